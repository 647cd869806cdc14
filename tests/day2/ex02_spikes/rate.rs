//! What goes wrong in the firing rate.

use given::Params;

use super::population::Spikes;
use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, hertz};

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "This is the number of spikes: divide it by N·Δt to get a rate in Hz.",
        model: |call| rate(call, |counts, _| counts),
    },
    Mistake {
        says: "Spikes per neuron and step are no rate in Hz yet: divide by Δt, too.",
        model: |call| rate(call, |counts, of| each(counts, 1.0 / of.n)),
    },
    Mistake {
        says: "This is the rate of all neurons together: divide by their number N, too.",
        model: |call| rate(call, |counts, of| each(counts, 1.0 / of.p.dt)),
    },
    Mistake {
        says: "It is multiplied by Δt: a rate is spikes divided by N·Δt.",
        model: |call| rate(call, |counts, of| each(counts, of.p.dt / of.n)),
    },
    Mistake {
        says: "It is multiplied by N: a rate is spikes divided by N·Δt.",
        model: |call| rate(call, |counts, of| each(counts, of.n / of.p.dt)),
    },
    Mistake {
        says: "It is divided by N and multiplied by Δt, or the other way round: divide by N·Δt, in brackets.",
        model: |call| rate(call, |counts, of| each(counts, of.n * of.p.dt)),
    },
    Mistake {
        says: "The spikes are divided by the length of the run, t_max: at each step, divide by Δt.",
        model: |call| rate(call, |counts, of| each(counts, 1.0 / (of.n * of.p.t_max))),
    },
    Mistake {
        says: "The spikes are divided by the number of steps: at each step, divide by N·Δt.",
        model: |call| rate(call, |counts, of| each(counts, 1.0 / of.p.steps() as f64)),
    },
    Mistake {
        says: "The spikes are divided by N and the number of steps: at each step, divide by N·Δt.",
        model: |call| {
            rate(call, |counts, of| {
                each(counts, 1.0 / (of.n * of.p.steps() as f64))
            })
        },
    },
    Mistake {
        says: "The spikes are divided by τ_m: at each step, divide by Δt.",
        model: |call| rate(call, |counts, of| each(counts, 1.0 / (of.n * of.p.tau_m))),
    },
    Mistake {
        says: "The rate is in kHz, spikes per millisecond: in Hz it is spikes per second.",
        model: |call| rate(call, |counts, of| each(counts, 1e-3 / (of.n * of.p.dt))),
    },
    Mistake {
        says: "Δt is taken in milliseconds: `p.dt` is in seconds already.",
        model: |call| rate(call, |counts, of| each(counts, 1e3 / (of.n * of.p.dt))),
    },
    Mistake {
        says: "Δt is written as a number: take `p.dt`.",
        model: |call| rate(call, |counts, of| each(counts, 1e3 / of.n)),
    },
    Mistake {
        says: "The number of neurons is written as a number: take `n`.",
        model: |call| rate(call, |counts, of| each(counts, 1.0 / (500.0 * of.p.dt))),
    },
    Mistake {
        says: "Spikes per neuron and step are no rate in Hz yet: divide by Δt, too.",
        model: |call| without_care(call, |counts, of| each(counts, 1.0 / of.n)),
    },
    Mistake {
        says: "It is multiplied by Δt: a rate is spikes divided by N·Δt.",
        model: |call| without_care(call, |counts, of| each(counts, of.p.dt / of.n)),
    },
    Mistake {
        says: "The spikes are divided by the length of the run, t_max: at each step, divide by Δt.",
        model: |call| without_care(call, |counts, of| each(counts, 1.0 / (of.n * of.p.t_max))),
    },
    Mistake {
        says: "The rate is in kHz, spikes per millisecond: in Hz it is spikes per second.",
        model: |call| without_care(call, |counts, of| each(counts, 1e-3 / (of.n * of.p.dt))),
    },
    Mistake {
        says: "Δt is taken in milliseconds: `p.dt` is in seconds already.",
        model: |call| without_care(call, |counts, of| each(counts, 1e3 / (of.n * of.p.dt))),
    },
    Mistake {
        says: "Δt is written as a number: take `p.dt`.",
        model: |call| without_care(call, |counts, of| each(counts, 1e3 / of.n)),
    },
    Mistake {
        says: "Without neurons 0 is divided by 0, which is NaN, not a number: the rate is then 0.",
        model: |call| without_care(call, |counts, of| each(counts, 1.0 / (of.n * of.p.dt))),
    },
    Mistake {
        says: "This is the mean rate of the whole run at every step: count the spikes of each step.",
        model: |call| {
            without_care(call, |counts, of| {
                vec![counts.iter().sum::<f64>() / (of.n * of.p.t_max); counts.len()]
            })
        },
    },
    Mistake {
        says: "t/Δt is cut off, not rounded: 28.99… becomes 28, and the spike is counted a step early. Take `(t / p.dt).round()`.",
        model: |call| {
            without_care(call, |_, of| {
                let counts = counts(of.spikes, of.p, |t, dt| (t / dt).floor());
                each(counts, 1.0 / (of.n * of.p.dt))
            })
        },
    },
    Mistake {
        says: "The quotient of two whole numbers is a whole number: turn both into `f64` before you divide.",
        model: |call| {
            rate(call, |counts, of| {
                let whole = counts
                    .into_iter()
                    .map(|c| each(vec![c], 1.0 / of.n)[0].floor());
                each(whole.collect(), 1.0 / of.p.dt)
            })
        },
    },
    Mistake {
        says: "Only neurons that spiked are counted in N: divide by the number of all neurons.",
        model: |call| {
            rate(call, |counts, of| {
                let active = of.spikes.values().filter(|times| !times.is_empty());
                each(counts, 1.0 / (active.count().max(1) as f64 * of.p.dt))
            })
        },
    },
    Mistake {
        says: "Divided by N − 1: that is for the variance. A rate is divided by N·Δt.",
        model: |call| {
            rate(call, |counts, of| {
                each(counts, 1.0 / ((of.n - 1.0) * of.p.dt))
            })
        },
    },
    Mistake {
        says: "This is the mean rate of the whole run at every step: count the spikes of each step.",
        model: |call| {
            rate(call, |counts, of| {
                let mean = counts.iter().sum::<f64>() / (of.n * of.p.t_max);
                vec![if of.n > 0.0 { mean } else { 0.0 }; counts.len()]
            })
        },
    },
    Mistake {
        says: "This is one number, the mean rate: the rate at each step is asked for.",
        model: |call| {
            rate(call, |counts, of| {
                let mean = counts.iter().sum::<f64>() / (of.n * of.p.t_max);
                vec![if of.n > 0.0 { mean } else { 0.0 }]
            })
        },
    },
    Mistake {
        says: "The spikes are added up from step to step: the rate at a step counts the spikes of that step.",
        model: |call| {
            rate(call, |counts, of| {
                let sums = counts.iter().scan(0.0, |sum, c| {
                    *sum += c;
                    Some(*sum)
                });
                each(sums.collect(), 1.0 / (of.n * of.p.dt))
            })
        },
    },
    Mistake {
        says: "The spikes up to each step are averaged: the rate at a step counts the spikes of that step.",
        model: |call| {
            rate(call, |counts, of| {
                let mut sum = 0.0;
                let means = counts.iter().enumerate().map(|(k, c)| {
                    sum += c;
                    sum / (of.n.max(1.0) * (k + 1) as f64 * of.p.dt)
                });
                means.collect()
            })
        },
    },
    Mistake {
        says: "A step counts as one spike, however many neurons spiked in it: count every spike.",
        model: |call| {
            rate(call, |counts, of| {
                let ones = counts.into_iter().map(|c| c.min(1.0));
                each(ones.collect(), 1.0 / (of.n * of.p.dt))
            })
        },
    },
    Mistake {
        says: "The rates end with the last spike: there are `p.steps()` of them, 0 where no neuron spiked.",
        model: |call| {
            rate(call, |counts, of| {
                let last = counts.iter().rposition(|&c| c > 0.0);
                let counts = counts[..last.map_or(0, |k| k + 1)].to_vec();
                each(counts, 1.0 / (of.n * of.p.dt))
            })
        },
    },
    Mistake {
        says: "Steps without a spike are left out: there are `p.steps()` rates, 0 where no neuron spiked.",
        model: |call| {
            rate(call, |counts, of| {
                let counts = counts.into_iter().filter(|&c| c > 0.0).collect();
                each(counts, 1.0 / (of.n * of.p.dt))
            })
        },
    },
    Mistake {
        says: "This is the rate of each neuron: the rate of the population at each step is asked for.",
        model: |call| {
            rate(call, |_, of| {
                let counts = of.spikes.values().map(|times| times.len() as f64);
                each(counts.collect(), 1.0 / of.p.t_max)
            })
        },
    },
    Mistake {
        says: "These are the spikes of each neuron: the rate of the population at each step is asked for.",
        model: |call| {
            rate(call, |_, of| {
                let counts = of.spikes.values().map(|times| times.len() as f64);
                counts.collect()
            })
        },
    },
    Mistake {
        says: "The number of steps is written as a number: there are `p.steps()` rates.",
        model: |call| {
            rate(call, |mut counts, of| {
                counts.resize(150, 0.0);
                each(counts, 1.0 / (of.n * of.p.dt))
            })
        },
    },
    Mistake {
        says: "The number of steps is cut off, not rounded: 149.99… steps are 150. `p.steps()` does it right.",
        model: |call| {
            rate(call, |mut counts, of| {
                counts.truncate((of.p.t_max / of.p.dt) as usize);
                each(counts, 1.0 / (of.n * of.p.dt))
            })
        },
    },
    Mistake {
        says: "t/Δt is cut off, not rounded: 28.99… becomes 28, and the spike is counted a step early. Take `(t / p.dt).round()`.",
        model: |call| binned(call, |t, dt| (t / dt).floor()),
    },
    Mistake {
        says: "t/Δt is rounded up: 28.00…01 becomes 29, and the spike is counted a step late. Take `(t / p.dt).round()`.",
        model: |call| binned(call, |t, dt| (t / dt).ceil()),
    },
    Mistake {
        says: "Spike times are compared with k·Δt for equality, and some are a rounding away from it: take the step as `(t / p.dt).round()`.",
        model: |call| {
            binned(call, |t, dt| {
                let k = (t / dt).round();
                if k * dt == t { k } else { -1.0 }
            })
        },
    },
    Mistake {
        says: "Every spike is counted a step late: a spike at t belongs to step t/Δt.",
        model: |call| binned(call, |t, dt| (t / dt).round() + 1.0),
    },
    Mistake {
        says: "Every spike is counted a step early: a spike at t belongs to step t/Δt.",
        model: |call| binned(call, |t, dt| (t / dt).round() - 1.0),
    },
    Mistake {
        says: "The step is t in milliseconds: it is t/Δt, which is the same only for Δt = 1 ms.",
        model: |call| binned(call, |t, _| (t * 1e3).round()),
    },
    Mistake {
        says: "The time in seconds is taken for the step: the step is t/Δt.",
        model: |call| binned(call, |t, _| t.floor()),
    },
    Mistake {
        says: "The time in seconds is taken for the step: the step is t/Δt.",
        model: |call| binned(call, |t, _| t.round()),
    },
    Mistake {
        says: "t is multiplied by Δt: the step is t/Δt.",
        model: |call| binned(call, |t, dt| (t * dt).round()),
    },
    Mistake {
        says: "Only the first spike of each neuron is counted.",
        model: |call| thinned(call, |times| times[..times.len().min(1)].to_vec()),
    },
    Mistake {
        says: "Only the last spike of each neuron is counted.",
        model: |call| {
            thinned(call, |times| {
                times[times.len().saturating_sub(1)..].to_vec()
            })
        },
    },
    Mistake {
        says: "The first neuron is left out: neurons are counted from 0.",
        model: |call| {
            changed(call, |mut spikes| {
                spikes.remove(&0);
                spikes
            })
        },
    },
    Mistake {
        says: "The last neuron is left out: there are n of them, 0 to n − 1.",
        model: |call| {
            changed(call, |mut spikes| {
                spikes.pop_last();
                spikes
            })
        },
    },
    Mistake {
        says: "Only neuron 0 is counted: take the spikes of all neurons.",
        model: |call| {
            changed(call, |mut spikes| {
                spikes.retain(|&n, _| n == 0);
                spikes
            })
        },
    },
];

/// What the rate is made of.
struct Of<'a> {
    n: f64,
    p: &'a Params,
    spikes: &'a Spikes,
}

fn each(counts: Vec<f64>, factor: f64) -> Vec<f64> {
    let times = |c: f64| if c == 0.0 { 0.0 } else { c * factor };
    counts.into_iter().map(times).collect()
}

type Step = fn(f64, f64) -> f64;

const ROUNDED: Step = |t, dt| (t / dt).round();

/// The number of spikes at each step, with the step as `step` finds it.
fn counts(spikes: &Spikes, p: &Params, step: Step) -> Vec<f64> {
    let mut counts = vec![0.0; p.steps()];
    for &t in spikes.values().flatten() {
        let k = step(t, p.dt);
        if k >= 0.0 && k < counts.len() as f64 {
            counts[k as usize] += 1.0;
        }
    }
    counts
}

/// A rate made in another way from the right numbers of spikes.
fn rate(call: &Call, formula: fn(Vec<f64>, &Of) -> Vec<f64>) -> Option<Value> {
    (call.function == "rate").then(|| {
        let (spikes, p) = (call.spikes("spikes"), call.params());
        let of = Of {
            n: call.index("n") as f64,
            p: &p,
            spikes: &spikes,
        };
        hertz(formula(counts(&spikes, &p, ROUNDED), &of))
    })
}

/// The same, with NaN where there are no neurons: what comes of dividing 0 spikes by them.
fn without_care(call: &Call, formula: fn(Vec<f64>, &Of) -> Vec<f64>) -> Option<Value> {
    let value = rate(call, formula)?;
    let no_neurons = call.index("n") == 0;
    Some(value.map_numbers(&|x| if no_neurons { f64::NAN } else { x }))
}

fn right(call: &Call, spikes: &Spikes, step: Step) -> Value {
    let p = call.params();
    let factor = 1.0 / (call.index("n") as f64 * p.dt);
    hertz(each(counts(spikes, &p, step), factor))
}

/// The right rate from wrong steps.
fn binned(call: &Call, step: Step) -> Option<Value> {
    (call.function == "rate").then(|| right(call, &call.spikes("spikes"), step))
}

/// The right rate of other spikes.
fn changed(call: &Call, change: fn(Spikes) -> Spikes) -> Option<Value> {
    (call.function == "rate").then(|| right(call, &change(call.spikes("spikes")), ROUNDED))
}

fn thinned(call: &Call, change: fn(&[f64]) -> Vec<f64>) -> Option<Value> {
    (call.function == "rate").then(|| {
        let spikes = call.spikes("spikes");
        let fewer = spikes.iter().map(|(&n, times)| (n, change(times)));
        right(call, &fewer.collect(), ROUNDED)
    })
}
