//! A wrong loop over the steps.

use super::models::{column, mean, means, of_column, running, steps, sum, trace};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "This is the mean of each neuron over time: the mean at each step, over the neurons, is asked for, so there are as many values as steps.",
        model: |call| trace(call, |v| v.iter().map(|x| mean(x)).collect()),
    },
    Mistake {
        says: "This is the sum of each neuron over time: the mean at each step, over the neurons, is asked for.",
        model: |call| trace(call, |v| v.iter().map(|x| sum(x)).collect()),
    },
    Mistake {
        says: "There are as many values as neurons: the loop must run over the steps, as many as one trace has.",
        model: |call| {
            trace(call, |v| {
                (0..v.len()).map(|k| mean(&column(v, k))).collect()
            })
        },
    },
    Mistake {
        says: "The sum is not set back to 0 for the next step: each step begins with a new sum.",
        model: |call| trace(call, |v| running(v, |sum, _| sum / v.len() as f64)),
    },
    Mistake {
        says: "This averages over time as well: each step has its own mean, over the neurons alone.",
        model: |call| {
            trace(call, |v| {
                running(v, |sum, k| sum / (v.len() * (k + 1)) as f64)
            })
        },
    },
    Mistake {
        says: "Every second step is left out: there is one mean for each step.",
        model: |call| {
            trace(call, |v| {
                let steps = (0..steps(v)).step_by(2);
                steps.map(|k| mean(&column(v, k))).collect()
            })
        },
    },
    Mistake {
        says: "The number of neurons is written as a number: take it from `v.len()`.",
        model: |call| of_column(call, |x| sum(x) / 50.0),
    },
    Mistake {
        says: "The number of neurons is written as a number: take it from `v.len()`.",
        model: |call| of_column(call, |x| sum(x) / 3.0),
    },
    Mistake {
        says: "The first trace comes back as it is: the mean is over all neurons.",
        model: |call| trace(call, |v| v.first().cloned().unwrap_or_default()),
    },
    Mistake {
        says: "The last trace comes back as it is: the mean is over all neurons.",
        model: |call| trace(call, |v| v.last().cloned().unwrap_or_default()),
    },
    Mistake {
        says: "An ensemble of no neurons has no steps: it gives an empty vector.",
        model: |call| {
            trace(call, |v| match v {
                [] => vec![0.0],
                _ => means(v),
            })
        },
    },
    Mistake {
        says: "An ensemble of no neurons has no steps: it gives an empty vector.",
        model: |call| {
            trace(call, |v| match v {
                [] => vec![f64::NAN],
                _ => means(v),
            })
        },
    },
    Mistake {
        says: "The number of steps is written as a number: there are as many values as the first trace has.",
        model: |call| {
            trace(call, |v| {
                let mut means = means(v);
                means.resize(150, 0.0);
                means
            })
        },
    },
    Mistake {
        says: "Neighbouring steps are averaged as well: each step has its own mean, over the neurons alone.",
        model: |call| {
            trace(call, |v| {
                means(v).windows(2).map(|m| (m[0] + m[1]) / 2.0).collect()
            })
        },
    },
    Mistake {
        says: "An ensemble of no neurons has no steps: it gives an empty vector.",
        model: |call| {
            trace(call, |v| match v {
                [] => vec![0.0; 150],
                _ => means(v),
            })
        },
    },
    Mistake {
        says: "The loop over the steps ends at the number of neurons: it must run over all steps of a trace.",
        model: |call| {
            trace(call, |v| {
                means(v)
                    .into_iter()
                    .enumerate()
                    .map(|(k, m)| if k < v.len() { m } else { 0.0 })
                    .collect()
            })
        },
    },
    Mistake {
        says: "All values of all neurons come back, one trace after the other: each step has one mean.",
        model: |call| trace(call, |v| v.concat()),
    },
    Mistake {
        says: "These are the first neuron's distances from the mean: the mean itself is asked for.",
        model: |call| {
            trace(call, |v| {
                means(v)
                    .iter()
                    .zip(&v.first().cloned().unwrap_or_default())
                    .map(|(m, x)| x - m)
                    .collect()
            })
        },
    },
    Mistake {
        says: "The value at step k is that of step k + 1: steps are counted from 0.",
        model: |call| {
            trace(call, |v| {
                let mut m = means(v);
                if !m.is_empty() {
                    m.rotate_left(1);
                }
                m
            })
        },
    },
    Mistake {
        says: "The value at step k is that of step k − 1: steps are counted from 0.",
        model: |call| {
            trace(call, |v| {
                let mut m = means(v);
                if !m.is_empty() {
                    m.rotate_right(1);
                }
                m
            })
        },
    },
    Mistake {
        says: "A single number comes back: each step has its own mean, so there are as many values as steps.",
        model: |call| trace(call, |v| vec![mean(&v.concat())]),
    },
];
