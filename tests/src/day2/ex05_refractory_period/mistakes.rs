//! The mistakes that exercise 5 knows.

use given::Params;
use ndarray::Array2;

use super::rules::{self, Becomes, Now, RIGHT, Rules, added_up, spikes, stays, whole_steps};
use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, count, fields, flag, grid, volts};

mod further;

pub use further::FURTHER;

/// In the simulation a wrong order or a wrong start is likelier than a wrong `hold_steps`, which has
/// checks of its own: so what concerns the simulation alone stands first.
pub const MISTAKES: &[Mistake] = &[
    // The raster alone: a mistake that changes V as well is another one.
    Mistake {
        says: "The spike is marked one step late: it belongs to the step at which V is reset.",
        model: |call| raster(call, |s| shifted(s, 1)),
    },
    Mistake {
        says: "The spike is marked one step early: it belongs to the step at which V is reset.",
        model: |call| raster(call, |s| shifted(s, -1)),
    },
    Mistake {
        says: "No spike is marked: set a 1 where V reached V_th.",
        model: |call| raster(call, |s| Array2::zeros(s.dim())),
    },
    Mistake {
        says: "The spikes are the wrong way round: 1 where there is a spike, 0 where there is none.",
        model: |call| raster(call, |s| s.mapv(|x| 1 - x)),
    },
    Mistake {
        says: "The spikes are added up over the steps: the second result is 1 only at the step of a spike.",
        model: |call| {
            raster(call, |s| {
                let mut sums = s.clone();
                for mut row in sums.rows_mut() {
                    let mut sum = 0;
                    row.mapv_inplace(|x| {
                        sum += x;
                        sum
                    });
                }
                sums
            })
        },
    },
    Mistake {
        says: "All neurons' spikes stand in the first row: mark a spike in the row of its neuron.",
        model: |call| {
            raster(call, |s| {
                let mut first = Array2::zeros(s.dim());
                for ((_, k), &x) in s.indexed_iter().filter(|(_, x)| **x == 1) {
                    first[[0, k]] = x;
                }
                first
            })
        },
    },
    // The simulation: what comes first.
    Mistake {
        says: CLAMP_AFTER,
        model: |call| deciding(call, clamp_after_threshold),
    },
    Mistake {
        says: CLAMP_AFTER,
        model: |call| deciding(call, clamp_after_but_last_kept),
    },
    Mistake {
        says: CLAMP_AFTER,
        model: |call| {
            simulation(
                call,
                &Rules {
                    decide: clamp_after_threshold,
                    held_by_time: Some(|k, s, t_ref, dt| s as f64 * dt + t_ref > k as f64 * dt),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: CLAMP_AFTER,
        model: |call| {
            simulation(
                call,
                &Rules {
                    decide: clamp_after_threshold,
                    held_by_time: Some(|k, s, t_ref, dt| k as f64 * dt - (s as f64) * dt < t_ref),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: CLAMP_AFTER,
        model: |call| {
            simulation(
                call,
                &Rules {
                    decide: clamp_after_threshold,
                    held: |k, last, h| last.is_some_and(|s| k <= s + h),
                    ..RIGHT
                },
            )
        },
    },
    // Comparing times.
    Mistake {
        says: TIMES,
        model: |call| {
            by_time(call, |k, s, t_ref, dt| {
                s as f64 * dt + t_ref > k as f64 * dt
            })
        },
    },
    Mistake {
        says: TIMES,
        model: |call| {
            by_time(call, |k, s, t_ref, dt| {
                k as f64 * dt - s as f64 * dt < t_ref
            })
        },
    },
    Mistake {
        says: TIMES,
        model: |call| by_time(call, |k, s, t_ref, dt| (k - s) as f64 * dt < t_ref),
    },
    Mistake {
        says: TIMES,
        model: |call| {
            by_time(call, |k, s, t_ref, dt| {
                added_up(s, dt) + t_ref > added_up(k, dt)
            })
        },
    },
    Mistake {
        says: TIMES,
        model: |call| {
            by_time(call, |k, s, t_ref, dt| {
                added_up(k, dt) - added_up(s, dt) < t_ref
            })
        },
    },
    Mistake {
        says: TIMES,
        model: |call| {
            by_time(call, |k, s, t_ref, dt| {
                k as f64 * dt - s as f64 * dt <= t_ref
            })
        },
    },
    Mistake {
        says: TIMES,
        model: |call| {
            by_time(call, |k, s, t_ref, dt| {
                k as f64 * dt <= s as f64 * dt + t_ref
            })
        },
    },
    // The last spike.
    Mistake {
        says: "The last spike starts at 0, so everyone is held at the start: begin with `None`.",
        model: |call| {
            simulation(
                call,
                &Rules {
                    last: Some(0),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The last spike starts at 0, so everyone is held at the start: begin with `None`.",
        model: |call| {
            simulation(
                call,
                &Rules {
                    last: Some(0),
                    decide: frozen,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The signs are lost: compare V itself with V_th, not its absolute value.",
        model: |call| {
            deciding(call, |now| {
                if now.held {
                    stays(now, now.p.v_reset)
                } else if now.after.abs() <= now.p.v_th.abs() {
                    spikes(now, now.p.v_reset)
                } else {
                    stays(now, now.after)
                }
            })
        },
    },
    Mistake {
        says: "A millionth of a second is taken off, where it is a millionth of a step: divide by Δt first.",
        model: |call| with_hold(call, |t_ref, dt| ((t_ref - 1e-6) / dt).ceil() as usize),
    },
    Mistake {
        says: "A held neuron goes on integrating, and only V_reset is stored: until the hold is over V itself stays at V_reset, and integrates from there.",
        model: |call| {
            deciding(call, |now| {
                if now.held {
                    Becomes {
                        v: now.after,
                        ..stays(now, now.p.v_reset)
                    }
                } else {
                    rules::decide(now)
                }
            })
        },
    },
    Mistake {
        says: "Nobody is ever held, as if the last spike were never updated: store the step of every spike, and hold the neuron for h steps from there.",
        model: |call| {
            deciding(call, |now| Becomes {
                last: None,
                ..rules::decide(now)
            })
        },
    },
    Mistake {
        says: "The last spike is stored only once: store the step of every spike, not only of the first.",
        model: |call| {
            deciding(call, |now| Becomes {
                last: now.last.or(rules::decide(now).last),
                ..rules::decide(now)
            })
        },
    },
    Mistake {
        says: "The hold never ends: the last spike is stored anew in every step of the hold. Store it only where the neuron spikes.",
        model: |call| {
            deciding(call, |now| Becomes {
                last: if now.held {
                    Some(now.k)
                } else {
                    rules::decide(now).last
                },
                ..rules::decide(now)
            })
        },
    },
    Mistake {
        says: "The last spike is stored before it is asked whether the neuron is held, so a neuron that is about to spike holds itself: ask first, and store the step where it spikes.",
        model: |call| {
            deciding(call, |now| {
                if now.after < now.p.v_th {
                    return rules::decide(now);
                }
                let holds_itself = now.h > 0;
                Becomes {
                    spike: !holds_itself,
                    ..spikes(now, now.p.v_reset)
                }
            })
        },
    },
    Mistake {
        says: "When one neuron spikes, all are reset: reset the one that spiked.",
        model: |call| population(call, everyone_is_reset),
    },
    Mistake {
        says: "One last spike is shared by all neurons, so one neuron's spike holds the others: keep one for each neuron.",
        model: |call| population(call, shared_last_spike),
    },
    Mistake {
        says: "A spike of any neuron becomes the last spike of all: store it for the neuron that spiked.",
        model: |call| population(call, everyone_remembers),
    },
    Mistake {
        says: "The last spike of one neuron is still there when the next one begins: start every neuron with `None`.",
        model: |call| population(call, |i, t, p| one_after_the_other(i, t, p, true, false)),
    },
    Mistake {
        says: "V of one neuron is still there when the next one begins: start every neuron at E_L.",
        model: |call| population(call, |i, t, p| one_after_the_other(i, t, p, false, true)),
    },
    Mistake {
        says: "The state of one neuron is still there when the next one begins: start every neuron at E_L and with `None`.",
        model: |call| population(call, |i, t, p| one_after_the_other(i, t, p, true, true)),
    },
    // What V becomes.
    Mistake {
        says: "A held neuron is clamped to E_L: it is held at V_reset.",
        model: |call| deciding(call, |now| held_at(now, now.p.e_l)),
    },
    Mistake {
        says: "A held neuron is clamped to V_th: it is held at V_reset.",
        model: |call| deciding(call, |now| held_at(now, now.p.v_th)),
    },
    Mistake {
        says: "A held neuron is clamped to 0: it is held at V_reset.",
        model: |call| deciding(call, |now| held_at(now, 0.0)),
    },
    Mistake {
        says: "After a spike V is set to E_L: reset it to V_reset.",
        model: |call| deciding(call, |now| reset_to(now, now.p.e_l, now.p.e_l)),
    },
    Mistake {
        says: "At the step of the spike V is set to E_L: reset it to V_reset.",
        model: |call| deciding(call, |now| reset_to(now, now.p.e_l, now.p.v_reset)),
    },
    Mistake {
        says: "After a spike V is set to 0: reset it to V_reset.",
        model: |call| deciding(call, |now| reset_to(now, 0.0, 0.0)),
    },
    Mistake {
        says: "V is left at the threshold: a neuron that spikes is reset to V_reset.",
        model: |call| deciding(call, |now| reset_to(now, now.p.v_th, now.p.v_reset)),
    },
    Mistake {
        says: "V is left above the threshold at the step of the spike: store V_reset there.",
        model: |call| {
            deciding(call, |now| {
                let becomes = rules::decide(now);
                let shown = if becomes.spike {
                    now.after
                } else {
                    becomes.shown
                };
                Becomes { shown, ..becomes }
            })
        },
    },
    Mistake {
        says: "V is left above the threshold at the step of the spike: store V_reset there.",
        model: |call| deciding(call, |now| reset_to(now, now.after, now.p.v_reset)),
    },
    Mistake {
        says: "V is never reset: a neuron that spikes has V_reset from that step on.",
        model: |call| {
            deciding(call, |now| Becomes {
                shown: now.after,
                v: now.after,
                ..rules::decide(now)
            })
        },
    },
    Mistake {
        says: "A held neuron cannot spike, but it goes on integrating: hold V at V_reset until the refractory period is over.",
        model: |call| deciding(call, |now| held_at(now, now.after)),
    },
    Mistake {
        says: "Held steps are marked as spikes: a 1 stands only where V reached V_th.",
        model: |call| {
            deciding(call, |now| Becomes {
                spike: now.held || rules::decide(now).spike,
                ..rules::decide(now)
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
    Mistake {
        says: "The spike comes one step late: hold V after the Euler step against V_th, not V before it.",
        model: |call| {
            deciding(call, |now| {
                if now.held {
                    stays(now, now.p.v_reset)
                } else if now.before >= now.p.v_th {
                    spikes(now, now.p.v_reset)
                } else {
                    stays(now, now.after)
                }
            })
        },
    },
    Mistake {
        says: "Held against E_L instead of V_th: a neuron spikes where V ≥ V_th.",
        model: |call| {
            deciding(call, |now| {
                if now.held {
                    stays(now, now.p.v_reset)
                } else if now.after >= now.p.e_l {
                    spikes(now, now.p.v_reset)
                } else {
                    stays(now, now.after)
                }
            })
        },
    },
    Mistake {
        says: "There is no threshold: a neuron spikes where V ≥ V_th.",
        model: |call| deciding(call, |now| stays(now, now.after)),
    },
    // The beginning, the currents and the Euler step.
    Mistake {
        says: "V starts at V_reset: V[0] is E_L.",
        model: |call| starting(call, |p| p.v_reset),
    },
    Mistake {
        says: "V starts at 0: V[0] is E_L.",
        model: |call| starting(call, |_| 0.0),
    },
    Mistake {
        says: "The current of step k is used for the step to k: it is the current of step k − 1 that leads from V at k − 1 to V at k.",
        model: |call| {
            simulation(
                call,
                &Rules {
                    column: |k| k,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The same current is used in every step: take the column of step k − 1.",
        model: |call| {
            simulation(
                call,
                &Rules {
                    column: |_| 0,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Every neuron gets the current of neuron 0: take the row of each.",
        model: |call| {
            population(call, |i, t, p| {
                let first = Array2::from_shape_fn(i.dim(), |(_, k)| i[[0, k]]);
                all(&first, t, p, &RIGHT)
            })
        },
    },
    Mistake {
        says: "V does not carry on: every step starts from E_L instead of from V one step before.",
        model: |call| stepping(call, |_, i, p| rules::euler(p.e_l, i, p)),
    },
    Mistake {
        says: "The loop begins at step 2: the first current leads from V at step 0 to V at step 1.",
        model: |call| {
            population(call, |i, t, p| {
                let later =
                    Array2::from_shape_fn((i.nrows(), i.ncols().saturating_sub(1)), |(n, k)| {
                        i[[n, k + 1]]
                    });
                let (v, s) = all(&later, t, p, &RIGHT);
                let column = |k: usize| k.saturating_sub(1);
                (
                    Array2::from_shape_fn(
                        i.dim(),
                        |(n, k)| {
                            if k < 2 { p.e_l } else { v[[n, column(k)]] }
                        },
                    ),
                    Array2::from_shape_fn(
                        i.dim(),
                        |(n, k)| {
                            if k < 2 { 0 } else { s[[n, column(k)]] }
                        },
                    ),
                )
            })
        },
    },
    Mistake {
        says: "The last step is missing: the loop goes on to the last column.",
        model: |call| population(call, |i, t, p| without_last(i, t, p, p.e_l)),
    },
    Mistake {
        says: "The last step is missing: the loop goes on to the last column.",
        model: |call| population(call, |i, t, p| without_last(i, t, p, 0.0)),
    },
    Mistake {
        says: "This is the exact solution for a current that is constant over the step: the Euler step is asked for.",
        model: |call| {
            stepping(call, |v, i, p| {
                let goal = p.e_l + p.r * i;
                goal + (v - goal) * (-p.dt / p.tau_m).exp()
            })
        },
    },
    Mistake {
        says: "The leak pulls away from E_L instead of back to it: it is E_L − V, not V − E_L.",
        model: |call| stepping(call, |v, i, p| v + p.dt / p.tau_m * (v - p.e_l + p.r * i)),
    },
    Mistake {
        says: "Δt/τ_m is missing in the Euler step.",
        model: |call| stepping(call, |v, i, p| p.e_l + p.r * i + 0.0 * v),
    },
    Mistake {
        says: "Δt/τ_m is upside down in the Euler step: τ_m is the divisor.",
        model: |call| stepping(call, |v, i, p| v + p.tau_m / p.dt * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "Δt is missing in the Euler step.",
        model: |call| stepping(call, |v, i, p| v + (p.e_l - v + p.r * i) / p.tau_m),
    },
    Mistake {
        says: "R is missing in the Euler step: the current counts through R·I.",
        model: |call| stepping(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i)),
    },
    Mistake {
        says: "The input R·I is missing in the Euler step.",
        model: |call| stepping(call, |v, _, p| v + p.dt / p.tau_m * (p.e_l - v)),
    },
    Mistake {
        says: "The leak is missing in the Euler step: E_L − V belongs in the bracket.",
        model: |call| stepping(call, |v, i, p| v + p.dt / p.tau_m * (p.r * i)),
    },
    Mistake {
        says: "The leak pulls towards 0 in the Euler step: it is E_L − V.",
        model: |call| stepping(call, |v, i, p| v + p.dt / p.tau_m * (-v + p.r * i)),
    },
    Mistake {
        says: "The old potential is missing in the Euler step: it is V plus the change.",
        model: |call| stepping(call, |v, i, p| p.dt / p.tau_m * (p.e_l - v + p.r * i)),
    },
    Mistake {
        says: "The brackets are missing in the Euler step: Δt/τ_m belongs to all of E_L − V + R·I.",
        model: |call| stepping(call, |v, i, p| v + p.dt / p.tau_m * (p.e_l - v) + p.r * i),
    },
    Mistake {
        says: "Negative currents are cut off at 0: they count as they are.",
        model: |call| stepping(call, |v, i, p| rules::euler(v, i.max(0.0), p)),
    },
    Mistake {
        says: "The currents have lost their sign: negative ones count as they are.",
        model: |call| stepping(call, |v, i, p| rules::euler(v, i.abs(), p)),
    },
    // Is a neuron held?
    Mistake {
        says: "Held one step too long: the last step of the hold is s + h − 1, so at s + h the neuron is free.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k <= s + h)),
    },
    Mistake {
        says: "Held one step too short: the last step of the hold is s + h − 1.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k + 1 < s + h)),
    },
    Mistake {
        says: "The step of the spike is left out: it is the first of the h steps of the hold.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k > s && k < s + h)),
    },
    Mistake {
        says: "The hold is one step late: it begins at the step of the spike and ends at s + h − 1.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k > s && k <= s + h)),
    },
    Mistake {
        says: "A neuron that has not spiked counts as held: for `None` the answer is false.",
        model: |call| with_held(call, |k, last, h| last.is_none_or(|s| k < s + h)),
    },
    Mistake {
        says: "The last spike starts at 0, so everyone is held at the start: a neuron that has not spiked has no last spike, `None`.",
        model: |call| with_held(call, |k, last, h| k < last.unwrap_or(0) + h),
    },
    Mistake {
        says: "The last spike starts at 0, so everyone is held at the start: a neuron that has not spiked has no last spike, `None`.",
        model: |call| with_held(call, |k, last, h| k <= last.unwrap_or(0) + h),
    },
    Mistake {
        says: "Held and free are the wrong way round: a neuron is held while k < s + h.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k >= s + h)),
    },
    Mistake {
        says: "Held and free are the wrong way round: a neuron is held while k < s + h.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k > s + h)),
    },
    Mistake {
        says: "Held and free are the wrong way round: a neuron is held while k < s + h.",
        model: |call| with_held(call, |k, last, h| last.is_none_or(|s| k >= s + h)),
    },
    Mistake {
        says: "Every neuron that has spiked counts as held for ever: compare the step with s + h.",
        model: |call| with_held(call, |_, last, _| last.is_some()),
    },
    Mistake {
        says: "Only the step of the spike counts as held: the hold lasts h steps.",
        model: |call| with_held(call, |k, last, h| h > 0 && last == Some(k)),
    },
    Mistake {
        says: "Only the step of the spike counts as held: the hold lasts h steps.",
        model: |call| with_held(call, |k, last, _| last == Some(k)),
    },
    Mistake {
        says: "Only a single step counts as held: it is all of them up to s + h − 1.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k == s + h)),
    },
    Mistake {
        says: "The last spike plays no part: the steps are to be counted from it.",
        model: |call| with_held(call, |k, last, h| last.is_some() && k < h),
    },
    Mistake {
        says: "The last spike plays no part: the steps are to be counted from it.",
        model: |call| with_held(call, |k, _, h| k < h),
    },
    Mistake {
        says: "No neuron is ever held: it is held while k < s + h.",
        model: |call| with_held(call, |_, _, _| false),
    },
    Mistake {
        says: "With h = 0 the step of the spike still counts as held: with h = 0 a neuron is never held.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k < s + h || k == s)),
    },
    Mistake {
        says: "h is written as 10: take the argument.",
        model: |call| with_held(call, |k, last, _| last.is_some_and(|s| k < s + 10)),
    },
    // t_ref in steps.
    Mistake {
        says: "The quotient is rounded up without allowing for rounding errors: take a millionth of a step off before `ceil`, so that 3.0000000000000004 steps are 3.",
        model: |call| with_hold(call, |t, dt| (t / dt).ceil() as usize),
    },
    Mistake {
        says: "The quotient is cut off: h is the smallest number of steps with h·Δt ≥ t_ref, so round up.",
        model: |call| with_hold(call, |t, dt| (t / dt) as usize),
    },
    Mistake {
        says: "The quotient is cut off: h is the smallest number of steps with h·Δt ≥ t_ref, so round up.",
        model: |call| with_hold(call, |t, dt| (t / dt + 1e-6) as usize),
    },
    Mistake {
        says: "The quotient is cut off: h is the smallest number of steps with h·Δt ≥ t_ref, so round up.",
        model: |call| with_hold(call, |t, dt| (t / dt - 1e-6).floor() as usize),
    },
    Mistake {
        says: "The quotient is rounded to the nearest number: h is the smallest number of steps with h·Δt ≥ t_ref, so round up.",
        model: |call| with_hold(call, |t, dt| (t / dt).round() as usize),
    },
    Mistake {
        says: "The millionth of a step is added before rounding up: subtract it, else whole numbers of steps become one more.",
        model: |call| with_hold(call, |t, dt| (t / dt + 1e-6).ceil() as usize),
    },
    Mistake {
        says: "One step too many: 1 is added to a quotient that is a whole number of steps already.",
        model: |call| with_hold(call, |t, dt| (t / dt) as usize + 1),
    },
    Mistake {
        says: "One step too many: 1 is added to a quotient that is a whole number of steps already.",
        model: |call| with_hold(call, |t, dt| (t / dt + 1e-6) as usize + 1),
    },
    Mistake {
        says: "h is one step too long: 10 ms are 10 steps of 1 ms, not 11.",
        model: |call| with_hold(call, |t, dt| whole_steps(t, dt) + 1),
    },
    Mistake {
        says: "h is one step too short: 10 ms are 10 steps of 1 ms, not 9.",
        model: |call| with_hold(call, |t, dt| whole_steps(t, dt).saturating_sub(1)),
    },
    Mistake {
        says: "h is one step too short: 10 ms are 10 steps of 1 ms, not 9.",
        model: |call| with_hold(call, |t, dt| (t / dt).ceil() as usize - 1),
    },
    Mistake {
        says: "h is at least 1 here: a refractory period of 0 takes 0 steps.",
        model: |call| with_hold(call, |t, dt| whole_steps(t, dt).max(1)),
    },
    Mistake {
        says: "Δt is taken for 1 ms: divide by `dt`.",
        model: |call| with_hold(call, |t, _| whole_steps(t, 1e-3)),
    },
    Mistake {
        says: "Δt is taken for 1 ms: divide by `dt`.",
        model: |call| with_hold(call, |t, _| (t * 1000.0).ceil() as usize),
    },
    Mistake {
        says: "Δt is taken for 1 ms: divide by `dt`.",
        model: |call| with_hold(call, |t, _| (t * 1000.0).round() as usize),
    },
    Mistake {
        says: "Δt is taken for 1 ms: divide by `dt`.",
        model: |call| with_hold(call, |t, _| (t * 1000.0) as usize),
    },
    Mistake {
        says: "The quotient is rounded to the nearest number: h is the smallest number of steps with h·Δt ≥ t_ref, so round up.",
        model: |call| with_hold(call, |t, dt| (t / dt - 0.5).ceil() as usize),
    },
    Mistake {
        says: "h is 1000 times too large: t_ref and Δt are both in seconds, so their quotient needs no factor.",
        model: |call| with_hold(call, |t, dt| whole_steps(t * 1e3, dt)),
    },
    Mistake {
        says: "h is 1000 times too large: t_ref and Δt are both in seconds, so their quotient needs no factor.",
        model: |call| with_hold(call, |t, dt| (t * 1e3 / dt).ceil() as usize),
    },
    Mistake {
        says: "The quotient is upside down: the number of steps is t_ref/Δt.",
        model: |call| with_hold(call, |t, dt| whole_steps(dt, t)),
    },
    Mistake {
        says: "The quotient is upside down: the number of steps is t_ref/Δt.",
        model: |call| with_hold(call, |t, dt| (dt / t).ceil() as usize),
    },
    Mistake {
        says: "h comes out as 1, however long t_ref is: the number of steps is t_ref/Δt, both in seconds.",
        model: |call| with_hold(call, |t, dt| whole_steps(t * dt, 1.0)),
    },
    Mistake {
        says: "h comes out as 1, however long t_ref is: the number of steps is t_ref/Δt, both in seconds.",
        model: |call| with_hold(call, |t, dt| (t * dt).ceil() as usize),
    },
    Mistake {
        says: "The seconds of t_ref are rounded, so that Δt plays no part: the number of steps is t_ref/Δt.",
        model: |call| with_hold(call, |t, _| t.ceil() as usize),
    },
    Mistake {
        says: "The seconds of t_ref are cut off to 0: divide by Δt first, then make a whole number of it.",
        model: |call| with_hold(call, |t, _| t as usize),
    },
    Mistake {
        says: "The refractory period is written as a number: take `t_ref`.",
        model: |call| with_hold(call, |_, dt| whole_steps(10e-3, dt)),
    },
    Mistake {
        says: "The refractory period is written as 10 steps: work it out from `t_ref` and Δt.",
        model: |call| with_hold(call, |_, _| 10),
    },
];

pub const CLAMP_AFTER: &str = "The threshold is tested before the clamp, so a strong input makes a held neuron spike: ask first whether the neuron is held, and only if not test the threshold.";

const TIMES: &str = "Times are compared, and k·Δt is rounded: the hold comes out one step too long at some steps. Count in whole steps, with `hold_steps` and `is_held`.";

fn clamp_after_threshold(now: &Now) -> Becomes {
    if now.after >= now.p.v_th {
        spikes(now, now.p.v_reset)
    } else if now.held {
        stays(now, now.p.v_reset)
    } else {
        stays(now, now.after)
    }
}

/// The spike of a held neuron is marked, but the hold goes on from the spike before.
fn clamp_after_but_last_kept(now: &Now) -> Becomes {
    let becomes = clamp_after_threshold(now);
    if now.held {
        Becomes {
            last: now.last,
            ..becomes
        }
    } else {
        becomes
    }
}

/// A held neuron keeps whatever V it has.
fn frozen(now: &Now) -> Becomes {
    held_at(now, now.before)
}

fn held_at(now: &Now, v: f64) -> Becomes {
    if now.held {
        stays(now, v)
    } else {
        rules::decide(now)
    }
}

/// V is `spiking` at the step of a spike, and `held` after it.
fn reset_to(now: &Now, spiking: f64, held: f64) -> Becomes {
    if now.held {
        stays(now, held)
    } else if now.after >= now.p.v_th {
        spikes(now, spiking)
    } else {
        stays(now, now.after)
    }
}

type Matrices = (Array2<f64>, Array2<u8>);

fn as_value((v, s): Matrices) -> Value {
    fields([("v", volts(v)), ("spikes", grid(&s))])
}

fn all(i: &Array2<f64>, t_ref: f64, p: &Params, rules: &Rules) -> Matrices {
    rules::simulate(i, &vec![t_ref; i.nrows()], p, rules)
}

fn simulation(call: &Call, rules: &Rules) -> Option<Value> {
    (call.function == "simulate_refractory").then(|| {
        as_value(all(
            &call.matrix("i"),
            call.number("t_ref"),
            &call.params(),
            rules,
        ))
    })
}

/// A wrong `hold_steps`, and the simulation built on it.
fn with_hold(call: &Call, hold: fn(f64, f64) -> usize) -> Option<Value> {
    if call.function == "hold_steps" {
        return Some(count(hold(call.number("t_ref"), call.number("dt"))));
    }
    simulation(call, &Rules { hold, ..RIGHT })
}

/// A wrong `is_held`, and the simulation built on it.
fn with_held(call: &Call, held: fn(usize, Option<usize>, usize) -> bool) -> Option<Value> {
    if call.function == "is_held" {
        let last = call.steps("last")[0];
        return Some(flag(held(call.index("k"), last, call.index("h"))));
    }
    simulation(call, &Rules { held, ..RIGHT })
}

fn by_time(call: &Call, held: fn(usize, usize, f64, f64) -> bool) -> Option<Value> {
    simulation(
        call,
        &Rules {
            held_by_time: Some(held),
            ..RIGHT
        },
    )
}

fn deciding(call: &Call, decide: fn(&Now) -> Becomes) -> Option<Value> {
    simulation(call, &Rules { decide, ..RIGHT })
}

fn starting(call: &Call, start: fn(&Params) -> f64) -> Option<Value> {
    simulation(call, &Rules { start, ..RIGHT })
}

fn stepping(call: &Call, step: fn(f64, f64, &Params) -> f64) -> Option<Value> {
    simulation(call, &Rules { step, ..RIGHT })
}

/// A simulation whose neurons get into each other's way.
fn population(call: &Call, run: fn(&Array2<f64>, f64, &Params) -> Matrices) -> Option<Value> {
    (call.function == "simulate_refractory")
        .then(|| as_value(run(&call.matrix("i"), call.number("t_ref"), &call.params())))
}

/// The right potentials with another raster.
fn raster(call: &Call, change: fn(&Array2<u8>) -> Array2<u8>) -> Option<Value> {
    (call.function == "simulate_refractory").then(|| {
        let (v, s) = all(
            &call.matrix("i"),
            call.number("t_ref"),
            &call.params(),
            &RIGHT,
        );
        as_value((v, change(&s)))
    })
}

/// Every mark `by` columns later; what falls out at the end is lost.
fn shifted(spikes: &Array2<u8>, by: isize) -> Array2<u8> {
    Array2::from_shape_fn(spikes.dim(), |(n, k)| {
        k.checked_add_signed(-by)
            .and_then(|from| spikes.get([n, from]).copied())
            .unwrap_or(0)
    })
}

fn shared_last_spike(i: &Array2<f64>, t_ref: f64, p: &Params) -> Matrices {
    step_by_step(i, t_ref, p, |neurons, n, shared| {
        neurons[n].last = *shared;
    })
}

fn everyone_remembers(i: &Array2<f64>, t_ref: f64, p: &Params) -> Matrices {
    step_by_step(i, t_ref, p, |neurons, n, shared| {
        // At the beginning of a step all take over what was the last spike of any.
        if n == 0 {
            for neuron in neurons {
                neuron.last = *shared;
            }
        }
    })
}

/// All neurons step by step; `before` may change what a neuron remembers before its turn.
fn step_by_step(
    i: &Array2<f64>,
    t_ref: f64,
    p: &Params,
    before: fn(&mut [rules::Neuron], usize, &Option<usize>),
) -> Matrices {
    let mut v = Array2::from_elem(i.dim(), p.e_l);
    let mut spikes = Array2::zeros(i.dim());
    let new = |_| rules::Neuron::new(p, &RIGHT);
    let mut neurons: Vec<rules::Neuron> = (0..i.nrows()).map(new).collect();
    let mut shared = None;
    for k in 1..i.ncols() {
        for n in 0..i.nrows() {
            before(&mut neurons, n, &shared);
            v[[n, k]] = neurons[n].advance(k, i[[n, k - 1]], t_ref, p, &RIGHT);
            if neurons[n].spike {
                spikes[[n, k]] = 1;
                shared = Some(k);
            }
        }
    }
    (v, spikes)
}

fn everyone_is_reset(i: &Array2<f64>, t_ref: f64, p: &Params) -> Matrices {
    let (mut v, mut spikes) = (Array2::from_elem(i.dim(), p.e_l), Array2::zeros(i.dim()));
    let new = |_| rules::Neuron::new(p, &RIGHT);
    let mut neurons: Vec<rules::Neuron> = (0..i.nrows()).map(new).collect();
    for k in 1..i.ncols() {
        for (n, neuron) in neurons.iter_mut().enumerate() {
            neuron.advance(k, i[[n, k - 1]], t_ref, p, &RIGHT);
            spikes[[n, k]] = u8::from(neuron.spike);
        }
        let any = neurons.iter().any(|neuron| neuron.spike);
        for (n, neuron) in neurons.iter_mut().enumerate() {
            neuron.v = if any { p.v_reset } else { neuron.v };
            v[[n, k]] = neuron.v;
        }
    }
    (v, spikes)
}

/// The right run, but for its last column, which is as it was made.
fn without_last(i: &Array2<f64>, t_ref: f64, p: &Params, left: f64) -> Matrices {
    let (mut v, mut spikes) = all(i, t_ref, p, &RIGHT);
    if i.ncols() > 1 {
        v.column_mut(i.ncols() - 1).fill(left);
        spikes.column_mut(i.ncols() - 1).fill(0);
    }
    (v, spikes)
}

/// Neuron after neuron, without a fresh start.
fn one_after_the_other(
    i: &Array2<f64>,
    t_ref: f64,
    p: &Params,
    keeps_last: bool,
    keeps_v: bool,
) -> Matrices {
    let mut v = Array2::from_elem(i.dim(), p.e_l);
    let mut spikes = Array2::zeros(i.dim());
    let mut neuron = rules::Neuron::new(p, &RIGHT);
    for n in 0..i.nrows() {
        if !keeps_v {
            neuron.v = p.e_l;
        }
        if !keeps_last {
            neuron.last = None;
        }
        for k in 0..i.ncols() {
            v[[n, k]] = match k {
                0 => neuron.v,
                _ => neuron.advance(k, i[[n, k - 1]], t_ref, p, &RIGHT),
            };
            spikes[[n, k]] = u8::from(k > 0 && neuron.spike);
        }
    }
    (v, spikes)
}
