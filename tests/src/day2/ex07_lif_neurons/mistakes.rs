//! The mistakes that exercise 7 knows.

use given::Params;
use ndarray::Array2;

use super::super::ex05_refractory_period::{
    CLAMP_AFTER,
    rules::{self, Becomes, Now, RIGHT, Rules, added_up, decide, euler, spikes, stays},
};
use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, count, counts, fields, flags, grid, seconds, volts};

mod further;

pub use further::FURTHER;

pub const MISTAKES: &[Mistake] = &[
    // What is wrong with the spikes alone comes first: a mistake that changes V as well is another one.
    Mistake {
        says: TWICE,
        model: |call| {
            // In a run that shows nothing but a raster without spikes, which has a sentence of its own.
            if call.function == "run" {
                return None;
            }
            stepping(call, |x, i, h| {
                right_step(x, i, h);
                x.clamp(h);
            })
        },
    },
    Mistake {
        says: "No spike is recorded: store 1 where `neurons.spiked` is true right after `ode_step`, which has called `spike_and_clamp` already.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                out.spikes.fill(0);
            })
        },
    },
    // The beginning.
    Mistake {
        says: "V starts at V_reset: new neurons are at rest, V = E_L.",
        model: |call| beginning(call, |x| x.v.fill(x.p.v_reset)),
    },
    Mistake {
        says: "V starts at 0: new neurons are at rest, V = E_L.",
        model: |call| beginning(call, |x| x.v.fill(0.0)),
    },
    Mistake {
        says: "The last spike starts at step 0, so everyone is held at the start: begin with `None`.",
        model: |call| beginning(call, |x| x.last.fill(Some(0))),
    },
    Mistake {
        says: "New neurons count as having spiked: nobody has.",
        model: |call| beginning(call, |x| x.spiked.fill(true)),
    },
    Mistake {
        says: "The steps start at 1: no step has been made yet.",
        model: |call| beginning(call, |x| x.steps = 1),
    },
    Mistake {
        says: "Time starts at Δt, the steps at 1: no step has been made yet.",
        model: |call| {
            beginning(call, |x| {
                x.steps = 1;
                x.t = x.p.dt;
            })
        },
    },
    Mistake {
        says: "The steps start at those of a whole run: no step has been made yet.",
        model: |call| beginning(call, |x| x.steps = x.p.steps()),
    },
    Mistake {
        says: "t starts at t_max: no time has gone by yet.",
        model: |call| beginning(call, |x| x.t = x.p.t_max),
    },
    Mistake {
        says: "V has a value for every step: it has one for every neuron.",
        model: |call| beginning(call, |x| x.v = vec![x.p.e_l; x.p.steps()]),
    },
    Mistake {
        says: "V is empty: it has a value for every neuron.",
        model: |call| beginning(call, |x| x.v.clear()),
    },
    Mistake {
        says: "n is the number of steps: it is the number of neurons, one for each refractory period.",
        model: |call| beginning(call, |x| x.n = x.p.steps()),
    },
    Mistake {
        says: "n is not the number of neurons: there is one for each refractory period.",
        model: |call| beginning(call, |x| x.n = 0),
    },
    // Steps and time.
    Mistake {
        says: STEP_LATE,
        model: |call| {
            stepping(call, |x, i, h| {
                x.integrate(i, h);
                x.clamp(h);
                x.count();
            })
        },
    },
    Mistake {
        says: "The steps are counted after the clamp, so the last spike is stored one step early: add 1 to `steps` first.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.t = (x.steps + 1) as f64 * x.p.dt;
                x.integrate(i, h);
                x.clamp(h);
                x.steps += 1;
            })
        },
    },
    Mistake {
        says: "The steps are not counted: add 1 to `steps` in every `ode_step`.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.integrate(i, h);
                x.clamp(h);
            })
        },
    },
    Mistake {
        says: "The steps are not counted: add 1 to `steps` in every `ode_step`.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.t += x.p.dt;
                x.integrate(i, h);
                x.clamp(h);
            })
        },
    },
    Mistake {
        says: "The steps are counted twice.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.count();
                x.integrate(i, h);
                x.count();
                x.clamp(h);
            })
        },
    },
    Mistake {
        says: "The steps are counted twice.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.count();
                x.integrate(i, h);
                x.clamp(h);
                x.count();
            })
        },
    },
    Mistake {
        says: "t does not go on: it is steps·Δt.",
        model: |call| after_each(call, |x| x.t = 0.0),
    },
    Mistake {
        says: "t is set before the step is counted, so it is one Δt behind: it is the new steps·Δt.",
        model: |call| after_each(call, |x| x.t = (x.steps - 1) as f64 * x.p.dt),
    },
    Mistake {
        says: "t is one Δt ahead: it is steps·Δt.",
        model: |call| after_each(call, |x| x.t = (x.steps + 1) as f64 * x.p.dt),
    },
    Mistake {
        says: "t counts steps: it is steps·Δt, in seconds.",
        model: |call| after_each(call, |x| x.t = x.steps as f64),
    },
    Mistake {
        says: "t is Δt in every step: it is steps·Δt.",
        model: |call| after_each(call, |x| x.t = x.p.dt),
    },
    Mistake {
        says: "t is in milliseconds: seconds are asked for.",
        model: |call| after_each(call, |x| x.t = x.steps as f64 * x.p.dt * 1e3),
    },
    Mistake {
        says: "`ode_step` does not call `spike_and_clamp`: nobody spikes.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.count();
                x.integrate(i, h);
            })
        },
    },
    Mistake {
        says: "`spike_and_clamp` is called before the neurons integrate: integrate first.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.count();
                x.clamp(h);
                x.integrate(i, h);
            })
        },
    },
    Mistake {
        says: "`spike_and_clamp` is called before the neurons integrate: integrate first.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.clamp(h);
                x.count();
                x.integrate(i, h);
            })
        },
    },
    Mistake {
        says: "Held neurons are left out of the Euler step by their V: whoever is at V_reset may be free again.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    step: |v, i, p| if v == p.v_reset { v } else { euler(v, i, p) },
                    ..RIGHT
                },
            )
        },
    },
    // Who spikes and what is remembered.
    Mistake {
        says: CLAMP_AFTER,
        model: |call| deciding(call, clamp_after_threshold),
    },
    Mistake {
        says: CLAMP_AFTER,
        model: |call| {
            deciding(call, |now| Becomes {
                last: decide(now).last,
                ..clamp_after_threshold(now)
            })
        },
    },
    Mistake {
        says: "`spiked` stays true while a neuron is held: set it to false in every step in which a neuron does not spike.",
        model: |call| clamping(call, |x, old| keep_true(x, old, |x, n| x.was_held[n])),
    },
    Mistake {
        says: "`spiked` never becomes false again: set it anew for every neuron in every step.",
        model: |call| clamping(call, |x, old| keep_true(x, old, |_, _| true)),
    },
    Mistake {
        says: "`spiked` stays true until the neuron is held: set it anew for every neuron in every step.",
        model: |call| clamping(call, |x, old| keep_true(x, old, |x, n| !x.was_held[n])),
    },
    Mistake {
        says: "`spiked` is true of held neurons as well: it says who has spiked at this step.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.spiked.len() {
                    x.spiked[n] |= x.was_held[n];
                }
            })
        },
    },
    Mistake {
        says: "`spiked` is never true: ask whether V has reached V_th before you reset it, and store the answer.",
        model: |call| clamping(call, |x, _| x.spiked.fill(false)),
    },
    Mistake {
        says: "`spiked` is the wrong way round: true is who has spiked at this step.",
        model: |call| {
            clamping(call, |x, _| {
                x.spiked.iter_mut().for_each(|spiked| *spiked = !*spiked);
            })
        },
    },
    Mistake {
        says: "The last spike is never stored, so nobody is ever held: a neuron that spikes has `Some(self.steps)`.",
        model: |call| clamping(call, |x, _| x.last.fill(None)),
    },
    Mistake {
        says: "The last spike is stored one step early: it is the present `steps`.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.last.len() {
                    if x.spiked[n] {
                        x.last[n] = Some(x.steps.wrapping_sub(1));
                    }
                }
            })
        },
    },
    Mistake {
        says: "The last spike is stored one step early: it is the present `steps`.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.last.len() {
                    if x.spiked[n] {
                        x.last[n] = Some(x.steps.saturating_sub(1));
                    }
                }
            })
        },
    },
    Mistake {
        says: "The last spike is stored one step late: it is the present `steps`.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.last.len() {
                    if x.spiked[n] {
                        x.last[n] = Some(x.steps + 1);
                    }
                }
            })
        },
    },
    Mistake {
        says: "Every neuron gets the last spike when one spikes: store it for the neuron that spiked.",
        model: |call| {
            clamping(call, |x, _| {
                if x.spiked.contains(&true) {
                    x.last.fill(Some(x.steps));
                }
            })
        },
    },
    Mistake {
        says: "Every neuron gets the present step as its last spike: store it only for those that spike.",
        model: |call| clamping(call, |x, _| x.last.fill(Some(x.steps))),
    },
    Mistake {
        says: "The last spikes belong to the wrong neurons: store each at the index of the neuron that spiked, not at its place among those that spiked.",
        model: |call| {
            clamping(call, |x, _| {
                x.last.clone_from(&x.old_last);
                let many = x.spiked.iter().filter(|spiked| **spiked).count();
                x.last[..many].fill(Some(x.steps));
            })
        },
    },
    Mistake {
        says: "The last spikes belong to the wrong neurons: store each at the index of the neuron that spiked.",
        model: |call| {
            clamping(call, |x, _| {
                x.last.clone_from(&x.old_last);
                for n in 0..x.n {
                    if x.spiked[n] {
                        x.last[(n + 1) % x.n] = Some(x.steps);
                    }
                }
            })
        },
    },
    Mistake {
        says: "The last spike is stored for those that do not spike: store it for those that do.",
        model: |call| {
            clamping(call, |x, _| {
                x.last.clone_from(&x.old_last);
                for n in 0..x.n {
                    if !x.spiked[n] {
                        x.last[n] = Some(x.steps);
                    }
                }
            })
        },
    },
    Mistake {
        says: "The last spike is stored anew in every step of the hold, so that it never ends: store it only where the neuron spikes.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.n {
                    if x.was_held[n] {
                        x.last[n] = Some(x.steps);
                    }
                }
            })
        },
    },
    Mistake {
        says: "The last spike is stored only once: store it whenever the neuron spikes.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.n {
                    x.last[n] = x.old_last[n].or(x.last[n]);
                }
            })
        },
    },
    Mistake {
        says: "The last spike is forgotten when the hold is over: it stays until the next spike.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.n {
                    if !x.was_held[n] && !x.spiked[n] {
                        x.last[n] = None;
                    }
                }
            })
        },
    },
    Mistake {
        says: "The last spike is gone in every step in which the neuron does not spike: it stays until the next spike.",
        model: |call| {
            clamping(call, |x, _| {
                for n in 0..x.n {
                    if !x.spiked[n] {
                        x.last[n] = None;
                    }
                }
            })
        },
    },
    Mistake {
        says: "After the first neuron that is held the loop ends: go through all neurons, with `continue` instead of `break` or `return`.",
        model: |call| {
            seen(
                call,
                &Habits {
                    ends: |held, _| held,
                    ..SOUND
                },
            )
        },
    },
    Mistake {
        says: "After the first neuron that spikes the loop ends: go through all neurons.",
        model: |call| {
            seen(
                call,
                &Habits {
                    ends: |_, spiked| spiked,
                    ..SOUND
                },
            )
        },
    },
    Mistake {
        says: "A held neuron is clamped to E_L: it is held at V_reset.",
        model: |call| deciding(call, |now| held_at(now, now.p.e_l)),
    },
    Mistake {
        says: "A held neuron cannot spike, but it goes on integrating: hold V at V_reset.",
        model: |call| deciding(call, |now| held_at(now, now.after)),
    },
    Mistake {
        says: "A neuron that spikes is set to E_L: reset it to V_reset.",
        model: |call| {
            deciding(call, |now| {
                let becomes = decide(now);
                let v = if becomes.spike { now.p.e_l } else { becomes.v };
                Becomes { v, ..becomes }
            })
        },
    },
    Mistake {
        says: "V is set to E_L: whoever is held or spikes gets V_reset.",
        model: |call| {
            deciding(call, |now| {
                let becomes = decide(now);
                let reset = becomes.spike || now.held;
                let v = if reset { now.p.e_l } else { becomes.v };
                Becomes { v, ..becomes }
            })
        },
    },
    Mistake {
        says: "V is set to 0: whoever is held or spikes gets V_reset.",
        model: |call| {
            deciding(call, |now| {
                let becomes = decide(now);
                let reset = becomes.spike || now.held;
                let v = if reset { 0.0 } else { becomes.v };
                Becomes { v, ..becomes }
            })
        },
    },
    Mistake {
        says: "A neuron that spikes keeps its V in that step: reset it to V_reset at once.",
        model: |call| {
            deciding(call, |now| {
                let becomes = decide(now);
                let v = if becomes.spike { now.after } else { becomes.v };
                Becomes { v, ..becomes }
            })
        },
    },
    Mistake {
        says: "V is never reset: whoever is held or spikes gets V_reset.",
        model: |call| {
            deciding(call, |now| Becomes {
                v: now.after,
                ..decide(now)
            })
        },
    },
    Mistake {
        says: "The comparison with V_th is the wrong way round: a neuron spikes where V ≥ V_th.",
        model: |call| {
            deciding(call, |now| {
                if now.held {
                    stays(now, now.p.v_reset)
                } else if now.after < now.p.v_th {
                    spikes(now, now.p.v_reset)
                } else {
                    stays(now, now.after)
                }
            })
        },
    },
    // How long the hold is.
    Mistake {
        says: "Held one step too long: the last step of the hold is s + h − 1.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    held: |k, last, h| last.is_some_and(|s| k <= s + h),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Held one step too short: the last step of the hold is s + h − 1.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    held: |k, last, h| last.is_some_and(|s| k + 1 < s + h),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "A neuron that has not spiked counts as held: with `None` it is free.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    held: |k, last, h| last.is_none_or(|s| k < s + h),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "A neuron that has not spiked counts as held: `None` is not step 0.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    held: |k, last, h| k < last.unwrap_or(0) + h,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Whoever has spiked is held for ever: the hold ends after h steps.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    held: |_, last, _| last.is_some(),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Nobody is ever held: whoever spiked less than h steps ago has V_reset and cannot spike.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    held: |_, _, _| false,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The refractory period is cut off to whole steps: round it up, with `hold_steps`.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    hold: |t, dt| (t / dt) as usize,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The refractory period is rounded to the nearest step: round it up, with `hold_steps`.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    hold: |t, dt| (t / dt).round() as usize,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The refractory period is rounded up without allowing for rounding errors: take it from `hold_steps`.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    hold: |t, dt| (t / dt).ceil() as usize,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Δt is taken for 1 ms in the refractory period: take it from `hold_steps` with `p.dt`.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    hold: |t, _| rules::whole_steps(t, 1e-3),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The refractory period is written as 10 ms: each neuron has its own in `t_ref`.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    hold: |_, dt| rules::whole_steps(10e-3, dt),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The refractory period is written as 10 steps: each neuron has its own in `t_ref`.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    hold: |_, _| 10,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "All neurons are held by neuron 0's refractory period: take each neuron's own.",
        model: |call| {
            beginning(call, |x| {
                let first = x.t_ref.first().copied();
                x.t_ref.fill(first.unwrap_or(0.0));
            })
        },
    },
    Mistake {
        says: TIMES,
        model: |call| timed(call, |k, s, t, dt| s as f64 * dt + t > k as f64 * dt),
    },
    Mistake {
        says: TIMES,
        model: |call| timed(call, |k, s, t, dt| k as f64 * dt - (s as f64) * dt < t),
    },
    Mistake {
        says: TIMES,
        model: |call| timed(call, |k, s, t, dt| (k - s) as f64 * dt < t),
    },
    Mistake {
        says: TIMES,
        model: |call| timed(call, |k, s, t, dt| added_up(k, dt) - (s as f64) * dt < t),
    },
    Mistake {
        says: TIMES,
        model: |call| timed(call, |k, s, t, dt| added_up(k, dt) - added_up(s, dt) < t),
    },
    Mistake {
        says: TIMES,
        model: |call| timed(call, |k, s, t, dt| added_up(s, dt) + t > added_up(k, dt)),
    },
    // The Euler step.
    Mistake {
        says: "The leak pulls away from E_L instead of back to it: it is E_L − V, not V − E_L.",
        model: |call| euler_like(call, |v, i, p| v + p.dt / p.tau_m * (v - p.e_l + p.r * i)),
    },
    Mistake {
        says: "Δt/τ_m is missing: the change in one step is Δt/τ_m times E_L − V + R·I.",
        model: |call| euler_like(call, |v, i, p| v + (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Δt is missing: the change in one step is Δt/τ_m times E_L − V + R·I.",
        model: |call| euler_like(call, |v, i, p| v + (p.e_l - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "The old V is missing: the step is V plus the change.",
        model: |call| euler_like(call, |v, i, p| p.dt / p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Every step starts from E_L: it starts from the neuron's V.",
        model: |call| euler_like(call, |_, i, p| euler(p.e_l, i, p)),
    },
    Mistake {
        says: "R is missing: the current counts through R·I, which is a voltage.",
        model: |call| euler_like(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i)),
    },
    Mistake {
        says: "The input R·I is missing.",
        model: |call| euler_like(call, |v, _, p| v + p.dt / p.tau_m * (p.e_l - v)),
    },
    Mistake {
        says: "The mean current is used: take each neuron's `i[n]`.",
        model: |call| euler_like(call, |v, _, p| euler(v, p.i_mean, p)),
    },
    Mistake {
        says: "The leak pulls towards 0: it is E_L − V.",
        model: |call| euler_like(call, |v, i, p| v + p.dt / p.tau_m * (-v + p.r * i)),
    },
    Mistake {
        says: "V is updated twice in one step.",
        model: |call| euler_like(call, |v, i, p| euler(euler(v, i, p), i, p)),
    },
    Mistake {
        says: "Nothing integrates: `ode_step` must change V.",
        model: |call| euler_like(call, |v, _, _| v),
    },
    Mistake {
        says: "Negative currents are cut off at 0: they count as they are.",
        model: |call| euler_like(call, |v, i, p| euler(v, i.max(0.0), p)),
    },
    Mistake {
        says: "Every neuron gets the current of neuron 0: take `i[n]`.",
        model: |call| {
            stepping(call, |x, i, h| {
                let first = i.first().copied().unwrap_or(0.0);
                right_step(x, &vec![first; i.len()], h);
            })
        },
    },
    // The run.
    Mistake {
        says: "Column 0 is recorded after a step: record it before the first call of `ode_step`.",
        model: |call| {
            running(call, |x, i, h, out| {
                for k in 0..i.ncols() {
                    (h.step)(x, &i.column(k).to_vec(), h);
                    out.record(k, x);
                }
            })
        },
    },
    Mistake {
        says: "V is recorded before the step and the spikes after it: record both after the same step, and column 0 before the first.",
        model: |call| {
            running(call, |x, i, h, out| {
                for k in 0..i.ncols() {
                    let v = x.v.clone();
                    (h.step)(x, &i.column(k).to_vec(), h);
                    out.record(k, x);
                    out.v.column_mut(k).assign(&ndarray::aview1(&v));
                }
            })
        },
    },
    Mistake {
        says: "One call of `ode_step` too many: a run of 150 columns takes 149 calls, and the last current is not used.",
        model: |call| {
            running(call, |x, i, h, out| {
                for k in 0..i.ncols() {
                    out.record(k, x);
                    (h.step)(x, &i.column(k).to_vec(), h);
                }
            })
        },
    },
    Mistake {
        says: "The current of step k is used for the step to k: it is column k − 1 that leads to column k.",
        model: |call| running(call, |x, i, h, out| walk(x, i, h, out, |k| k)),
    },
    Mistake {
        says: "The first current is used in every step: it is column k − 1 that leads to column k.",
        model: |call| running(call, |x, i, h, out| walk(x, i, h, out, |_| 0)),
    },
    Mistake {
        says: "The run is made by a copy of the neurons: let `neurons` itself make the steps, so that it ends in their last state.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(&mut x.clone(), i, h, out, |k| k - 1)
            })
        },
    },
    Mistake {
        says: FRESH,
        model: |call| {
            running(call, |x, i, h, out| {
                *x = Population::new(x.p, x.t_ref.clone());
                walk(x, i, h, out, |k| k - 1);
            })
        },
    },
    Mistake {
        says: FRESH,
        model: |call| {
            running(call, |x, i, h, out| {
                (x.steps, x.t) = (0, 0.0);
                walk(x, i, h, out, |k| k - 1);
            })
        },
    },
    Mistake {
        says: FRESH,
        model: |call| {
            running(call, |x, i, h, out| {
                x.v.fill(x.p.e_l);
                walk(x, i, h, out, |k| k - 1);
            })
        },
    },
    Mistake {
        says: STEPS_OF_P,
        model: |call| running(call, up_to_t_max),
    },
    Mistake {
        says: STEPS_OF_P,
        model: |call| {
            running(call, |x, i, h, out| {
                *out = record(&Array2::zeros((x.n, x.p.steps())));
                up_to_t_max(x, i, h, out);
            })
        },
    },
    Mistake {
        says: "Column 0 is written as E_L: it shows the V that the neurons have before the first call of `ode_step`.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                if i.ncols() > 0 {
                    out.v.column_mut(0).fill(x.p.e_l);
                }
            })
        },
    },
    Mistake {
        says: "Column 0 is not recorded: it shows the V that the neurons have before the first call of `ode_step`.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                if i.ncols() > 0 {
                    out.v.column_mut(0).fill(0.0);
                }
            })
        },
    },
    Mistake {
        says: "The spikes are recorded one step late: read `spiked` after the step.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                out.shift_spikes(1);
            })
        },
    },
    Mistake {
        says: "The spikes are recorded one step early: column k shows the state after k steps.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                out.shift_spikes(-1);
            })
        },
    },
    Mistake {
        says: "A spike is recorded for every step since the last one: store 1 only where `neurons.spiked` is true.",
        model: |call| {
            running(call, |x, i, h, out| {
                for k in 0..i.ncols() {
                    if k > 0 {
                        (h.step)(x, &i.column(k - 1).to_vec(), h);
                    }
                    out.record(k, x);
                    for n in 0..x.n {
                        out.spikes[[n, k]] = u8::from(x.last[n].is_some());
                    }
                }
            })
        },
    },
];

const STEP_LATE: &str = "The step is advanced after the clamp, so the last spike is stored one step early: add 1 to `steps` and set `t` first.";
const TWICE: &str = "`spike_and_clamp` is called twice in a step, and so `spiked` is lost: `ode_step` calls it, nobody else has to.";
const TIMES: &str = "Times are compared, and they are rounded: the hold comes out one step too long at some steps. Count in whole steps, with `hold_steps` and `is_held`.";
const FRESH: &str = "`run` begins anew: it has to go on from the state in which the neurons are.";

fn clamp_after_threshold(now: &Now) -> Becomes {
    if now.after >= now.p.v_th {
        spikes(now, now.p.v_reset)
    } else {
        decide(now)
    }
}

fn held_at(now: &Now, v: f64) -> Becomes {
    if now.held { stays(now, v) } else { decide(now) }
}

/// A model of `LifNeurons`.
#[derive(Clone)]
struct Population {
    n: usize,
    p: Params,
    t_ref: Vec<f64>,
    v: Vec<f64>,
    spiked: Vec<bool>,
    last: Vec<Option<usize>>,
    t: f64,
    steps: usize,
    /// Who was held in the clamp made last, and the last spikes before it.
    was_held: Vec<bool>,
    old_last: Vec<Option<usize>>,
}

/// How a population goes about its life. Each mistake changes one of these.
#[derive(Clone, Copy)]
struct Habits {
    begin: fn(&mut Population),
    step: fn(&mut Population, &[f64], &Habits),
    rules: Rules,
    /// Does the loop of a clamp end after a neuron that is held, or that has spiked?
    ends: fn(bool, bool) -> bool,
    /// What happens after a clamp; the second argument is `spiked` as it was before.
    clamped: fn(&mut Population, &[bool]),
    after_step: fn(&mut Population),
    run: fn(&mut Population, &Array2<f64>, &Habits, &mut Record),
}

const SOUND: Habits = Habits {
    begin: |_| (),
    step: right_step,
    rules: RIGHT,
    ends: |_, _| false,
    clamped: |_, _| (),
    after_step: |_| (),
    run: |x, i, h, out| walk(x, i, h, out, |k| k - 1),
};

fn right_step(x: &mut Population, i: &[f64], h: &Habits) {
    x.count();
    x.integrate(i, h);
    x.clamp(h);
    (h.after_step)(x);
}

impl Population {
    fn new(p: Params, t_ref: Vec<f64>) -> Self {
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

    fn count(&mut self) {
        self.steps += 1;
        self.t = self.steps as f64 * self.p.dt;
    }

    fn integrate(&mut self, i: &[f64], h: &Habits) {
        for (v, i) in self.v.iter_mut().zip(i) {
            *v = (h.rules.step)(*v, *i, &self.p);
        }
    }

    fn clamp(&mut self, h: &Habits) {
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
fn keep_true(x: &mut Population, old: &[bool], stays: fn(&Population, usize) -> bool) {
    for (n, &old) in old.iter().enumerate() {
        x.spiked[n] |= old && stays(x, n);
    }
}

/// What a run records.
struct Record {
    v: Array2<f64>,
    spikes: Array2<u8>,
}

impl Record {
    fn record(&mut self, k: usize, x: &Population) {
        for n in 0..x.v.len() {
            self.v[[n, k]] = x.v[n];
            self.spikes[[n, k]] = u8::from(x.spiked[n]);
        }
    }

    fn shift_spikes(&mut self, by: isize) {
        self.spikes = Array2::from_shape_fn(self.spikes.dim(), |(n, k)| {
            k.checked_add_signed(-by)
                .and_then(|from| self.spikes.get([n, from]).copied())
                .unwrap_or(0)
        });
    }
}

/// The right run, with a choice of the current's column.
fn walk(
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
fn seen(call: &Call, h: &Habits) -> Option<Value> {
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

const STEPS_OF_P: &str =
    "The run has as many steps as `p.steps()` says: take the columns of i, `i.ncols()`.";

/// A run that ends where the parameters say.
fn up_to_t_max(x: &mut Population, i: &Array2<f64>, h: &Habits, out: &mut Record) {
    for k in 0..x.p.steps() {
        if k > 0 {
            (h.step)(x, &i.column(k - 1).to_vec(), h);
        }
        out.record(k, x);
    }
}

fn record(i: &Array2<f64>) -> Record {
    Record {
        v: Array2::zeros(i.dim()),
        spikes: Array2::zeros(i.dim()),
    }
}

fn beginning(call: &Call, begin: fn(&mut Population)) -> Option<Value> {
    seen(call, &Habits { begin, ..SOUND })
}

fn stepping(call: &Call, step: fn(&mut Population, &[f64], &Habits)) -> Option<Value> {
    seen(call, &Habits { step, ..SOUND })
}

fn after_each(call: &Call, after_step: fn(&mut Population)) -> Option<Value> {
    seen(
        call,
        &Habits {
            after_step,
            ..SOUND
        },
    )
}

fn clamping(call: &Call, clamped: fn(&mut Population, &[bool])) -> Option<Value> {
    seen(call, &Habits { clamped, ..SOUND })
}

fn ruled(call: &Call, rules: &Rules) -> Option<Value> {
    let rules = *rules;
    seen(call, &Habits { rules, ..SOUND })
}

fn deciding(call: &Call, decide: fn(&Now) -> Becomes) -> Option<Value> {
    ruled(call, &Rules { decide, ..RIGHT })
}

fn timed(call: &Call, held: fn(usize, usize, f64, f64) -> bool) -> Option<Value> {
    let held_by_time = Some(held);
    ruled(
        call,
        &Rules {
            held_by_time,
            ..RIGHT
        },
    )
}

fn euler_like(call: &Call, step: fn(f64, f64, &Params) -> f64) -> Option<Value> {
    ruled(call, &Rules { step, ..RIGHT })
}

fn running(
    call: &Call,
    run: fn(&mut Population, &Array2<f64>, &Habits, &mut Record),
) -> Option<Value> {
    seen(call, &Habits { run, ..SOUND })
}
