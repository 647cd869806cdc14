//! Neurons that keep their state, with every habit open to change.

use given::Params;
use ndarray::Array2;

use crate::call::Call;
use crate::day2::ex05_refractory_period::rules::{
    Becomes, Now, RIGHT, Rules, decide, spikes, stays,
};
use crate::value::{Value, count, counts, fields, flags, grid, seconds, volts};

pub(super) const STEP_LATE: &str = "The step is advanced after the clamp, so the last spike is stored one step early: add 1 to `steps` and set `t` first.";
pub(super) const TWICE: &str = "`spike_and_clamp` is called twice in a step, and so `spiked` is lost: `ode_step` calls it, nobody else has to.";
pub(super) const TIMES: &str = "Times are compared, and they are rounded: the hold comes out one step too long at some steps. Count in whole steps, with `hold_steps` and `is_held`.";
pub(super) const FRESH: &str =
    "`run` begins anew: it has to go on from the state in which the neurons are.";

pub(super) fn clamp_after_threshold(now: &Now) -> Becomes {
    if now.after >= now.p.v_th {
        spikes(now, now.p.v_reset)
    } else {
        decide(now)
    }
}

pub(super) fn held_at(now: &Now, v: f64) -> Becomes {
    if now.held { stays(now, v) } else { decide(now) }
}

/// A model of `LifNeurons`.
#[derive(Clone)]
pub(super) struct Population {
    pub(super) n: usize,
    pub(super) p: Params,
    pub(super) t_ref: Vec<f64>,
    pub(super) v: Vec<f64>,
    pub(super) spiked: Vec<bool>,
    pub(super) last: Vec<Option<usize>>,
    pub(super) t: f64,
    pub(super) steps: usize,
    /// Who was held in the clamp made last, and the last spikes before it.
    pub(super) was_held: Vec<bool>,
    pub(super) old_last: Vec<Option<usize>>,
}

/// How a population goes about its life. Each mistake changes one of these.
#[derive(Clone, Copy)]
pub(super) struct Habits {
    pub(super) begin: fn(&mut Population),
    pub(super) step: fn(&mut Population, &[f64], &Habits),
    pub(super) rules: Rules,
    /// Does the loop of a clamp end after a neuron that is held, or that has spiked?
    pub(super) ends: fn(bool, bool) -> bool,
    /// What happens after a clamp; the second argument is `spiked` as it was before.
    pub(super) clamped: fn(&mut Population, &[bool]),
    pub(super) after_step: fn(&mut Population),
    pub(super) run: fn(&mut Population, &Array2<f64>, &Habits, &mut Record),
}

pub(super) const SOUND: Habits = Habits {
    begin: |_| (),
    step: right_step,
    rules: RIGHT,
    ends: |_, _| false,
    clamped: |_, _| (),
    after_step: |_| (),
    run: |x, i, h, out| walk(x, i, h, out, |k| k - 1),
};

pub(super) fn right_step(x: &mut Population, i: &[f64], h: &Habits) {
    x.count();
    x.integrate(i, h);
    x.clamp(h);
    (h.after_step)(x);
}

impl Population {
    pub(super) fn new(p: Params, t_ref: Vec<f64>) -> Self {
        let n = t_ref.len();
        Population {
            n,
            p,
            t_ref,
            v: vec![p.e_l; n],
            spiked: vec![false; n],
            last: vec![None; n],
            t: 0.0,
            steps: 0,
            was_held: vec![false; n],
            old_last: vec![None; n],
        }
    }

    pub(super) fn count(&mut self) {
        self.steps += 1;
        self.t = self.steps as f64 * self.p.dt;
    }

    pub(super) fn integrate(&mut self, i: &[f64], h: &Habits) {
        for (v, i) in self.v.iter_mut().zip(i) {
            *v = (h.rules.step)(*v, *i, &self.p);
        }
    }

    pub(super) fn clamp(&mut self, h: &Habits) {
        let old = self.spiked.clone();
        self.old_last.clone_from(&self.last);
        for n in 0..self.t_ref.len() {
            let (last, t_ref, dt) = (self.last[n], self.t_ref[n], self.p.dt);
            let steps = (h.rules.hold)(t_ref, dt);
            let held = match (h.rules.held_by_time, last) {
                (Some(by_time), Some(s)) => by_time(self.steps, s, t_ref, dt),
                (Some(_), None) => false,
                (None, last) => (h.rules.held)(self.steps, last, steps),
            };
            let becomes = (h.rules.decide)(&Now {
                k: self.steps,
                last,
                held,
                h: steps,
                before: self.v[n],
                after: self.v[n],
                p: &self.p,
            });
            self.was_held[n] = held;
            self.v[n] = becomes.v;
            self.spiked[n] = becomes.spike;
            self.last[n] = becomes.last;
            if (h.ends)(held, becomes.spike) {
                break;
            }
        }
        (h.clamped)(self, &old);
    }
}

/// Where something says so, `spiked` stays true.
pub(super) fn keep_true(x: &mut Population, old: &[bool], stays: fn(&Population, usize) -> bool) {
    for (n, &old) in old.iter().enumerate() {
        x.spiked[n] |= old && stays(x, n);
    }
}

/// What a run records.
pub(super) struct Record {
    pub(super) v: Array2<f64>,
    pub(super) spikes: Array2<u8>,
}

impl Record {
    pub(super) fn record(&mut self, k: usize, x: &Population) {
        for n in 0..x.v.len() {
            self.v[[n, k]] = x.v[n];
            self.spikes[[n, k]] = u8::from(x.spiked[n]);
        }
    }

    pub(super) fn shift_spikes(&mut self, by: isize) {
        self.spikes = Array2::from_shape_fn(self.spikes.dim(), |(n, k)| {
            k.checked_add_signed(-by)
                .and_then(|from| self.spikes.get([n, from]).copied())
                .unwrap_or(0)
        });
    }
}

/// The right run, with a choice of the current's column.
pub(super) fn walk(
    x: &mut Population,
    i: &Array2<f64>,
    h: &Habits,
    out: &mut Record,
    column: fn(usize) -> usize,
) {
    for k in 0..i.ncols() {
        if k > 0 {
            (h.step)(x, &i.column(column(k)).to_vec(), h);
        }
        out.record(k, x);
    }
}

/// What the probe would see of a population with these habits.
pub(super) fn seen(call: &Call, h: &Habits) -> Option<Value> {
    let mut x = Population::new(call.params(), call.vector("t_ref"));
    (h.begin)(&mut x);
    let has = |name: &str| call.args.iter().any(|(n, _)| *n == name);
    Some(match call.function {
        "new" => fields([
            ("n", count(x.n)),
            ("v", volts(x.v)),
            ("spiked", flags(x.spiked)),
            ("last_spike", Value::Steps(x.last)),
            ("t", seconds(x.t)),
            ("steps", count(x.steps)),
        ]),
        "spike_and_clamp" => {
            x.v = call.vector("v");
            x.clamp(h);
            fields([
                ("v", volts(x.v)),
                ("spiked", flags(x.spiked)),
                ("last_spike", Value::Steps(x.last)),
            ])
        }
        "ode_step" => {
            let i = call.matrix("i");
            let mut out = record(&i);
            let (mut last, mut t, mut steps) = (vec![], vec![], vec![]);
            for k in 0..i.ncols() {
                (h.step)(&mut x, &i.column(k).to_vec(), h);
                out.record(k, &x);
                last.extend(x.last.iter().copied());
                t.push(x.t);
                steps.push(x.steps);
            }
            fields([
                ("v", volts(out.v)),
                ("spiked", grid(&out.spikes)),
                ("last_spike", Value::Steps(last)),
                ("t", seconds(t)),
                ("steps", counts(steps)),
            ])
        }
        "run" => {
            let i = call.matrix("i");
            let mut out = record(&i);
            (h.run)(&mut x, &i, h, &mut out);
            if has("then") {
                let i = call.matrix("then");
                out = record(&i);
                (h.run)(&mut x, &i, h, &mut out);
            }
            fields([
                ("v", volts(out.v)),
                ("spikes", grid(&out.spikes)),
                ("last_spike", Value::Steps(x.last)),
                ("t", seconds(x.t)),
                ("steps", count(x.steps)),
            ])
        }
        _ => return None,
    })
}

pub(super) const STEPS_OF_P: &str =
    "The run has as many steps as `p.steps()` says: take the columns of i, `i.ncols()`.";

/// A run that ends where the parameters say.
pub(super) fn up_to_t_max(x: &mut Population, i: &Array2<f64>, h: &Habits, out: &mut Record) {
    for k in 0..x.p.steps() {
        if k > 0 {
            (h.step)(x, &i.column(k - 1).to_vec(), h);
        }
        out.record(k, x);
    }
}

pub(super) fn record(i: &Array2<f64>) -> Record {
    Record {
        v: Array2::zeros(i.dim()),
        spikes: Array2::zeros(i.dim()),
    }
}

pub(super) fn beginning(call: &Call, begin: fn(&mut Population)) -> Option<Value> {
    seen(call, &Habits { begin, ..SOUND })
}

pub(super) fn stepping(call: &Call, step: fn(&mut Population, &[f64], &Habits)) -> Option<Value> {
    seen(call, &Habits { step, ..SOUND })
}

pub(super) fn after_each(call: &Call, after_step: fn(&mut Population)) -> Option<Value> {
    seen(
        call,
        &Habits {
            after_step,
            ..SOUND
        },
    )
}

pub(super) fn clamping(call: &Call, clamped: fn(&mut Population, &[bool])) -> Option<Value> {
    seen(call, &Habits { clamped, ..SOUND })
}

pub(super) fn ruled(call: &Call, rules: &Rules) -> Option<Value> {
    let rules = *rules;
    seen(call, &Habits { rules, ..SOUND })
}

pub(super) fn deciding(call: &Call, decide: fn(&Now) -> Becomes) -> Option<Value> {
    ruled(call, &Rules { decide, ..RIGHT })
}

pub(super) fn timed(call: &Call, held: fn(usize, usize, f64, f64) -> bool) -> Option<Value> {
    let held_by_time = Some(held);
    ruled(
        call,
        &Rules {
            held_by_time,
            ..RIGHT
        },
    )
}

pub(super) fn euler_like(call: &Call, step: fn(f64, f64, &Params) -> f64) -> Option<Value> {
    ruled(call, &Rules { step, ..RIGHT })
}

pub(super) fn running(
    call: &Call,
    run: fn(&mut Population, &Array2<f64>, &Habits, &mut Record),
) -> Option<Value> {
    seen(call, &Habits { run, ..SOUND })
}

pub(super) const STOPS: &str = "Beyond t_max no step is made any more: every call of `ode_step` is a step, whatever t_max says.";
