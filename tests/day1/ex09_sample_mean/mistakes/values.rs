//! The wrong values.

use super::models::{at, column, mean, of_matrix, sum, up_to};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "This is the mean over time, of neuron k: `v[n][k]` is neuron n at step k, so the mean takes element k of every trace.",
        model: |call| at(call, |v, k| mean(&v[k])),
    },
    Mistake {
        says: "This is the sum over time, of neuron k: the mean takes element k of every trace, and divides by N.",
        model: |call| at(call, |v, k| sum(&v[k])),
    },
    Mistake {
        says: "The sum is taken over time, of neuron k, and divided by N: take element k of every trace.",
        model: |call| at(call, |v, k| sum(&v[k]) / v.len() as f64),
    },
    Mistake {
        says: "This is the mean over time of the first neuron: the mean takes element k of every trace.",
        model: |call| of_matrix(call, |v, _| mean(&v[0])),
    },
    Mistake {
        says: "This is the mean of all values of all neurons: take only the values at step k.",
        model: |call| of_matrix(call, |v, _| mean(&v.concat())),
    },
    Mistake {
        says: "All values of all neurons are added up and divided by N: take only the values at step k.",
        model: |call| of_matrix(call, |v, _| sum(&v.concat()) / v.len() as f64),
    },
    Mistake {
        says: "All steps up to k are averaged as well: take only the values at step k.",
        model: |call| of_matrix(call, |v, k| mean(&up_to(v, k))),
    },
    Mistake {
        says: "All steps up to k are added up as well: take only the values at step k.",
        model: |call| of_matrix(call, |v, k| sum(&up_to(v, k)) / v.len() as f64),
    },
    Mistake {
        says: "This is the mean at step k + 1: steps are counted from 0, so step k is element k.",
        model: |call| of_matrix(call, |v, k| mean(&column(v, k + 1))),
    },
    Mistake {
        says: "This is the mean at step k − 1: steps are counted from 0, so step k is element k.",
        model: |call| of_matrix(call, |v, k| mean(&column(v, k.saturating_sub(1)))),
    },
    Mistake {
        says: "This is the mean at step 0, whatever k is: take element k of every trace.",
        model: |call| of_matrix(call, |v, _| mean(&column(v, 0))),
    },
    Mistake {
        says: "This is the mean at the last step, whatever k is: take element k of every trace.",
        model: |call| of_matrix(call, |v, _| mean(&column(v, v[0].len() - 1))),
    },
    Mistake {
        says: "This is the mean at step k counted from the end: step k is element k.",
        model: |call| of_matrix(call, |v, k| mean(&column(v, v[0].len() - 1 - k))),
    },
    Mistake {
        says: "The values are taken along the diagonal, neuron n at step k + n: take step k of every neuron.",
        model: |call| {
            of_matrix(call, |v, k| {
                let steps = v[0].len();
                let diagonal = v.iter().enumerate().map(|(n, x)| x[(k + n) % steps]);
                mean(&diagonal.collect::<Vec<_>>())
            })
        },
    },
    Mistake {
        says: "Only the first k neurons are added up: k is a step, and the mean is over all neurons.",
        model: |call| {
            of_matrix(call, |v, k| {
                sum(&column(&v[..k.min(v.len())], k)) / v.len() as f64
            })
        },
    },
    Mistake {
        says: "Only the first k neurons are averaged: k is a step, and the mean is over all neurons.",
        model: |call| of_matrix(call, |v, k| mean(&column(&v[..k.min(v.len())], k))),
    },
    Mistake {
        says: "The first k neurons are left out: k is a step, and the mean is over all neurons.",
        model: |call| {
            of_matrix(call, |v, k| {
                sum(&column(&v[k.min(v.len())..], k)) / v.len() as f64
            })
        },
    },
    Mistake {
        says: "The first k neurons are left out: k is a step, and the mean is over all neurons.",
        model: |call| of_matrix(call, |v, k| mean(&column(&v[k.min(v.len())..], k))),
    },
    Mistake {
        says: "This is the mean at step k + 1: steps are counted from 0, so step k is element k.",
        model: |call| of_matrix(call, |v, k| mean(&column(v, (k + 1).min(v[0].len() - 1)))),
    },
    Mistake {
        says: "All steps from k on are averaged as well: take only the values at step k.",
        model: |call| {
            of_matrix(call, |v, k| {
                mean(&v.iter().flat_map(|x| x[k..].to_vec()).collect::<Vec<_>>())
            })
        },
    },
];
