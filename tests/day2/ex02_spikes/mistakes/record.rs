//! What is recorded of the spikes: their times, in a list for each neuron.

use super::models::{by_step, changed, intervals, keeping, timing, without_silent};
use crate::day2::ex02_spikes::population::Spikes;
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "Spikes are recorded a step late: a spike belongs to the step whose V reached V_th, so V[n, k + 1] has the time (k + 1)·Δt.",
        model: |call| timing(call, |k, _, p| (k + 1) as f64 * p.dt),
    },
    Mistake {
        says: "Spikes are recorded a step early: i[n, k] leads to V[n, k + 1], so a spike there has the time (k + 1)·Δt.",
        model: |call| timing(call, |k, _, p| (k as f64 - 1.0) * p.dt),
    },
    Mistake {
        says: "The step is recorded, not the time: t = k·Δt, in seconds.",
        model: |call| timing(call, |k, _, _| k as f64),
    },
    Mistake {
        says: "The step before is recorded, not the time: t = k·Δt, in seconds, with the k of the updated V.",
        model: |call| timing(call, |k, _, _| k as f64 - 1.0),
    },
    Mistake {
        says: "The spike times are in milliseconds: t = k·Δt is in seconds.",
        model: |call| timing(call, |k, _, p| 1e3 * k as f64 * p.dt),
    },
    Mistake {
        says: "The spike times are divided by Δt: t = k·Δt.",
        model: |call| timing(call, |k, _, p| k as f64 / p.dt),
    },
    Mistake {
        says: "Δt is written as a number in the spike times: t = k·Δt, with `p.dt`.",
        model: |call| timing(call, |k, _, _| k as f64 * 1e-3),
    },
    Mistake {
        says: "The same time is recorded for every spike: a spike at step k has t = k·Δt.",
        model: |call| timing(call, |_, _, _| 0.0),
    },
    Mistake {
        says: "The spike times are t_max·k: t = k·Δt, in seconds.",
        model: |call| timing(call, |k, _, p| k as f64 * p.t_max),
    },
    Mistake {
        says: "Nothing is recorded: when a neuron spikes, put t = k·Δt into its list.",
        model: |call| {
            keeping(call, |spikes, _| {
                spikes.into_keys().map(|n| (n, Vec::new())).collect()
            })
        },
    },
    Mistake {
        says: "The dictionary is empty: every neuron has a key, with the list of its spike times.",
        model: |call| keeping(call, |_, _| Spikes::new()),
    },
    Mistake {
        says: "Silent neurons are missing, and of the others only the last spike is kept: every neuron has a key, and its list grows with every spike.",
        model: |call| {
            keeping(call, |s, _| {
                without_silent(changed(s, |mut t| t.split_off(t.len().saturating_sub(1))))
            })
        },
    },
    Mistake {
        says: "Only the first spike of each neuron is kept: its list holds all of them.",
        model: |call| {
            keeping(call, |s, _| {
                changed(s, |mut t| {
                    t.truncate(1);
                    t
                })
            })
        },
    },
    Mistake {
        says: "Only the last spike of each neuron is kept (does each replace the one before?): its list holds all of them.",
        model: |call| {
            keeping(call, |s, _| {
                changed(s, |mut t| t.split_off(t.len().saturating_sub(1)))
            })
        },
    },
    Mistake {
        says: "Every list begins with a time that is no spike: lists begin empty.",
        model: |call| {
            keeping(call, |s, _| {
                changed(s, |mut t| {
                    t.insert(0, 0.0);
                    t
                })
            })
        },
    },
    Mistake {
        says: "Neurons are counted from 1: the first one is neuron 0.",
        model: |call| {
            keeping(call, |s, _| {
                s.into_iter().map(|(n, t)| (n + 1, t)).collect()
            })
        },
    },
    Mistake {
        says: "Neurons are counted backwards: row n of i is neuron n.",
        model: |call| {
            keeping(call, |s, _| {
                let last = s.len() - 1;
                s.into_iter().map(|(n, t)| (last - n, t)).collect()
            })
        },
    },
    Mistake {
        says: "The spikes of all neurons are in every list: each neuron has its own.",
        model: |call| {
            keeping(call, |s, _| {
                let mut all: Vec<f64> = s.values().flatten().copied().collect();
                all.sort_by(f64::total_cmp);
                s.into_keys().map(|n| (n, all.clone())).collect()
            })
        },
    },
    Mistake {
        says: "Only neuron 0 has spikes in the dictionary: each spike goes into the list of the neuron that made it.",
        model: |call| {
            keeping(call, |s, _| {
                s.into_iter()
                    .map(|(n, t)| (n, if n == 0 { t } else { Vec::new() }))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The times are intervals between spikes: record the time of each spike, t = k·Δt.",
        model: |call| keeping(call, |s, _| intervals(s)),
    },
    Mistake {
        says: "The potential is recorded, not the time: a spike at step k has t = k·Δt.",
        model: |call| timing(call, |_, v, _| v),
    },
    Mistake {
        says: "V_reset is recorded, not the time: a spike at step k has t = k·Δt.",
        model: |call| timing(call, |_, _, p| p.v_reset),
    },
    Mistake {
        says: "Keys and values are in each other's place: the key is the neuron's number, its list holds times.",
        model: |call| keeping(call, by_step),
    },
    Mistake {
        says: "The spike times are rounded to whole milliseconds: t = k·Δt, as it is.",
        model: |call| timing(call, |k, _, p| (k as f64 * p.dt * 1e3).round() / 1e3),
    },
];
