//! One call of one of the learner's functions, as data: which function, and what goes in.

use std::fmt;

use given::Params;
use nanoserde::{DeBin, SerBin};
use ndarray::{Array, Array1, Array2, Dimension, ShapeBuilder, Slice};

use crate::value::{Shaped, Spikes, Unit, Value, count};
use crate::wording::brief;

/// The parameters of the curriculum, in SI units.
pub const DEFAULT: Params = Params {
    t_max: 150e-3,
    dt: 1e-3,
    tau_m: 20e-3,
    e_l: -60e-3,
    v_reset: -70e-3,
    v_th: -50e-3,
    r: 100e6,
    i_mean: 25e-11,
};

/// One of the fields of [`Params`], with the words that name it to a learner.
pub struct Parameter {
    /// The field's name.
    pub name: &'static str,
    /// The symbol that the book uses.
    pub symbol: &'static str,
    pub unit: Unit,
    pub get: fn(&Params) -> f64,
    pub set: fn(&mut Params, f64),
}

impl Parameter {
    /// The same parameters with another value of this one.
    pub fn with(&self, mut p: Params, value: f64) -> Params {
        (self.set)(&mut p, value);
        p
    }
}

macro_rules! parameter {
    ($field:ident, $symbol:literal, $unit:ident) => {
        Parameter {
            name: stringify!($field),
            symbol: $symbol,
            unit: Unit::$unit,
            get: |p| p.$field,
            set: |p, x| p.$field = x,
        }
    };
}

/// All parameters, in the order of the struct.
pub const PARAMETERS: [Parameter; 8] = [
    parameter!(t_max, "t_max", Second),
    parameter!(dt, "Δt", Second),
    parameter!(tau_m, "τ_m", Second),
    parameter!(e_l, "E_L", Volt),
    parameter!(v_reset, "V_reset", Volt),
    parameter!(v_th, "V_th", Volt),
    parameter!(r, "R", Ohm),
    parameter!(i_mean, "I_mean", Ampere),
];

/// A call of a learner's function: its name and its arguments.
///
/// ```
/// # use probe::{call::{Call, DEFAULT}, value::volts};
/// let call = Call::of("euler_step").arg("v", volts(-0.065)).with(DEFAULT);
/// assert_eq!(call.number("v"), -0.065);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Call {
    pub function: &'static str,
    pub args: Vec<(&'static str, Value)>,
    pub params: Option<Params>,
    /// How the arrays among the arguments lie in memory.
    pub layout: Layout,
    /// What is special about what goes in, in words; empty if nothing is.
    pub class: &'static str,
    /// How many bytes of memory the call may hold, where that is a part of the question.
    pub memory: Option<usize>,
}

/// How an array lies in memory. Its elements are the same in each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, SerBin, DeBin)]
pub enum Layout {
    #[default]
    RowMajor,
    ColumnMajor,
    /// Every axis from its end to its beginning.
    Reversed,
    /// With a gap behind each element.
    Strided,
    /// Both.
    ReversedStrided,
}

impl Layout {
    pub const UNUSUAL: [Layout; 4] = [
        Layout::ColumnMajor,
        Layout::Reversed,
        Layout::Strided,
        Layout::ReversedStrided,
    ];

    /// What is special about such an array; empty if nothing is.
    pub fn class(self) -> &'static str {
        match self {
            Layout::RowMajor => "",
            Layout::ColumnMajor => "an array that lies column by column in memory",
            Layout::Reversed => "an array that lies back to front in memory",
            Layout::Strided => "an array with gaps in memory",
            Layout::ReversedStrided => "an array that lies back to front in memory, with gaps",
        }
    }

    /// The same array, laid like this, with this in its gaps.
    fn laid<T: Clone, D: Dimension>(self, array: Array<T, D>, gap: T) -> Array<T, D> {
        let mut size = array.raw_dim();
        let mut other = match self {
            Layout::RowMajor => return array,
            Layout::ColumnMajor => Array::from_elem(size.f(), gap),
            Layout::Reversed => Array::from_elem(size, gap),
            Layout::Strided | Layout::ReversedStrided => {
                size.slice_mut().iter_mut().for_each(|n| *n *= 2);
                Array::from_elem(size, gap)
            }
        };
        let step = match self {
            Layout::RowMajor | Layout::ColumnMajor => 1,
            Layout::Reversed => -1,
            Layout::Strided => 2,
            Layout::ReversedStrided => -2,
        };
        other.slice_each_axis_inplace(|_| Slice::from(..).step_by(step));
        other.assign(&array);
        other
    }
}

impl Call {
    pub fn of(function: &'static str) -> Self {
        Call {
            function,
            ..Call::default()
        }
    }

    /// Adds an argument.
    pub fn arg(mut self, name: &'static str, value: Value) -> Self {
        self.args.push((name, value));
        self
    }

    /// Adds a whole number, such as a seed, a step or how many neurons there are.
    pub fn whole(self, name: &'static str, n: usize) -> Self {
        self.arg(name, count(n))
    }

    /// Sets the parameters.
    pub fn with(mut self, p: Params) -> Self {
        self.params = Some(p);
        self
    }

    /// Sets how arrays lie in memory.
    pub fn laid(mut self, layout: Layout) -> Self {
        self.layout = layout;
        self
    }

    /// Says what is special about what goes in.
    pub fn class(mut self, class: &'static str) -> Self {
        self.class = class;
        self
    }

    /// Sets how many bytes of memory it may hold, besides what goes in.
    pub fn within(mut self, memory: usize) -> Self {
        self.memory = Some(memory);
        self
    }

    /// The same call with the argument replaced.
    pub fn replacing(&self, name: &str, value: Value) -> Self {
        let mut call = self.clone();
        if let Some((_, own)) = call.args.iter_mut().find(|(n, _)| *n == name) {
            *own = value;
        }
        call
    }

    /// The argument of this name, if there is one.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let found = self.args.iter().find(|(n, _)| *n == name);
        found.map(|(_, value)| value)
    }

    /// The argument of this name.
    ///
    /// # Panics
    /// If there is none: then probe and checks do not fit each other.
    pub fn value(&self, name: &str) -> &Value {
        self.get(name)
            .unwrap_or_else(|| panic!("{} has no argument {name}", self.function))
    }

    fn shaped(&self, name: &str) -> (&[usize], &[f64]) {
        let numbers = self.value(name).as_numbers();
        numbers.unwrap_or_else(|| panic!("{name} of {} is not numbers", self.function))
    }

    pub fn params(&self) -> Params {
        self.params
            .unwrap_or_else(|| panic!("{} has no parameters", self.function))
    }

    pub fn number(&self, name: &str) -> f64 {
        self.shaped(name).1[0]
    }

    pub fn vector(&self, name: &str) -> Vec<f64> {
        self.shaped(name).1.to_vec()
    }

    pub fn array(&self, name: &str) -> Array1<f64> {
        self.layout.laid(self.vector(name).into(), f64::NAN)
    }

    pub fn matrix(&self, name: &str) -> Array2<f64> {
        let (shape, values) = self.shaped(name);
        let matrix = Array2::from_shape_vec((shape[0], shape[1]), values.to_vec());
        self.layout
            .laid(matrix.expect("a matrix's shape"), f64::NAN)
    }

    pub fn rows(&self, name: &str) -> Vec<Vec<f64>> {
        let (shape, values) = self.shaped(name);
        let row = |n: usize| values[n * shape[1]..(n + 1) * shape[1]].to_vec();
        (0..shape[0]).map(row).collect()
    }

    /// A whole number: a step, an index, how many.
    pub fn index(&self, name: &str) -> usize {
        self.indices(name)[0]
    }

    pub fn seed(&self, name: &str) -> u64 {
        self.index(name) as u64
    }

    pub fn indices(&self, name: &str) -> Vec<usize> {
        match self.value(name) {
            Value::Counts { values, .. } => values.clone(),
            other => panic!("{name} is not whole numbers: {other:?}"),
        }
    }

    pub fn mask(&self, name: &str) -> Array1<bool> {
        match self.value(name) {
            // Two arrays of a call may lie in different ways.
            Value::Flags { values, .. }
                if self.layout == Layout::Reversed && self.args.len() > 1 =>
            {
                values.clone().into()
            }
            Value::Flags { values, .. } => self.layout.laid(values.clone().into(), true),
            other => panic!("{name} is not true and false: {other:?}"),
        }
    }

    pub fn steps(&self, name: &str) -> Vec<Option<usize>> {
        match self.value(name) {
            Value::Steps(steps) => steps.clone(),
            other => panic!("{name} is not steps: {other:?}"),
        }
    }

    pub fn spikes(&self, name: &str) -> Spikes {
        match self.value(name) {
            Value::Spikes(spikes) => spikes.clone(),
            other => panic!("{name} is not spikes: {other:?}"),
        }
    }
}

/// What goes in, as a learner would write it: `euler_step(v: -0.065 V, i: 0 A, p: dt = 0.0005 s)`.
impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        for (name, value) in &self.args {
            parts.push(format!("{name}: {}", brief(value)));
            let is_array = matches!(value, Value::Numbers { shape, .. } | Value::Flags { shape, .. } if !shape.is_empty());
            if is_array && self.layout != Layout::RowMajor {
                parts.push(self.layout.class().to_owned());
            }
        }
        if let Some(p) = &self.params {
            parts.push(format!("p: {}", brief_params(p)));
        }
        write!(f, "{}({})", self.function, parts.join(", "))
    }
}

/// Only what differs from the curriculum's parameters.
fn brief_params(p: &Params) -> String {
    let is_changed = |known: &&Parameter| (known.get)(p) != (known.get)(&DEFAULT);
    let changed = PARAMETERS.iter().filter(is_changed).map(|known| {
        let value = (known.get)(p).into_value(known.unit);
        format!("{} = {}", known.name, brief(&value))
    });
    let changed: Vec<String> = changed.collect();
    match changed.len() {
        0 => "the default parameters".to_owned(),
        1..=3 => format!("the default parameters but {}", changed.join(", ")),
        _ => changed.join(", "),
    }
}
