//! Which neurons and steps are paired.

use super::models::{around, column, covariance, mean, n, of_columns, of_matrix, row, steps};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "Neuron n at step k is multiplied with another neuron at step l, from the end of the list: both factors come from the same neuron.",
        model: |call| {
            of_columns(call, |x, y| {
                let back: Vec<f64> = y.iter().rev().copied().collect();
                covariance(x, &back)
            })
        },
    },
    Mistake {
        says: "With itself a step gets 0: C(t, t) is the variance.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                let c = covariance(&column(v, k), &column(v, l));
                if k == l { 0.0 } else { c }
            })
        },
    },
    Mistake {
        says: "Both steps are measured from the mean at the step before the earlier one: each has its own mean.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                let centre = mean(&column(v, k.min(l).saturating_sub(1)));
                let (x, y) = (column(v, k), column(v, l));
                around(&x, centre, &y, centre) / (n(&x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The sum of products is also divided by the lag: divide by N − 1 alone.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, l)) / (1 + k.abs_diff(l)) as f64
            })
        },
    },
    Mistake {
        says: "A step after k has the value of the step that is as far before k: not only the distance counts, take each step itself.",
        model: |call| {
            row(call, |v, k| {
                let mirrored = |l: usize| (2 * k).checked_sub(l).filter(|_| l > k).unwrap_or(l);
                (0..steps(v))
                    .map(|l| covariance(&column(v, k), &column(v, mirrored(l))))
                    .collect()
            })
        },
    },
];
