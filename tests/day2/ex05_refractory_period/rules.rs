//! A simulation of spiking neurons with refractory periods, with every decision open to change.
//!
//! Exercises 5, 6 and 7 model their mistakes with it: each is the right simulation with one
//! decision changed.

use given::Params;
use ndarray::Array2;

/// What is known of a neuron at one step, when it is decided what becomes of it.
pub struct Now<'a> {
    pub k: usize,
    /// The step of its last spike.
    pub last: Option<usize>,
    pub held: bool,
    /// Its refractory period in steps.
    pub h: usize,
    /// V one step before.
    pub before: f64,
    /// V after the Euler step.
    pub after: f64,
    pub p: &'a Params,
}

/// What becomes of a neuron at one step.
pub struct Becomes {
    /// What is stored in the matrix of potentials.
    pub shown: f64,
    /// What the next step starts from.
    pub v: f64,
    pub spike: bool,
    pub last: Option<usize>,
}

/// Is a neuron held, by times? From the step, that of the last spike, t_ref and Δt.
type ByTime = fn(usize, usize, f64, f64) -> bool;

/// The decisions of a simulation.
#[derive(Clone, Copy)]
pub struct Rules {
    /// V after one Euler step: from V, I and the parameters.
    pub step: fn(f64, f64, &Params) -> f64,
    /// The column of the current that leads to step k.
    pub column: fn(usize) -> usize,
    /// V at step 0.
    pub start: fn(&Params) -> f64,
    /// The last spike at step 0.
    pub last: Option<usize>,
    /// The refractory period in steps: from t_ref and Δt.
    pub hold: fn(f64, f64) -> usize,
    /// Is a neuron held at step k, with this last spike and this h?
    pub held: fn(usize, Option<usize>, usize) -> bool,
    /// The same question in times. Asked instead, where it is given.
    pub held_by_time: Option<ByTime>,
    pub decide: fn(&Now) -> Becomes,
}

pub const RIGHT: Rules = Rules {
    step: euler,
    column: |k| k - 1,
    start: |p| p.e_l,
    last: None,
    hold: whole_steps,
    held: |k, last, h| last.is_some_and(|s| k < s + h),
    held_by_time: None,
    decide,
};

pub fn euler(v: f64, i: f64, p: &Params) -> f64 {
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
}

pub fn whole_steps(t_ref: f64, dt: f64) -> usize {
    (t_ref / dt - 1e-6).ceil() as usize
}

pub fn decide(now: &Now) -> Becomes {
    if now.held {
        stays(now, now.p.v_reset)
    } else if now.after >= now.p.v_th {
        spikes(now, now.p.v_reset)
    } else {
        stays(now, now.after)
    }
}

/// No spike, and V is `v`.
pub fn stays(now: &Now, v: f64) -> Becomes {
    Becomes {
        shown: v,
        v,
        spike: false,
        last: now.last,
    }
}

/// A spike, after which V is `v`.
pub fn spikes(now: &Now, v: f64) -> Becomes {
    Becomes {
        shown: v,
        v,
        spike: true,
        last: Some(now.k),
    }
}

/// One neuron, step by step.
pub struct Neuron {
    pub v: f64,
    pub spike: bool,
    pub last: Option<usize>,
}

impl Neuron {
    pub fn new(p: &Params, rules: &Rules) -> Self {
        Neuron {
            v: (rules.start)(p),
            spike: false,
            last: rules.last,
        }
    }

    /// Makes step `k` with the current `i`; gives back the potential to be shown.
    pub fn advance(&mut self, k: usize, i: f64, t_ref: f64, p: &Params, rules: &Rules) -> f64 {
        let h = (rules.hold)(t_ref, p.dt);
        let held = match (rules.held_by_time, self.last) {
            (Some(by_time), Some(s)) => by_time(k, s, t_ref, p.dt),
            (Some(_), None) => false,
            (None, last) => (rules.held)(k, last, h),
        };
        let becomes = (rules.decide)(&Now {
            k,
            last: self.last,
            held,
            h,
            before: self.v,
            after: (rules.step)(self.v, i, p),
            p,
        });
        self.v = becomes.v;
        self.spike = becomes.spike;
        self.last = becomes.last;
        becomes.shown
    }
}

/// The potentials and spikes of a population, by some rules; each neuron has its own t_ref.
pub fn simulate(
    i: &Array2<f64>,
    t_ref: &[f64],
    p: &Params,
    rules: &Rules,
) -> (Array2<f64>, Array2<u8>) {
    let mut v = Array2::zeros(i.dim());
    let mut spikes = Array2::zeros(i.dim());
    for (n, row) in i.rows().into_iter().enumerate() {
        let mut neuron = Neuron::new(p, rules);
        for k in 0..row.len() {
            v[[n, k]] = match k {
                0 => neuron.v,
                _ => neuron.advance(k, row[(rules.column)(k)], t_ref[n], p, rules),
            };
            spikes[[n, k]] = u8::from(neuron.spike);
        }
    }
    (v, spikes)
}

/// Time by adding up steps, as in `t += dt`.
pub fn added_up(k: usize, dt: f64) -> f64 {
    (0..k).fold(0.0, |t, _| t + dt)
}

/// The workbook's noisy currents: neuron n has stream n.
pub fn noise(neurons: usize, seed: u64, p: &Params) -> Array2<f64> {
    use rand::RngExt;

    let strength = 0.1 * (p.t_max / p.dt).sqrt();
    let mut i = Array2::zeros((neurons, p.steps()));
    for (n, mut row) in i.rows_mut().into_iter().enumerate() {
        let mut rng = given::stream(seed, n);
        row.mapv_inplace(|_: f64| p.i_mean * (1.0 + strength * rng.random_range(-1.0..1.0)));
    }
    i
}
