//! Rarer mistakes with refractory periods.

use ndarray::Array2;

use super::super::rules::{self, Becomes, Now, RIGHT, spikes, stays, whole_steps};
use super::models::{all, as_value, deciding, population, raster, step_by_step, with_hold};
use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::Value;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The spike is marked at the end of the hold: it belongs to the step at which V reached V_th.",
        model: |call| marked_later(call, |h| h.saturating_sub(1)),
    },
    Mistake {
        says: "The spike is marked when the hold is over: it belongs to the step at which V reached V_th.",
        model: |call| marked_later(call, |h| h),
    },
    Mistake {
        says: "The second result numbers the spikes: it is 1 at each of them.",
        model: |call| {
            raster(call, |s| {
                let mut numbered = s.clone();
                for mut row in numbered.rows_mut() {
                    let mut so_far = 0;
                    row.mapv_inplace(|x| {
                        so_far += x;
                        so_far * x
                    });
                }
                numbered
            })
        },
    },
    Mistake {
        says: "While held the neuron goes on leaking towards E_L: V is V_reset until the hold is over.",
        model: |call| {
            deciding(call, |now| {
                let p = now.p;
                let leaked = now.before + p.dt / p.tau_m * (p.e_l - now.before);
                held_at(now, leaked)
            })
        },
    },
    Mistake {
        says: "After the hold V goes on from E_L: it goes on from V_reset.",
        model: |call| {
            deciding(call, |now| {
                let p = now.p;
                // What the step would have been from E_L: the leak is 0 there.
                let input = now.after - now.before - p.dt / p.tau_m * (p.e_l - now.before);
                let after = if set_free(now) {
                    p.e_l + input
                } else {
                    now.after
                };
                rules::decide(&Now { after, ..*now })
            })
        },
    },
    Mistake {
        says: "The first step after the hold is made twice: one Euler step leads from V_reset to the next V.",
        model: |call| {
            deciding(call, |now| {
                let (p, a) = (now.p, now.p.dt / now.p.tau_m);
                let input = now.after - now.before - a * (p.e_l - now.before);
                let twice = now.after + a * (p.e_l - now.after) + input;
                let after = if set_free(now) { twice } else { now.after };
                rules::decide(&Now { after, ..*now })
            })
        },
    },
    Mistake {
        says: "A strong input during the hold begins the hold anew: only a spike begins one, and a held neuron has none.",
        model: |call| {
            deciding(call, |now| match now.held && now.after >= now.p.v_th {
                true => Becomes {
                    last: Some(now.k),
                    ..stays(now, now.p.v_reset)
                },
                false => rules::decide(now),
            })
        },
    },
    Mistake {
        says: "With h = 0 a neuron that spikes keeps its V: a spike resets V to V_reset, however short the hold.",
        model: |call| {
            deciding(call, |now| match now.h == 0 && now.after >= now.p.v_th {
                true => spikes(now, now.after),
                false => rules::decide(now),
            })
        },
    },
    Mistake {
        says: "At every spike V is V_reset for a step only, and then the neuron is held at E_L: it is held at V_reset.",
        model: |call| deciding(call, |now| held_at(now, now.p.e_l)),
    },
    Mistake {
        says: SLACK,
        model: |call| with_hold(call, |t, dt| (t / dt - 0.1).ceil().max(0.0) as usize),
    },
    Mistake {
        says: SLACK,
        model: |call| with_hold(call, |t, dt| (t / dt - 0.01).ceil().max(0.0) as usize),
    },
    Mistake {
        says: SLACK,
        model: |call| with_hold(call, |t, dt| (t / dt - 1e-3).ceil().max(0.0) as usize),
    },
    Mistake {
        says: "The quotient is rounded up without allowing for rounding errors: subtract a millionth of a step first.",
        model: |call| {
            with_hold(call, |t, dt| {
                (0..).find(|&h| h as f64 * dt >= t).unwrap_or(usize::MAX)
            })
        },
    },
    Mistake {
        says: "The quotient is rounded up without allowing for rounding errors: subtract a millionth of a step first.",
        model: |call| with_hold(call, added_up),
    },
    Mistake {
        says: "h is at least 1 here: a refractory period of 0 takes 0 steps.",
        model: |call| with_hold(call, |t, dt| whole_steps(t, dt).max(1)),
    },
    Mistake {
        says: "Whole milliseconds are divided, and what is left over is cut off: the number of steps is t_ref/Δt, both in seconds.",
        model: |call| {
            with_hold(call, |t, dt| {
                let whole = (dt * 1e3).round().max(1.0);
                ((t * 1e3).round() / whole).ceil() as usize
            })
        },
    },
    Mistake {
        says: "All neurons are held by neuron 0's last spike: each has its own.",
        model: |call| {
            population(call, |i, t_ref, p| {
                step_by_step(i, t_ref, p, |neurons, n, _| {
                    neurons[n].last = neurons[0].last
                })
            })
        },
    },
    Mistake {
        says: "The refractory period is counted in time constants τ_m: count it in steps of Δt.",
        model: |call| {
            population(call, |i, t_ref, p| {
                let h = whole_steps(t_ref, p.tau_m);
                all(i, h as f64 * p.dt, p, &RIGHT)
            })
        },
    },
    Mistake {
        says: "A neuron at V_reset does not spike, however strong its current: once the hold is over it may reach V_th in a single step.",
        model: |call| {
            deciding(call, |now| {
                let above = now.after >= now.p.v_th && now.before <= now.p.v_reset;
                match above && !now.held {
                    true => stays(now, now.after),
                    false => rules::decide(now),
                }
            })
        },
    },
];

const SLACK: &str = "Too much is subtracted before the quotient is rounded up: 3.002 steps take 4. Subtract a millionth of a step.";

fn held_at(now: &Now, v: f64) -> Becomes {
    if now.held {
        stays(now, v)
    } else {
        rules::decide(now)
    }
}

/// True at the first step after a hold, also one that consists of the spike's own step alone.
fn set_free(now: &Now) -> bool {
    now.h > 0 && now.last.is_some_and(|s| now.k == s + now.h)
}

fn added_up(t_ref: f64, dt: f64) -> usize {
    let (mut h, mut t) = (0, 0.0);
    while t < t_ref {
        t += dt;
        h += 1;
    }
    h
}

/// The right run, in which each spike is marked some steps later, from h.
fn marked_later(call: &Call, by: fn(usize) -> usize) -> Option<Value> {
    (call.function == "simulate_refractory").then(|| {
        let (t_ref, p) = (call.number("t_ref"), call.params());
        let (v, spikes) = all(&call.matrix("i"), t_ref, &p, &RIGHT);
        let by = by(whole_steps(t_ref, p.dt));
        let later = Array2::from_shape_fn(spikes.dim(), |(n, k)| {
            k.checked_sub(by).map_or(0, |from| spikes[[n, from]])
        });
        as_value((v, later))
    })
}
