//! Inputs at the edges of what a function's comment allows, made for every argument alike.
//!
//! An exercise says how an ordinary call of each function looks. From the kinds of its arguments follow the
//! classes of inputs that are special: a number that is 0, a list without elements, parameters with Δt above
//! τ_m. Each class makes a call in which that argument is special and all others are ordinary.

mod drawn;
mod fitting;
mod params;
mod values;

use given::Params;

use crate::call::{Call, Layout};
use crate::seeds::AT_V_TH;
use crate::value::{Unit, Value};
pub use drawn::drawn;
pub use fitting::{at_a_step, of_all_neurons, of_one_length};
pub use values::is_of_many;

/// An argument, a class of it (or all, where that is empty), and the words of the stub's comment that exclude
/// it.
pub type Excluded = (&'static str, &'static str, &'static str);

/// Of one neuron there is no variance.
pub const TWO_NEURONS: [Excluded; 2] = [
    ("v", "no rows", "at least two neurons"),
    ("v", "a single row", "at least two neurons"),
];

/// Spike times fit one Δt alone.
pub const WHOLE_STEPS: Excluded = ("dt", "", "A spike time is a whole number of steps");

/// What may go into a function.
pub struct Domain {
    /// A call in which nothing is special.
    pub usual: Call,
    /// Arguments that are arrays, which may lie in memory in any way.
    pub arrays: bool,
    /// The argument that is compared with V_th: here V = V_th means something.
    pub compared: Option<&'static str>,
    /// What the stub's comment excludes.
    pub excludes: &'static [Excluded],
    /// Calls at edges of its own.
    pub own: Vec<Call>,
    /// Makes the other arguments of a call fit the one that is special; `None` where none can.
    pub fit: fn(Call) -> Option<Call>,
}

impl Domain {
    /// A function whose arguments need not fit each other.
    pub fn of(usual: Call) -> Self {
        Domain {
            usual,
            arrays: false,
            compared: None,
            excludes: &[],
            own: Vec::new(),
            fit: Some,
        }
    }

    /// Arrays among the arguments may lie in memory in any way.
    pub fn arrays(mut self) -> Self {
        self.arrays = true;
        self
    }

    /// The argument is compared with V_th.
    pub fn compared(mut self, name: &'static str) -> Self {
        self.compared = Some(name);
        self
    }

    /// The stub's comment excludes these.
    pub fn excluding(self, excludes: &'static [Excluded]) -> Self {
        Domain { excludes, ..self }
    }

    /// An edge that follows from no argument's kind, with its class.
    pub fn and(mut self, class: &'static str, call: Call) -> Self {
        self.own.push(call.class(class));
        self
    }

    /// How the other arguments are made to fit.
    pub fn fitting(self, fit: fn(Call) -> Option<Call>) -> Self {
        Domain { fit, ..self }
    }

    /// The words of the stub's comment that exclude a class of an argument, if there are any.
    pub fn exclusion(&self, argument: &str, class: &str) -> Option<&'static str> {
        let excludes = |e: &&Excluded| e.0 == argument && (e.1.is_empty() || e.1 == class);
        self.excludes.iter().find(excludes).map(|e| e.2)
    }

    /// A call for each class that is allowed, where the other arguments can be made to fit it.
    pub fn calls(&self) -> Vec<Call> {
        let candidates = self.candidates().into_iter();
        let allowed = candidates.filter(|(name, call)| self.exclusion(name, call.class).is_none());
        let fitting = allowed.filter_map(|(_, call)| {
            let class = call.class;
            Some((self.fit)(call)?.class(class))
        });
        fitting.chain(self.own.iter().cloned()).collect()
    }

    /// A call for each class, whether or not it is allowed, with the argument that is special.
    pub fn candidates(&self) -> Vec<(&'static str, Call)> {
        let mut calls: Vec<(&'static str, Call)> = Vec::new();
        for (name, value) in &self.usual.args {
            for (class, special) in values::special(name, value) {
                calls.push((*name, self.usual.replacing(name, special).class(class)));
            }
        }
        calls.extend(self.all_counts_0());
        if let Some(p) = self.usual.params {
            for (class, special) in params::special(p) {
                let call = self.usual.clone().with(special).class(class);
                if let Some(name) = self.compared {
                    // On both sides of the threshold.
                    let above = call.value(name).map_numbers(&|_| special.v_th + 1.7e-3);
                    calls.push(("p", call.replacing(name, above)));
                }
                calls.push(("p", call));
            }
            let class = "a rest at V_reset without input";
            calls.push(("p", self.at_rest_at(p.v_reset, p, class)));
            let class = "a rest above V_th without input";
            calls.push(("p", self.at_rest_at(p.v_th + 4.3e-3, p, class)));
            calls.extend(self.long_runs(p));
        }
        if self.arrays {
            for layout in Layout::UNUSUAL {
                let call = self.usual.clone().laid(layout);
                calls.push(("memory", call.class(layout.class())));
            }
        }
        if let Some(name) = self.compared {
            calls.extend(self.at_the_threshold(name));
        }
        calls
    }

    /// Several whole numbers at once are 0, where each of them may be.
    fn all_counts_0(&self) -> Option<(&'static str, Call)> {
        let allowed = |name: &str| self.exclusion(name, values::COUNT_0).is_none();
        let mut call = self.usual.clone();
        let mut zeros = 0;
        for (_, value) in call.args.iter_mut().filter(|(name, _)| allowed(name)) {
            if let Some(zero) = values::all_0(value) {
                *value = zero;
                zeros += 1;
            }
        }
        (zeros > 1).then(|| ("all", call.class("whole numbers that are all 0 at once")))
    }

    /// Runs so long that the powers of 1 − Δt/τ_m vanish, and so fine that they do not.
    fn long_runs(&self, p: Params) -> Vec<(&'static str, Call)> {
        let classes = [
            ("a long run of large steps", 0.9 * p.tau_m, 400),
            ("a long run of small steps", p.tau_m / 2000.0, 2100),
        ];
        let mut calls = Vec::new();
        for (class, dt, steps) in classes {
            let t_max = dt * steps as f64;
            let with_p = self.usual.clone().with(Params { dt, t_max, ..p });
            for (name, value) in &self.usual.args {
                if let Some(ramp) = values::ramp(value, steps) {
                    calls.push((*name, with_p.replacing(name, ramp).class(class)));
                }
            }
        }
        calls
    }

    /// Neurons whose V is this from the start, without any input.
    fn at_rest_at(&self, e_l: f64, p: Params, class: &'static str) -> Call {
        let args = self.usual.args.iter();
        let still = args.fold(self.usual.clone(), |call, (name, value)| match value {
            Value::Numbers {
                unit: Unit::Ampere, ..
            } => call.replacing(name, value.map_numbers(&|_| 0.0)),
            _ => call,
        });
        let i_mean = 0.0;
        still.with(Params { e_l, i_mean, ..p }).class(class)
    }

    /// The compared argument at V_reset, at V_th exactly, and one rounding unit to either side.
    fn at_the_threshold(&self, name: &'static str) -> Vec<(&'static str, Call)> {
        let (given, p) = (self.usual.get("v_th"), self.usual.params);
        let given = given.map(|_| self.usual.number("v_th"));
        let Some(v_th) = given.or(p.map(|p| p.v_th)) else {
            return Vec::new();
        };
        let v_reset = p.map(|p| ("V at V_reset exactly", p.v_reset));
        let classes = [
            (AT_V_TH, v_th),
            ("V one rounding unit below V_th", v_th.next_down()),
            ("V one rounding unit above V_th", v_th.next_up()),
        ];
        let call = |(class, at): (&'static str, f64)| {
            let value = self.usual.value(name).map_numbers(&|_| at);
            (name, self.usual.replacing(name, value).class(class))
        };
        classes.into_iter().chain(v_reset).map(call).collect()
    }
}
