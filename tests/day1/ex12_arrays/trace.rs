//! Mistakes in the trace: of one neuron (exercise 12) and of all, row by row (exercise 13).

use given::Params;

use super::noise::matrix;
use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, volts};

/// What one step gives, from V and I.
type Step = fn(f64, f64, &Params) -> f64;

/// A trace, from the currents of its neuron.
type Trace = fn(&[f64], &Params) -> Vec<f64>;

/// The right step: for mistakes that are in the loop.
pub const RIGHT: Step = |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + p.r * i);

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "I_mean is subtracted from the current: take the current as it goes in.",
        model: |call| step(call, |v, i, p| RIGHT(v, i - p.i_mean, p)),
    },
    Mistake {
        says: "The trace starts at the first current, as if a copy of `i` were to become V: V[0] is E_L.",
        model: |call| trace(call, |i, p| from(i.first().copied().unwrap_or(p.e_l), i, p)),
    },
    // In the step.
    Mistake {
        says: "The leak pulls away from E_L instead of back to it: it is E_L − V, not V − E_L.",
        model: |call| step(call, |v, i, p| v + p.dt / p.tau_m * (v - p.e_l + p.r * i)),
    },
    Mistake {
        says: "Δt/τ_m is missing: the change in one step is Δt/τ_m times the bracket.",
        model: |call| step(call, |v, i, p| v + (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Δt/τ_m is upside down: τ_m is the divisor.",
        model: |call| step(call, |v, i, p| v + p.tau_m / p.dt * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Δt is missing: the change in one step is Δt/τ_m times the bracket.",
        model: |call| step(call, |v, i, p| v + (p.e_l - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "τ_m is missing: the change in one step is Δt/τ_m times the bracket.",
        model: |call| step(call, |v, i, p| v + p.dt * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "It is multiplied by τ_m where it has to be divided by τ_m.",
        model: |call| step(call, |v, i, p| v + p.dt * p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "The old potential is missing: V[k+1] is V[k] plus the change, and this is the change alone.",
        model: |call| step(call, |v, i, p| p.dt / p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "The change is added to E_L: it is added to the old potential V[k].",
        model: |call| {
            step(call, |v, i, p| {
                p.e_l + p.dt / p.tau_m * (p.e_l - v + p.r * i)
            })
        },
    },
    Mistake {
        says: "E_L and V are added: the leak is their difference, E_L − V.",
        model: |call| step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l + v + p.r * i)),
    },
    Mistake {
        says: "E_L is missing: the leak pulls towards E_L, not towards 0.",
        model: |call| step(call, |v, i, p| v + p.dt / p.tau_m * (-v + p.r * i)),
    },
    Mistake {
        says: "There is no leak: the bracket holds E_L − V[k], with the newest V at step k.",
        model: |call| step(call, |v, i, p| v + p.dt / p.tau_m * (p.r * i)),
    },
    Mistake {
        says: "V is missing in the leak: it is E_L − V[k], the distance from rest.",
        model: |call| step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l + p.r * i)),
    },
    Mistake {
        says: "The leak pulls towards V_reset: it pulls towards E_L.",
        model: |call| {
            step(call, |v, i, p| {
                v + p.dt / p.tau_m * (p.v_reset - v + p.r * i)
            })
        },
    },
    Mistake {
        says: "R is missing: the current counts through R·I, which is a voltage.",
        model: |call| step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i)),
    },
    Mistake {
        says: "The current is divided by R: by Ohm's law the voltage is R·I.",
        model: |call| step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i / p.r)),
    },
    Mistake {
        says: "V never leaves E_L: the input R·I is missing, or no step is written into the result.",
        model: |call| step(call, |v, _, p| v + p.dt / p.tau_m * (p.e_l - v)),
    },
    Mistake {
        says: "The input has the wrong sign: R·I is added.",
        model: |call| step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v - p.r * i)),
    },
    Mistake {
        says: "I_mean is used as the input: take the currents in `i`.",
        model: |call| step(call, |v, _, p| RIGHT(v, p.i_mean, p)),
    },
    Mistake {
        says: "The change is subtracted: V[k+1] is V[k] plus the change.",
        model: |call| step(call, |v, i, p| v - p.dt / p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Only the leak is multiplied by Δt/τ_m: put brackets round E_L − V + R·I.",
        model: |call| step(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v) + p.r * i),
    },
    Mistake {
        says: "The brackets are off: Δt/τ_m multiplies E_L − V + R·I, not V.",
        model: |call| step(call, |v, i, p| (v + p.dt / p.tau_m) * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "The negative part of the current is lost: a negative current counts as it is.",
        model: |call| step(call, |v, i, p| RIGHT(v, i.max(0.0), p)),
    },
    Mistake {
        says: "The current has lost its sign: a negative current counts as it is.",
        model: |call| step(call, |v, i, p| RIGHT(v, i.abs(), p)),
    },
    Mistake {
        says: "The reset condition is applied: there is no threshold in this exercise, V may rise past V_th.",
        model: |call| step(call, reset),
    },
    Mistake {
        says: "The reset condition is applied, and a step late: there is no threshold in this exercise, V may rise past V_th.",
        model: |call| {
            step(call, |v, i, p| {
                if v >= p.v_th {
                    p.v_reset
                } else {
                    RIGHT(v, i, p)
                }
            })
        },
    },
    Mistake {
        says: "The reset condition is applied, before each step: there is no threshold in this exercise, V may rise past V_th.",
        model: |call| {
            trace(call, |i, p| {
                let mut v = vec![p.e_l; i.len()];
                for k in 1..i.len() {
                    if v[k - 1] >= p.v_th {
                        v[k - 1] = p.v_reset;
                    }
                    v[k] = RIGHT(v[k - 1], i[k - 1], p);
                }
                v
            })
        },
    },
    Mistake {
        says: "The potential is stopped at V_th: there is no threshold in this exercise.",
        model: |call| step(call, |v, i, p| RIGHT(v, i, p).min(p.v_th)),
    },
    Mistake {
        says: "The potential is stopped at E_L: a negative current takes V below it.",
        model: |call| step(call, |v, i, p| RIGHT(v, i, p).max(p.e_l)),
    },
    Mistake {
        says: "This is the exact solution for a current that is constant over the step: the Euler step is asked for.",
        model: |call| {
            step(call, |v, i, p| {
                let goal = p.e_l + p.r * i;
                goal + (v - goal) * (-p.dt / p.tau_m).exp()
            })
        },
    },
    Mistake {
        says: "This is the implicit Euler step: the bracket holds V[k], not V[k+1].",
        model: |call| {
            step(call, |v, i, p| {
                let a = p.dt / p.tau_m;
                (v + a * (p.e_l + p.r * i)) / (1.0 + a)
            })
        },
    },
    Mistake {
        says: "V is updated twice in each step.",
        model: |call| step(call, |v, i, p| RIGHT(RIGHT(v, i, p), i, p)),
    },
    // In the loop.
    Mistake {
        says: OWN_COLUMN,
        model: |call| trace(call, |i, p| walk(p.e_l, i, p, RIGHT, |k| k)),
    },
    Mistake {
        says: "The current comes a step too late: i[k] leads from V[k] to V[k + 1], and i[k − 1] is used.",
        model: |call| {
            trace(call, |i, p| {
                walk(p.e_l, i, p, RIGHT, |k| k.saturating_sub(2))
            })
        },
    },
    Mistake {
        says: "The same current is used in every step: i[k] leads from V[k] to V[k + 1].",
        model: |call| trace(call, |i, p| walk(p.e_l, i, p, RIGHT, |_| 0)),
    },
    Mistake {
        says: "The initial value is not stored: V[0] = E_L comes first, and i[0] leads to V[1].",
        model: |call| {
            trace(call, |i, p| {
                let mut v = p.e_l;
                let next = |&x: &f64| {
                    v = RIGHT(v, x, p);
                    v
                };
                i.iter().map(next).collect()
            })
        },
    },
    Mistake {
        says: "There is one step too many: as many values as currents, so the last current is not used.",
        model: |call| {
            trace(call, |i, p| {
                let mut v = right(i, p);
                let last = v.last().map_or(p.e_l, |&v| RIGHT(v, i[i.len() - 1], p));
                v.push(last);
                v
            })
        },
    },
    Mistake {
        says: "The last value is missing: there are as many values as currents.",
        model: |call| {
            trace(call, |i, p| {
                let mut v = right(i, p);
                v.pop();
                v
            })
        },
    },
    Mistake {
        says: "The first value is missing: V[0] = E_L comes first.",
        model: |call| trace(call, |i, p| right(i, p).split_off(i.len().min(1))),
    },
    Mistake {
        says: "The mean of the currents is used in every step: i[k] leads from V[k] to V[k + 1].",
        model: |call| {
            trace(call, |i, p| {
                let mean = i.iter().sum::<f64>() / i.len() as f64;
                right(&vec![mean; i.len()], p)
            })
        },
    },
    Mistake {
        says: "The mean of two neighbouring currents is used: i[k] alone leads from V[k] to V[k + 1].",
        model: |call| {
            trace(call, |i, p| {
                let next = |k: usize| i.get(k + 1).copied().unwrap_or(0.0);
                let between: Vec<f64> = (0..i.len()).map(|k| (i[k] + next(k)) / 2.0).collect();
                right(&between, p)
            })
        },
    },
    Mistake {
        says: "This is E_L + R·I, to which V is drawn: V itself follows step by step, from the V before it.",
        model: |call| trace(call, |i, p| i.iter().map(|x| p.e_l + p.r * x).collect()),
    },
    Mistake {
        says: "V follows from the V two steps before: V[k + 1] follows from V[k].",
        model: |call| {
            trace(call, |i, p| {
                let mut v = vec![p.e_l; i.len()];
                for k in 1..i.len() {
                    v[k] = RIGHT(v[k.saturating_sub(2)], i[k - 1], p);
                }
                v
            })
        },
    },
    Mistake {
        says: "The trace starts at V_th: V[0] is E_L.",
        model: |call| trace(call, |i, p| from(p.v_th, i, p)),
    },
    Mistake {
        says: "Only the leak is divided by τ_m: R·I stands in the same bracket.",
        model: |call| step(call, |v, i, p| v + p.dt * ((p.e_l - v) / p.tau_m + p.r * i)),
    },
    Mistake {
        says: IN_MILLIVOLTS,
        model: |call| step(call, |v, i, p| RIGHT(v, 1e3 * i, p)),
    },
    Mistake {
        says: IN_MILLIVOLTS,
        model: |call| step(call, |v, i, p| RIGHT(v, 1e-3 * i, p)),
    },
    Mistake {
        says: FROM_ZERO,
        model: |call| trace(call, |i, p| from(0.0, i, p)),
    },
    Mistake {
        says: "The trace starts at V_reset: V[0] is E_L.",
        model: |call| trace(call, |i, p| from(p.v_reset, i, p)),
    },
    Mistake {
        says: "The trace starts at 0, and the current of the wrong step is used: V[0] is E_L, and i[k] leads from V[k] to V[k + 1].",
        model: |call| trace(call, |i, p| walk(0.0, i, p, RIGHT, |k| k)),
    },
    Mistake {
        says: "The last step is missing: its place keeps the value the array was filled with. The loop ends too early.",
        model: |call| trace(call, |i, p| last_is(p.e_l, i, p)),
    },
    Mistake {
        says: "The last step is missing: its place keeps the value the array was filled with. The loop ends too early.",
        model: |call| trace(call, |i, p| last_is(0.0, i, p)),
    },
    Mistake {
        says: "The first step is missing: V[1] has to follow from V[0] and i[0]. The loop begins too late.",
        model: |call| {
            trace(call, |i, p| {
                let mut v = right(i, p);
                for k in 1..v.len() {
                    v[k] = if k == 1 {
                        p.e_l
                    } else {
                        RIGHT(v[k - 1], i[k - 1], p)
                    };
                }
                v
            })
        },
    },
    Mistake {
        says: "Only one step is made: after V[1] the values stay as the array was filled.",
        model: |call| {
            trace(call, |i, p| {
                let right = right(i, p);
                (0..i.len())
                    .map(|k| if k == 1 { right[1] } else { p.e_l })
                    .collect()
            })
        },
    },
    Mistake {
        says: NO_MEMORY,
        model: |call| {
            trace(call, |i, p| {
                let before = |k: usize| {
                    if k == 0 {
                        p.e_l
                    } else {
                        RIGHT(p.e_l, i[k - 1], p)
                    }
                };
                (0..i.len()).map(before).collect()
            })
        },
    },
    Mistake {
        says: NO_MEMORY,
        model: |call| trace(call, |i, p| i.iter().map(|&x| RIGHT(p.e_l, x, p)).collect()),
    },
    Mistake {
        says: NO_MEMORY,
        model: |call| {
            trace(call, |i, p| {
                let own = |(k, &x): (usize, &f64)| if k == 0 { p.e_l } else { RIGHT(p.e_l, x, p) };
                i.iter().enumerate().map(own).collect()
            })
        },
    },
    Mistake {
        says: "Each value is worked out from the 0 in its own place: V[k+1] follows from V[k], the value before it.",
        model: |call| {
            trace(call, |i, p| {
                let before = |k: usize| {
                    if k == 0 {
                        p.e_l
                    } else {
                        RIGHT(0.0, i[k - 1], p)
                    }
                };
                (0..i.len()).map(before).collect()
            })
        },
    },
    Mistake {
        says: ALL_AT_ONCE,
        model: |call| trace(call, |i, p| all_at_once(i, p, i.len().saturating_sub(1))),
    },
    Mistake {
        says: ALL_AT_ONCE,
        model: |call| trace(call, |i, p| all_at_once(i, p, i.len())),
    },
    Mistake {
        says: ALL_AT_ONCE,
        model: |call| {
            trace(call, |i, p| {
                let mut v = all_at_once(i, p, i.len().saturating_sub(1));
                if let Some(first) = v.first_mut() {
                    *first = p.e_l;
                }
                v
            })
        },
    },
    Mistake {
        says: "The number of steps is taken from `p`: take it from `i`, which may be longer or shorter.",
        model: |call| {
            trace(call, |i, p| {
                let mut v = right(i, p);
                v.truncate(p.steps());
                v
            })
        },
    },
    Mistake {
        says: "V is the sum of all changes without the leak of the earlier ones: step from V[k] to V[k + 1].",
        model: |call| {
            trace(call, |i, p| {
                let mut v = p.e_l;
                i.iter()
                    .map(|&x| {
                        let now = v;
                        v += RIGHT(p.e_l, x, p) - p.e_l;
                        now
                    })
                    .collect()
            })
        },
    },
];

const OWN_COLUMN: &str = "The current of the wrong step is used, I(t + Δt) for the step from t: i[k] leads from V[k] to V[k + 1], so V[k] takes i[k − 1].";
const IN_MILLIVOLTS: &str = "R·I is 1000 times too large or too small: ohms times amperes are volts, and V is in volts as well.";
const FROM_ZERO: &str =
    "The trace starts at 0: V[0] is E_L. An array made with `zeros` must get it before the loop.";
const NO_MEMORY: &str =
    "V does not carry on: every value is one step away from E_L, instead of from the V before it.";
const ALL_AT_ONCE: &str = "The whole array is updated at once, in every step: step k may only change the value at k + 1, by the current at k.";

fn reset(v: f64, i: f64, p: &Params) -> f64 {
    let next = RIGHT(v, i, p);
    if next >= p.v_th { p.v_reset } else { next }
}

/// The trace that takes, for V[k], the current number `which(k)`.
fn walk(start: f64, i: &[f64], p: &Params, step: Step, which: fn(usize) -> usize) -> Vec<f64> {
    let mut v = start;
    let value = |k: usize| {
        if k > 0 {
            v = step(v, i[which(k)], p);
        }
        v
    };
    (0..i.len()).map(value).collect()
}

fn from(start: f64, i: &[f64], p: &Params) -> Vec<f64> {
    walk(start, i, p, RIGHT, |k| k - 1)
}

pub fn right(i: &[f64], p: &Params) -> Vec<f64> {
    from(p.e_l, i, p)
}

/// The right trace, with another last value (unless that is the first as well).
fn last_is(value: f64, i: &[f64], p: &Params) -> Vec<f64> {
    let mut v = right(i, p);
    if v.len() > 1 {
        v[i.len() - 1] = value;
    }
    v
}

fn all_at_once(i: &[f64], p: &Params, times: usize) -> Vec<f64> {
    let many = |&x: &f64| (0..times).fold(p.e_l, |v, _| RIGHT(v, x, p));
    i.iter().map(many).collect()
}

/// The right loop with a wrong step.
fn step(call: &Call, step: Step) -> Option<Value> {
    rows(call, &|i, p| walk(p.e_l, i, p, step, |k| k - 1))
}

fn trace(call: &Call, trace: Trace) -> Option<Value> {
    rows(call, &trace)
}

/// One trace, or a trace for each row of currents.
pub fn rows(call: &Call, trace: &dyn Fn(&[f64], &Params) -> Vec<f64>) -> Option<Value> {
    let p = call.params();
    match call.function {
        "integrate_array" => Some(volts(trace(&call.vector("i"), &p))),
        "integrate_all" => {
            let i = call.matrix("i");
            let columns = trace(&vec![0.0; i.ncols()], &p).len();
            let traces = i.outer_iter().map(|row| trace(&row.to_vec(), &p));
            Some(volts(matrix(traces.collect(), columns)))
        }
        _ => None,
    }
}
