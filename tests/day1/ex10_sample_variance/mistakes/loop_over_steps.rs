//! A wrong loop over the steps.

use super::models::{column, mean, n, running, squares, steps, trace, variance};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "This is the spread of the mean over time: the spread at each step, over the neurons, is asked for.",
        model: |call| {
            trace(call, |v| {
                let means: Vec<f64> = (0..steps(v)).map(|k| mean(&column(v, k))).collect();
                vec![variance(&means).sqrt(); means.len()]
            })
        },
    },
    Mistake {
        says: "The loop over the steps ends at the number of neurons: it must run over all steps of a trace.",
        model: |call| {
            trace(call, |v| {
                (0..steps(v))
                    .map(|k| {
                        if k < v.len() {
                            variance(&column(v, k)).sqrt()
                        } else {
                            0.0
                        }
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "A single number comes back: each step has its own σ, so there are as many values as steps.",
        model: |call| trace(call, |v| vec![variance(&v.concat()).sqrt()]),
    },
    Mistake {
        says: "These are the means: σ is the root of the variance.",
        model: |call| {
            trace(call, |v| {
                (0..steps(v)).map(|k| mean(&column(v, k))).collect()
            })
        },
    },
    Mistake {
        says: "All steps are put together: each step has its own σ, over the neurons alone.",
        model: |call| {
            trace(call, |v| {
                let total: f64 = (0..steps(v)).map(|k| variance(&column(v, k))).sum();
                vec![total.sqrt(); steps(v)]
            })
        },
    },
    Mistake {
        says: "All steps are put together: each step has its own σ, over the neurons alone.",
        model: |call| {
            trace(call, |v| {
                let total: f64 = (0..steps(v)).map(|k| variance(&column(v, k))).sum();
                vec![(total / steps(v) as f64).sqrt(); steps(v)]
            })
        },
    },
    Mistake {
        says: "The number of steps is written as a number: there are as many values as the first trace has.",
        model: |call| {
            trace(call, |v| {
                let mut std: Vec<f64> = (0..steps(v))
                    .map(|k| variance(&column(v, k)).sqrt())
                    .collect();
                std.resize(150, 0.0);
                std
            })
        },
    },
    Mistake {
        says: "This is the spread of each neuron over time: the spread at each step, over the neurons, is asked for, so there are as many values as steps.",
        model: |call| trace(call, |v| v.iter().map(|x| variance(x).sqrt()).collect()),
    },
    Mistake {
        says: "This is the spread of each neuron over time: the spread at each step, over the neurons, is asked for, so there are as many values as steps.",
        model: |call| {
            trace(call, |v| {
                v.iter().map(|x| (squares(x) / n(x)).sqrt()).collect()
            })
        },
    },
    Mistake {
        says: "There are as many values as neurons: the loop must run over the steps, as many as one trace has.",
        model: |call| {
            trace(call, |v| {
                (0..v.len())
                    .map(|k| variance(&column(v, k)).sqrt())
                    .collect()
            })
        },
    },
    Mistake {
        says: "The sum of squares is not set back to 0 for the next step: each step begins with a new sum.",
        model: |call| {
            trace(call, |v| {
                running(v, |v, total| (total / (v.len() as f64 - 1.0)).sqrt())
            })
        },
    },
    Mistake {
        says: "This is the variance at each step divided by the number of steps so far: each step stands for itself.",
        model: |call| {
            trace(call, |v| {
                (0..steps(v))
                    .map(|k| (variance(&column(v, k)) / (k + 1) as f64).sqrt())
                    .collect()
            })
        },
    },
];
