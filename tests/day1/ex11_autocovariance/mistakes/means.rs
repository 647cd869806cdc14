//! The means that are subtracted.

use super::models::{around, column, mean, middle, n, of_columns, of_matrix};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "Without brackets the product comes before the differences: write (V(t) − ⟨V(t)⟩) · (V(s) − ⟨V(s)⟩).",
        model: |call| {
            of_columns(call, |x, y| {
                x.iter()
                    .zip(y)
                    .map(|(a, b)| a - mean(x) * b - mean(y))
                    .sum::<f64>()
                    / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "Without brackets the product comes before the difference: write (V(t) − ⟨V(t)⟩) · (V(s) − ⟨V(s)⟩).",
        model: |call| {
            of_columns(call, |x, y| {
                x.iter()
                    .zip(y)
                    .map(|(a, b)| a * b - mean(x) * mean(y))
                    .sum::<f64>()
            })
        },
    },
    Mistake {
        says: "The two means are mixed up: subtract the mean at k from the values at k, and the mean at l from those at l.",
        model: |call| of_columns(call, |x, y| around(x, mean(y), y, mean(x)) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The means are not subtracted: the product is that of the distances from them.",
        model: |call| of_columns(call, |x, y| around(x, 0.0, y, 0.0) / (n(x) - 1.0)),
    },
    Mistake {
        says: "Each step is measured from −60 mV: measure it from the mean of the neurons at this step.",
        model: |call| of_columns(call, |x, y| around(x, -60e-3, y, -60e-3) / (n(x) - 1.0)),
    },
    Mistake {
        says: "Each neuron is measured from its own potential at step 0: measure it from the mean of the neurons at this step.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                let moved = |k: usize| v.iter().map(|row| row[k] - row[0]).collect::<Vec<_>>();
                around(&moved(k), 0.0, &moved(l), 0.0) / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "One mean for both steps together is subtracted: each step has its own mean.",
        model: |call| {
            of_columns(call, |x, y| {
                around(x, middle(x, y), y, middle(x, y)) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the first neuron: measure them from the mean at each step.",
        model: |call| of_columns(call, |x, y| around(x, x[0], y, y[0]) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are measured from each neuron's mean over time: measure them from the mean over the neurons at each step.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                v.iter()
                    .map(|x| (x[k] - mean(x)) * (x[l] - mean(x)))
                    .sum::<f64>()
                    / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the mean of all values: each step has its own mean.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                around(
                    &column(v, k),
                    mean(&v.concat()),
                    &column(v, l),
                    mean(&v.concat()),
                ) / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "The two means are mixed up: subtract the mean at k from the values at k, and the mean at l from those at l, and divide by N − 1.",
        model: |call| of_columns(call, |x, y| around(x, mean(y), y, mean(x)) / (n(x))),
    },
    Mistake {
        says: "The means are not subtracted: the product is that of the distances from them, and divide by N − 1.",
        model: |call| of_columns(call, |x, y| around(x, 0.0, y, 0.0) / (n(x))),
    },
    Mistake {
        says: "Each step is measured from −60 mV: measure it from the mean of the neurons at this step, and divide by N − 1.",
        model: |call| of_columns(call, |x, y| around(x, -60e-3, y, -60e-3) / (n(x))),
    },
    Mistake {
        says: "One mean for both steps together is subtracted: each step has its own mean, and divide by N − 1.",
        model: |call| {
            of_columns(call, |x, y| {
                around(x, middle(x, y), y, middle(x, y)) / (n(x))
            })
        },
    },
    Mistake {
        says: "The distances are measured from the first neuron: measure them from the mean at each step, and divide by N − 1.",
        model: |call| of_columns(call, |x, y| around(x, x[0], y, y[0]) / (n(x))),
    },
    Mistake {
        says: "The distances are measured from each neuron's mean over time: measure them from the mean over the neurons at each step, and divide by N − 1.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                v.iter()
                    .map(|x| (x[k] - mean(x)) * (x[l] - mean(x)))
                    .sum::<f64>()
                    / (v.len() as f64)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the mean of all values: each step has its own mean, and divide by N − 1.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                around(
                    &column(v, k),
                    mean(&v.concat()),
                    &column(v, l),
                    mean(&v.concat()),
                ) / (v.len() as f64)
            })
        },
    },
    Mistake {
        says: "The product of the means is subtracted once, not for each neuron: subtract its mean from each value first, then multiply.",
        model: |call| {
            of_columns(call, |x, y| {
                (around(x, 0.0, y, 0.0) - mean(x) * mean(y)) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The means are divided by N − 1: a mean divides by N, and only the sum of products by N − 1.",
        model: |call| {
            of_columns(call, |x, y| {
                around(
                    x,
                    mean(x) * n(x) / (n(x) - 1.0),
                    y,
                    mean(y) * n(y) / (n(y) - 1.0),
                ) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The products are divided by N − 1 but the product of the means is taken off whole: subtract the means first, then multiply, add up and divide by N − 1.",
        model: |call| {
            of_columns(call, |x, y| {
                around(x, 0.0, y, 0.0) / (n(x) - 1.0) - mean(x) * mean(y)
            })
        },
    },
    Mistake {
        says: "The means are added to the values: the distances are differences.",
        model: |call| of_columns(call, |x, y| around(x, -mean(x), y, -mean(y)) / (n(x) - 1.0)),
    },
];
