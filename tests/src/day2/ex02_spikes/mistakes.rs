//! What goes wrong in a population of spiking neurons, for exercises 2, 3 and 4.

use given::Params;

use super::population::{RIGHT, Sim, Spikes, Test, all_together, as_given, euler, one_still, with};
use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::Value;

mod further;

pub use further::FURTHER;

/// Those that show in the spikes: in a raster, too.
pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "V is reset to E_L: after a spike it goes to V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    reset: |_, _, _, p| p.e_l,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is reset to 0: after a spike it goes to V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    reset: |_, _, _, _| 0.0,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is set to V_th where it has reached it: after a spike it goes to V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    reset: |_, _, _, p| p.v_th,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is never reset: at a spike it becomes V_reset, and goes on from there.",
        model: |call| {
            with(
                call,
                &Sim {
                    reset: |_, after, _, _| after,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The difference of V_th and V_reset is subtracted at a spike: V becomes V_reset itself.",
        model: |call| {
            with(
                call,
                &Sim {
                    reset: |_, after, _, p| after - (p.v_th - p.v_reset),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V_th is subtracted from V at a spike: V becomes V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    reset: |_, after, _, p| after - p.v_th,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V_reset is added to V at a spike: V becomes V_reset itself.",
        model: |call| {
            with(
                call,
                &Sim {
                    reset: |_, after, _, p| after + p.v_reset,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V stays at its old value when it reaches V_th: at a spike it becomes V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    reset: |before, _, _, _| before,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "At a spike V is reset and then updated once more in the same step: at that step it is V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    reset: |_, _, i, p| euler(p.v_reset, i, p),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "At a spike the change of that step is added to V_reset: at that step V is V_reset itself.",
        model: |call| {
            with(
                call,
                &Sim {
                    reset: |before, after, _, p| p.v_reset + (after - before),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is reset where it is stored, but the next step goes on from the potential before the reset: go on from V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    reset: |_, after, _, _| after,
                    shown: |_, _, p| p.v_reset,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The threshold is tested before the update, so V is left above it for one step and reset a step late: update first, then test the new V.",
        model: |call| {
            with(
                call,
                &Sim {
                    test: Test::Instead,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The threshold is tested before the update, so V is left above it for one step, and reset and spike come a step late: update first, then test the new V.",
        model: |call| {
            with(
                call,
                &Sim {
                    test: Test::Instead,
                    time: |k, _, p| (k + 1) as f64 * p.dt,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The threshold is tested before the update, so the last step is never tested: update first, then test the new V.",
        model: |call| {
            with(
                call,
                &Sim {
                    test: Test::Before,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The threshold is tested before the update, so the last step is never tested, and spikes are recorded a step late: update first, then test the new V.",
        model: |call| {
            with(
                call,
                &Sim {
                    test: Test::Before,
                    time: |k, _, p| (k + 1) as f64 * p.dt,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The threshold is tested before the update, so V is stored above it: update first, test the new V, and store V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    test: Test::Before,
                    shown: |peak, _, _| peak,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The threshold is tested before the update, so V is stored above it, and spikes are recorded a step late: update first, test the new V, and store V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    test: Test::Before,
                    shown: |peak, _, _| peak,
                    time: |k, _, p| (k + 1) as f64 * p.dt,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The old V is compared with V_th: compare the updated one.",
        model: |call| {
            with(
                call,
                &Sim {
                    spikes: |before, _, p| before >= p.v_th,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "It spikes where V is below V_th: a neuron spikes where V is at V_th or above (mind the sign of both).",
        model: |call| {
            with(
                call,
                &Sim {
                    spikes: |_, after, p| after <= p.v_th,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The signs are lost: compare V itself with V_th, not its absolute value.",
        model: |call| {
            with(
                call,
                &Sim {
                    spikes: |_, after, p| after.abs() <= p.v_th.abs(),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "It spikes where V is far from 0, on either side: compare V itself with V_th, not its absolute value.",
        model: |call| {
            with(
                call,
                &Sim {
                    spikes: |_, after, p| after.abs() >= p.v_th.abs(),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is compared with E_L: a neuron spikes when it reaches V_th.",
        model: |call| {
            with(
                call,
                &Sim {
                    spikes: |_, after, p| after >= p.e_l,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is compared with V_reset: a neuron spikes when it reaches V_th.",
        model: |call| {
            with(
                call,
                &Sim {
                    spikes: |_, after, p| after >= p.v_reset,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is compared with 0: a neuron spikes when it reaches V_th.",
        model: |call| {
            with(
                call,
                &Sim {
                    spikes: |_, after, _| after >= 0.0,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is compared with V_th in millivolts: everything is in volts.",
        model: |call| {
            with(
                call,
                &Sim {
                    spikes: |_, after, p| after * 1e3 >= p.v_th,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "No neuron ever spikes: test every updated V against V_th.",
        model: |call| {
            with(
                call,
                &Sim {
                    spikes: |_, _, _| false,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Spikes are recorded a step late: a spike belongs to the step whose V reached V_th, so V[n, k + 1] has the time (k + 1)·Δt.",
        model: |call| {
            with(
                call,
                &Sim {
                    time: |k, _, p| (k + 1) as f64 * p.dt,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Spikes are recorded a step early: i[n, k] leads to V[n, k + 1], so a spike there has the time (k + 1)·Δt.",
        model: |call| {
            with(
                call,
                &Sim {
                    time: |k, _, p| (k as f64 - 1.0) * p.dt,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The step is recorded, not the time: t = k·Δt, in seconds.",
        model: |call| {
            with(
                call,
                &Sim {
                    time: |k, _, _| k as f64,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The step before is recorded, not the time: t = k·Δt, in seconds, with the k of the updated V.",
        model: |call| {
            with(
                call,
                &Sim {
                    time: |k, _, _| k as f64 - 1.0,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The spike times are in milliseconds: t = k·Δt is in seconds.",
        model: |call| {
            with(
                call,
                &Sim {
                    time: |k, _, p| 1e3 * k as f64 * p.dt,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The spike times are divided by Δt: t = k·Δt.",
        model: |call| {
            with(
                call,
                &Sim {
                    time: |k, _, p| k as f64 / p.dt,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Δt is written as a number in the spike times: t = k·Δt, with `p.dt`.",
        model: |call| {
            with(
                call,
                &Sim {
                    time: |k, _, _| k as f64 * 1e-3,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The same time is recorded for every spike: a spike at step k has t = k·Δt.",
        model: |call| {
            with(
                call,
                &Sim {
                    time: |_, _, _| 0.0,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The spike times are t_max·k: t = k·Δt, in seconds.",
        model: |call| {
            with(
                call,
                &Sim {
                    time: |k, _, p| k as f64 * p.t_max,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Nothing is recorded: when a neuron spikes, put t = k·Δt into its list.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |spikes, _| spikes.into_keys().map(|n| (n, Vec::new())).collect(),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The dictionary is empty: every neuron has a key, with the list of its spike times.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |_, _| Spikes::new(),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Silent neurons are missing, and of the others only the last spike is kept: every neuron has a key, and its list grows with every spike.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |s, _| {
                        without_silent(changed(s, |mut t| t.split_off(t.len().saturating_sub(1))))
                    },
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Only the first spike of each neuron is kept: its list holds all of them.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |s, _| {
                        changed(s, |mut t| {
                            t.truncate(1);
                            t
                        })
                    },
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Only the last spike of each neuron is kept (does each replace the one before?): its list holds all of them.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |s, _| changed(s, |mut t| t.split_off(t.len().saturating_sub(1))),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Every list begins with a time that is no spike: lists begin empty.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |s, _| {
                        changed(s, |mut t| {
                            t.insert(0, 0.0);
                            t
                        })
                    },
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Neurons are counted from 1: the first one is neuron 0.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |s, _| s.into_iter().map(|(n, t)| (n + 1, t)).collect(),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Neurons are counted backwards: row n of i is neuron n.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |s, _| {
                        let last = s.len() - 1;
                        s.into_iter().map(|(n, t)| (last - n, t)).collect()
                    },
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The spikes of all neurons are in every list: each neuron has its own.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |s, _| {
                        let mut all: Vec<f64> = s.values().flatten().copied().collect();
                        all.sort_by(f64::total_cmp);
                        s.into_keys().map(|n| (n, all.clone())).collect()
                    },
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Only neuron 0 has spikes in the dictionary: each spike goes into the list of the neuron that made it.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |s, _| {
                        s.into_iter()
                            .map(|(n, t)| (n, if n == 0 { t } else { Vec::new() }))
                            .collect()
                    },
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The times are intervals between spikes: record the time of each spike, t = k·Δt.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |s, _| intervals(s),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V goes on from 0 although V[n, 0] is E_L: the first update starts from E_L.",
        model: |call| {
            with(
                call,
                &Sim {
                    start: |_, _| 0.0,
                    first: |_, p| p.e_l,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V goes on from V_reset although V[n, 0] is E_L: the first update starts from E_L.",
        model: |call| {
            with(
                call,
                &Sim {
                    start: |_, p| p.v_reset,
                    first: |_, p| p.e_l,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The first column is updated already: V[n, 0] is E_L, and i[n, 0] leads to V[n, 1].",
        model: |call| {
            with(
                call,
                &Sim {
                    skip: true,
                    time: |k, _, p| (k as f64 - 1.0) * p.dt,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "After a spike V is kept at V_reset for one step more: it goes on from V_reset at once.",
        model: |call| with(call, &Sim { hold: 1, ..RIGHT }),
    },
    Mistake {
        says: "After its first spike a neuron stands still (`break`): it goes on from V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    after_first: Some(|p| p.e_l),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "After its first spike a neuron stands still (`break`): it goes on from V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    after_first: Some(|_| 0.0),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "After its first spike a neuron stays at V_reset: it goes on from there.",
        model: |call| {
            with(
                call,
                &Sim {
                    after_first: Some(|p| p.v_reset),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is reset where it is stored, but the update was made from the V before the reset: reset first, or keep the reset value.",
        model: |call| {
            with(
                call,
                &Sim {
                    test: Test::Before,
                    reset: |before, _, _, _| before,
                    shown: |_, _, p| p.v_reset,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The potential is recorded, not the time: a spike at step k has t = k·Δt.",
        model: |call| {
            with(
                call,
                &Sim {
                    time: |_, v, _| v,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V_reset is recorded, not the time: a spike at step k has t = k·Δt.",
        model: |call| {
            with(
                call,
                &Sim {
                    time: |_, _, p| p.v_reset,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Keys and values are in each other's place: the key is the neuron's number, its list holds times.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |s, p| by_step(s, p),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is compared with E_L: a neuron spikes when it reaches V_th.",
        model: |call| {
            with(
                call,
                &Sim {
                    spikes: |_, after, p| after > p.e_l,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The first neuron never moves: neurons are counted from 0.",
        model: |call| one_still(call, |n, _| n == 0, true),
    },
    Mistake {
        says: "The first neuron never moves: neurons are counted from 0.",
        model: |call| one_still(call, |n, _| n == 0, false),
    },
    Mistake {
        says: "The last neuron never moves: there are as many as i has rows.",
        model: |call| one_still(call, |n, all| n + 1 == all, true),
    },
    Mistake {
        says: "The last neuron never moves: there are as many as i has rows.",
        model: |call| one_still(call, |n, all| n + 1 == all, false),
    },
    Mistake {
        says: "V starts at V_reset: V[n, 0] is E_L.",
        model: |call| {
            with(
                call,
                &Sim {
                    start: |_, p| p.v_reset,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V starts at 0: V[n, 0] is E_L.",
        model: |call| {
            with(
                call,
                &Sim {
                    start: |_, _| 0.0,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V starts at V_th: V[n, 0] is E_L.",
        model: |call| {
            with(
                call,
                &Sim {
                    start: |_, p| p.v_th,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "A neuron starts where the one before it ended: every neuron starts at E_L.",
        model: |call| {
            with(
                call,
                &Sim {
                    start: |last, p| last.unwrap_or(p.e_l),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "A neuron goes on from where the one before it ended: every neuron starts at E_L, in column 0 and in what the loop over the steps begins with.",
        model: |call| {
            with(
                call,
                &Sim {
                    start: |last, p| last.unwrap_or(p.e_l),
                    first: |_, p| p.e_l,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "I(t + Δt) is used for the step from t: i[n, k] leads from V[n, k] to V[n, k + 1].",
        model: |call| {
            with(
                call,
                &Sim {
                    input: |i, n, k, _| i[[n, (k + 1).min(i.ncols() - 1)]],
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "I(t − Δt) is used for the step from t: i[n, k] leads from V[n, k] to V[n, k + 1].",
        model: |call| {
            with(
                call,
                &Sim {
                    input: |i, n, k, _| i[[n, k.saturating_sub(1)]],
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Every neuron gets the current of neuron 0: neuron n has row n of i.",
        model: |call| {
            with(
                call,
                &Sim {
                    input: |i, _, k, _| i[[0, k]],
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The same current is used in every step: take i[n, k] in step k.",
        model: |call| {
            with(
                call,
                &Sim {
                    input: |i, n, _, _| i[[n, 0]],
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The mean current I_mean is used: take the currents in i.",
        model: |call| {
            with(
                call,
                &Sim {
                    input: |_, _, _, p| p.i_mean,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The mean of all neurons' currents is used: each neuron has its own row of i.",
        model: |call| {
            with(
                call,
                &Sim {
                    input: |i, _, k, _| i.column(k).mean().unwrap_or(0.0),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Negative currents are cut off at 0: a negative current counts as it is.",
        model: |call| {
            with(
                call,
                &Sim {
                    input: |i, n, k, _| i[[n, k]].max(0.0),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The current has lost its sign: a negative current counts as it is.",
        model: |call| {
            with(
                call,
                &Sim {
                    input: |i, n, k, _| i[[n, k]].abs(),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The number of steps is taken from t_max: there are as many columns as i has.",
        model: |call| {
            with(
                call,
                &Sim {
                    columns: |_, p| p.steps(),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: STEPS_OF_P,
        model: |call| steps_of_p(call, |p| p.e_l),
    },
    Mistake {
        says: STEPS_OF_P,
        model: |call| steps_of_p(call, |_| 0.0),
    },
    Mistake {
        says: "The number of steps is written as a number: there are as many columns as i has.",
        model: |call| {
            with(
                call,
                &Sim {
                    columns: |_, _| 150,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "There is one step too many: as many columns as i has, so the last current is not used.",
        model: |call| {
            with(
                call,
                &Sim {
                    columns: |columns, _| columns + 1,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "One step is missing: as many columns as i has, V[n, 0] = E_L among them.",
        model: |call| {
            with(
                call,
                &Sim {
                    columns: |columns, _| columns.saturating_sub(1),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "As soon as one neuron spikes, all are reset: reset only those that have reached V_th.",
        model: all_together,
    },
    Mistake {
        says: "The leak pulls away from E_L instead of back to it: it is E_L − V, not V − E_L.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + p.dt / p.tau_m * (v - p.e_l + p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Δt/τ_m is missing: the change in one step is Δt/τ_m times the right-hand side.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + (p.e_l - v + p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Δt/τ_m is upside down: τ_m is the divisor.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + p.tau_m / p.dt * (p.e_l - v + p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Δt is missing: the change in one step is Δt/τ_m times the right-hand side.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + (p.e_l - v + p.r * i) / p.tau_m,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "τ_m is missing: the change in one step is Δt/τ_m times the right-hand side.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + p.dt * (p.e_l - v + p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "It is multiplied by τ_m where it has to be divided by τ_m.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + p.dt * p.tau_m * (p.e_l - v + p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The old potential is missing: the new V is the old one plus the change.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| p.dt / p.tau_m * (p.e_l - v + p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The change is added to E_L: it is added to the old V.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| p.e_l + p.dt / p.tau_m * (p.e_l - v + p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "E_L and V are added: the leak is their difference, E_L − V.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + p.dt / p.tau_m * (p.e_l + v + p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "E_L is missing: the leak pulls towards E_L, not towards 0.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + p.dt / p.tau_m * (-v + p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The leak is missing: E_L − V belongs in the bracket.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + p.dt / p.tau_m * (p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is missing in the leak: it is E_L − V.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + p.dt / p.tau_m * (p.e_l + p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The leak pulls towards V_reset: it pulls towards E_L.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + p.dt / p.tau_m * (p.v_reset - v + p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "R is missing: the current counts through R·I, which is a voltage.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The current is divided by R: by Ohm's law the voltage is R·I.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i / p.r),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The input R·I is missing.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| {
                        let _ = i;
                        v + p.dt / p.tau_m * (p.e_l - v)
                    },
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The input has the wrong sign: R·I is added.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + p.dt / p.tau_m * (p.e_l - v - p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The change is subtracted: the new V is the old one plus the change.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v - p.dt / p.tau_m * (p.e_l - v + p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Only the leak is multiplied by Δt/τ_m: put brackets round E_L − V + R·I.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + p.dt / p.tau_m * (p.e_l - v) + p.r * i,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Only R·I is multiplied by Δt/τ_m: put brackets round E_L − V + R·I.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| v + (p.e_l - v) + p.dt / p.tau_m * (p.r * i),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is updated twice in each step.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| euler(euler(v, i, p), i, p),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V does not carry on: every step starts from E_L again instead of from the V before it.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| {
                        let _ = v;
                        euler(p.e_l, i, p)
                    },
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V never falls: without enough input it goes back towards E_L.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| euler(v, i, p).max(v),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is kept at E_L or above: after a reset or with a negative current it is below.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| euler(v, i, p).max(p.e_l),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is kept at V_reset or above: with a negative current it may fall below.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| euler(v, i, p).max(p.v_reset),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "This is the exact solution for a current that is constant over the step: the Euler step is asked for.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| {
                        let goal = p.e_l + p.r * i;
                        goal + (v - goal) * (-p.dt / p.tau_m).exp()
                    },
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "This is the implicit Euler step: the bracket holds the old V.",
        model: |call| {
            with(
                call,
                &Sim {
                    step: |v, i, p| {
                        (v + p.dt / p.tau_m * (p.e_l + p.r * i)) / (1.0 + p.dt / p.tau_m)
                    },
                    ..RIGHT
                },
            )
        },
    },
];

/// Those that show only in the potentials that are stored or in the form of the dictionary.
pub const OF_WHAT_IS_KEPT: &[Mistake] = &[
    Mistake {
        says: "V is left above the threshold at the step of the spike: the V that is stored there is V_reset already.",
        model: |call| {
            with(
                call,
                &Sim {
                    shown: |peak, _, _| peak,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is V_th at the step of the spike: the V that is stored there is V_reset already.",
        model: |call| {
            with(
                call,
                &Sim {
                    shown: |_, _, p| p.v_th,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is drawn as a peak at the step of the spike: here it is V_reset at that step.",
        model: |call| {
            with(
                call,
                &Sim {
                    shown: |_, _, _| 0.0,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Silent neurons are missing: every neuron has a key, with an empty list if it did not spike.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |s, _| without_silent(s),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The spike times of a neuron are in reverse order: the first spike comes first.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |s, _| {
                        changed(s, |mut t| {
                            t.reverse();
                            t
                        })
                    },
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Every spike is recorded twice.",
        model: |call| {
            with(
                call,
                &Sim {
                    kept: |s, _| changed(s, |t| t.iter().flat_map(|&t| [t, t]).collect()),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The first column is 0: V[n, 0] is E_L.",
        model: |call| {
            with(
                call,
                &Sim {
                    first: |_, _| 0.0,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The first column is V_reset: V[n, 0] is E_L.",
        model: |call| {
            with(
                call,
                &Sim {
                    first: |_, p| p.v_reset,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The first column is updated already: V[n, 0] is E_L, and i[n, 0] leads to V[n, 1].",
        model: |call| {
            with(
                call,
                &Sim {
                    skip: true,
                    ..RIGHT
                },
            )
        },
    },
];

fn changed(spikes: Spikes, change: fn(Vec<f64>) -> Vec<f64>) -> Spikes {
    spikes
        .into_iter()
        .map(|(n, times)| (n, change(times)))
        .collect()
}

/// The spikes under their steps, each as its neuron's number.
fn by_step(spikes: Spikes, p: &Params) -> Spikes {
    let mut turned = Spikes::new();
    for (n, times) in spikes {
        for t in times {
            let step = (t / p.dt).round() as usize;
            turned.entry(step).or_default().push(n as f64);
        }
    }
    turned
}

fn without_silent(mut spikes: Spikes) -> Spikes {
    spikes.retain(|_, times| !times.is_empty());
    spikes
}

fn intervals(spikes: Spikes) -> Spikes {
    changed(spikes, |times| {
        let before = std::iter::once(0.0).chain(times.iter().copied());
        times
            .iter()
            .zip(before)
            .map(|(t, before)| t - before)
            .collect()
    })
}

const STEPS_OF_P: &str = "The loop over the steps ends where `p.steps()` says, not with the last column of i: take `i.ncols()`.";

/// The right simulation, whose loop runs up to `p.steps()` in an array of the shape of i that was
/// filled with something.
fn steps_of_p(call: &Call, filled: fn(&Params) -> f64) -> Option<Value> {
    with(call, &RIGHT)?;
    let (i, p) = (call.matrix("i"), call.params());
    let reached = p.steps().max(1);
    assert!(
        i.nrows() == 0 || p.steps() <= i.ncols(),
        "beyond the last column"
    );
    let (mut v, mut spikes) = RIGHT.run(&i, &p);
    for ((_, k), v) in v.indexed_iter_mut() {
        if k >= reached {
            *v = filled(&p);
        }
    }
    for times in spikes.values_mut() {
        times.retain(|t| ((t / p.dt).round() as usize) < reached);
    }
    Some(as_given(call, v, spikes))
}
