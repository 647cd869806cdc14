//! The three functions, each in parts.

use given::{Params, stream};
use ndarray::Array2;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use rand_distr::{Distribution, StandardNormal};

use crate::call::Call;
use crate::day2::ex05_refractory_period::rules::euler;
use crate::day2::ex06_random_refractory::IN_TURN;
use crate::value::{Value, fields, flags, grid, seconds, volts};

pub(super) const UNIFORM: &str =
    "The periods are uniformly distributed: draw them from `Normal` of rand_distr.";

/// What goes into `draw_t_ref`.
pub(super) struct Draw {
    pub(super) n: usize,
    pub(super) mu: f64,
    pub(super) sigma: f64,
    pub(super) seed: u64,
}

pub(super) fn periods(call: &Call, draw: fn(&Draw) -> Vec<f64>) -> Option<Value> {
    (call.function == "draw_t_ref").then(|| {
        seconds(draw(&Draw {
            n: call.index("n"),
            mu: call.number("mu"),
            sigma: call.number("sigma"),
            seed: call.seed("seed"),
        }))
    })
}

pub(super) fn normal(rng: &mut ChaCha8Rng) -> f64 {
    StandardNormal.sample(rng)
}

/// The right draws, made something else of.
pub(super) fn each(d: &Draw, period: impl Fn(f64) -> f64) -> Vec<f64> {
    (0..d.n)
        .map(|j| period(normal(&mut stream(d.seed, j))))
        .collect()
}

/// The right periods from other streams.
pub(super) fn from(d: &Draw, stream: fn(u64, usize) -> ChaCha8Rng) -> Vec<f64> {
    (0..d.n)
        .map(|j| (d.mu + d.sigma * normal(&mut stream(d.seed, j))).max(0.0))
        .collect()
}

/// Periods from uniform numbers.
pub(super) fn even(d: &Draw, z: fn(f64) -> f64) -> Vec<f64> {
    (0..d.n)
        .map(|j| (d.mu + d.sigma * z(stream(d.seed, j).random::<f64>())).max(0.0))
        .collect()
}

/// One neuron in `spike_and_clamp`.
pub(super) struct Neuron {
    pub(super) v: f64,
    pub(super) since: Option<usize>,
    pub(super) hold: usize,
    pub(super) p: Params,
}

impl Neuron {
    pub(super) fn held(&self) -> bool {
        self.since.is_some_and(|steps| steps < self.hold)
    }

    pub(super) fn above(&self) -> bool {
        self.v >= self.p.v_th
    }

    pub(super) fn right(&self) -> (f64, bool) {
        self.when_held(self.held())
    }

    pub(super) fn when_held(&self, held: bool) -> (f64, bool) {
        let spiked = !held && self.above();
        let v = if held || spiked {
            self.p.v_reset
        } else {
            self.v
        };
        (v, spiked)
    }
}

/// Both functions, as functions of whole lists.
struct Functions<S, C> {
    pub(super) step: S,
    pub(super) clamp: C,
}

impl<S, C> Functions<S, C>
where
    S: Fn(&[f64], &[f64], &Params) -> Vec<f64>,
    C: Fn(&[f64], &[Option<usize>], &[usize], &Params) -> (Vec<f64>, Vec<bool>),
{
    pub(super) fn in_turn(&self, call: &Call) -> Value {
        let (i, p, hold) = (call.matrix("i"), call.params(), call.indices("hold"));
        let mut last: Vec<Option<usize>> = vec![None; i.nrows()];
        let mut v = vec![p.e_l; i.nrows()];
        let mut all_v = Array2::from_elem(i.dim(), p.e_l);
        let mut all_spikes = Array2::zeros(i.dim());
        for k in 1..i.ncols() {
            let stepped = (self.step)(&v, &i.column(k - 1).to_vec(), &p);
            let since: Vec<Option<usize>> = last.iter().map(|s| s.map(|s| k - s)).collect();
            let spiked;
            (v, spiked) = (self.clamp)(&stepped, &since, &hold, &p);
            for n in 0..i.nrows() {
                all_v[[n, k]] = v[n];
                all_spikes[[n, k]] = u8::from(spiked[n]);
                last[n] = if spiked[n] { Some(k) } else { last[n] };
            }
        }
        fields([("v", volts(all_v)), ("spikes", grid(&all_spikes))])
    }
}

fn right_steps(v: &[f64], i: &[f64], p: &Params) -> Vec<f64> {
    v.iter().zip(i).map(|(&v, &i)| euler(v, i, p)).collect()
}

pub(super) fn clamps(
    v: &[f64],
    since: &[Option<usize>],
    hold: &[usize],
    p: &Params,
    one: impl Fn(&Neuron) -> (f64, bool),
) -> (Vec<f64>, Vec<bool>) {
    let neuron = |n: usize| Neuron {
        v: v[n],
        since: since[n],
        hold: hold[n],
        p: *p,
    };
    (0..v.len()).map(|n| one(&neuron(n))).unzip()
}

/// The right decisions, up to the first neuron after which the loop ends.
pub(super) fn until(
    v: &[f64],
    since: &[Option<usize>],
    hold: &[usize],
    p: &Params,
    ends: fn(bool, bool) -> bool,
) -> (Vec<f64>, Vec<bool>) {
    let (mut new, mut spiked) = clamps(v, since, hold, p, Neuron::right);
    let held = |n: usize| since[n].is_some_and(|steps| steps < hold[n]);
    if let Some(last) = (0..v.len()).find(|&n| ends(held(n), spiked[n])) {
        new[last + 1..].copy_from_slice(&v[last + 1..]);
        spiked[last + 1..].fill(false);
    }
    (new, spiked)
}

/// A wrong `ode_step`, and a run with it.
pub(super) fn with_steps(
    call: &Call,
    step: fn(&[f64], &[f64], &Params) -> Vec<f64>,
) -> Option<Value> {
    step_of(call, step)
}

pub(super) fn with_step(call: &Call, step: fn(f64, f64, &Params) -> f64) -> Option<Value> {
    step_of(call, |v: &[f64], i: &[f64], p: &Params| {
        v.iter().zip(i).map(|(&v, &i)| step(v, i, p)).collect()
    })
}

fn step_of(call: &Call, step: impl Fn(&[f64], &[f64], &Params) -> Vec<f64>) -> Option<Value> {
    match call.function {
        "ode_step" => Some(volts(step(
            &call.vector("v"),
            &call.vector("i"),
            &call.params(),
        ))),
        IN_TURN => {
            let clamp = |v: &[f64], s: &[Option<usize>], h: &[usize], p: &Params| {
                clamps(v, s, h, p, Neuron::right)
            };
            Some(Functions { step, clamp }.in_turn(call))
        }
        _ => None,
    }
}

/// A wrong `spike_and_clamp`, and a run with it.
pub(super) fn with_clamp(call: &Call, one: fn(&Neuron) -> (f64, bool)) -> Option<Value> {
    clamp_of(call, |v, since, hold, p| clamps(v, since, hold, p, one))
}

pub(super) fn with_held(call: &Call, held: fn(Option<usize>, usize) -> bool) -> Option<Value> {
    clamp_of(call, |v, since, hold, p| {
        clamps(v, since, hold, p, |x| x.when_held(held(x.since, x.hold)))
    })
}

type Lists = (Vec<Option<usize>>, Vec<usize>);

/// The right function on other lists.
pub(super) fn with_lists(
    call: &Call,
    change: fn(&[Option<usize>], &[usize]) -> Lists,
) -> Option<Value> {
    clamp_of(call, |v, since, hold, p| {
        let (since, hold) = match v.is_empty() {
            true => (vec![], vec![]),
            false => change(since, hold),
        };
        clamps(v, &since, &hold, p, Neuron::right)
    })
}

pub(super) fn clamp_of(
    call: &Call,
    clamp: impl Fn(&[f64], &[Option<usize>], &[usize], &Params) -> (Vec<f64>, Vec<bool>),
) -> Option<Value> {
    match call.function {
        "spike_and_clamp" => {
            let (v, spiked) = clamp(
                &call.vector("v"),
                &call.steps("since"),
                &call.indices("hold"),
                &call.params(),
            );
            Some(fields([("v", volts(v)), ("spiked", flags(spiked))]))
        }
        IN_TURN => Some(
            Functions {
                step: right_steps,
                clamp,
            }
            .in_turn(call),
        ),
        _ => None,
    }
}
