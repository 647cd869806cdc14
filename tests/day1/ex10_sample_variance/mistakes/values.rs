//! The wrong values.

use super::models::{around, at, column, mean, of_matrix, squares, variance};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The distances are measured from the first neuron's mean over time: measure them from the mean over the neurons at step k.",
        model: |call| {
            of_matrix(call, |v, k| {
                around(&column(v, k), mean(&v[0])) / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "Only the first k neurons are counted: k is a step, and the spread is over all neurons.",
        model: |call| of_matrix(call, |v, k| variance(&column(&v[..k.min(v.len())], k))),
    },
    Mistake {
        says: "This is the variance at step k + 1: steps are counted from 0, so step k is element k.",
        model: |call| {
            of_matrix(call, |v, k| {
                variance(&column(v, (k + 1).min(v[0].len() - 1)))
            })
        },
    },
    Mistake {
        says: "This is the variance over time of neuron k: `v[n][k]` is neuron n at step k, so take element k of every trace.",
        model: |call| at(call, |v, k| variance(&v[k])),
    },
    Mistake {
        says: "This is the variance over time of neuron k, with N: take element k of every trace, and divide by N − 1.",
        model: |call| at(call, |v, k| squares(&v[k]) / v[k].len() as f64),
    },
    Mistake {
        says: "This is the variance over time of the first neuron: take element k of every trace.",
        model: |call| of_matrix(call, |v, _| variance(&v[0])),
    },
    Mistake {
        says: "This is the variance of all values of all neurons: take only the values at step k.",
        model: |call| of_matrix(call, |v, _| variance(&v.concat())),
    },
    Mistake {
        says: "This is the variance of all values of all neurons: take only the values at step k.",
        model: |call| of_matrix(call, |v, _| squares(&v.concat()) / v.concat().len() as f64),
    },
    Mistake {
        says: "The distances are measured from the neuron's mean over time: measure them from the mean over the neurons at step k.",
        model: |call| {
            of_matrix(call, |v, k| {
                v.iter().map(|x| (x[k] - mean(x)).powi(2)).sum::<f64>() / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the mean of all values: measure them from the mean at step k.",
        model: |call| {
            of_matrix(call, |v, k| {
                around(&column(v, k), mean(&v.concat())) / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the mean at step 0: measure them from the mean at step k.",
        model: |call| {
            of_matrix(call, |v, k| {
                around(&column(v, k), mean(&column(v, 0))) / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the neuron's mean over time: measure them from the mean over the neurons at step k, and divide by N − 1.",
        model: |call| {
            of_matrix(call, |v, k| {
                v.iter().map(|x| (x[k] - mean(x)).powi(2)).sum::<f64>() / (v.len() as f64)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the mean of all values: measure them from the mean at step k, and divide by N − 1.",
        model: |call| {
            of_matrix(call, |v, k| {
                around(&column(v, k), mean(&v.concat())) / (v.len() as f64)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the mean at step 0: measure them from the mean at step k, and divide by N − 1.",
        model: |call| {
            of_matrix(call, |v, k| {
                around(&column(v, k), mean(&column(v, 0))) / (v.len() as f64)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the mean at the step before: measure them from the mean at step k.",
        model: |call| {
            of_matrix(call, |v, k| {
                around(&column(v, k), mean(&column(v, k.saturating_sub(1))))
                    / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the mean over time of neuron k: measure them from the mean over the neurons at step k.",
        model: |call| {
            at(call, |v, k| {
                around(&column(v, k), mean(&v[k])) / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "This is the variance at step k + 1: steps are counted from 0, so step k is element k.",
        model: |call| of_matrix(call, |v, k| variance(&column(v, k + 1))),
    },
    Mistake {
        says: "This is the variance at step k − 1: steps are counted from 0, so step k is element k.",
        model: |call| of_matrix(call, |v, k| variance(&column(v, k.saturating_sub(1)))),
    },
    Mistake {
        says: "This is the variance at step 0, whatever k is: take element k of every trace.",
        model: |call| of_matrix(call, |v, _| variance(&column(v, 0))),
    },
    Mistake {
        says: "This is the variance at the last step, whatever k is: take element k of every trace.",
        model: |call| of_matrix(call, |v, _| variance(&column(v, v[0].len() - 1))),
    },
    Mistake {
        says: "All steps up to k are counted as well: take only the values at step k.",
        model: |call| {
            of_matrix(call, |v, k| {
                variance(&(0..=k).flat_map(|j| column(v, j)).collect::<Vec<_>>())
            })
        },
    },
];
