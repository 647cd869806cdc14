//! The divisor.

use super::models::{column, n, of_columns, of_matrix, products, steps};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The sum of products is divided by N: like the variance, the sample autocovariance divides by N − 1.",
        model: |call| of_columns(call, |x, y| products(x, y) / n(x)),
    },
    Mistake {
        says: "The sum of products is not divided: divide it by N − 1.",
        model: |call| of_columns(call, products),
    },
    Mistake {
        says: "`/ N − 1` divides by N and then subtracts 1: put brackets round N − 1.",
        model: |call| of_columns(call, |x, y| products(x, y) / n(x) - 1.0),
    },
    Mistake {
        says: "The sum of products is divided by N − 2: divide by N − 1.",
        model: |call| of_columns(call, |x, y| products(x, y) / (n(x) - 2.0)),
    },
    Mistake {
        says: "The sum of products is divided by N + 1: divide by N − 1.",
        model: |call| of_columns(call, |x, y| products(x, y) / (n(x) + 1.0)),
    },
    Mistake {
        says: "The sum of products is divided by the square of N − 1: divide once.",
        model: |call| of_columns(call, |x, y| products(x, y) / (n(x) - 1.0).powi(2)),
    },
    Mistake {
        says: "The sum of products is divided by N²: divide by N − 1, once.",
        model: |call| of_columns(call, |x, y| products(x, y) / n(x).powi(2)),
    },
    Mistake {
        says: "It is multiplied by N − 1 where it has to be divided by N − 1.",
        model: |call| of_columns(call, |x, y| products(x, y) * (n(x) - 1.0)),
    },
    Mistake {
        says: "Whole numbers divide without a rest, and 1 / (N − 1) is 0: make N an `f64` before you divide.",
        model: |call| of_columns(call, |x, y| products(x, y) * (1 / (x.len() - 1)) as f64),
    },
    Mistake {
        says: "Every value comes out as 0: the distances are added up before they are multiplied, and cancel, or a whole number 1 / N is 0. Multiply the two distances of each neuron first, and make N an `f64`.",
        model: |call| of_columns(call, |x, y| products(x, y) * (1 / x.len()) as f64),
    },
    Mistake {
        says: "The number of neurons is written as a number: take it from `v.len()`.",
        model: |call| of_columns(call, |x, y| products(x, y) / 49.0),
    },
    Mistake {
        says: "The number of neurons is written as a number: take it from `v.len()`.",
        model: |call| of_columns(call, |x, y| products(x, y) / 50.0),
    },
    Mistake {
        says: "The number of neurons is written as a number: take it from `v.len()`.",
        model: |call| of_columns(call, |x, y| products(x, y) / 2.0),
    },
    Mistake {
        says: "The sum is divided by the number of steps: divide by N − 1, with N the number of neurons.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                products(&column(v, k), &column(v, l)) / steps(v) as f64
            })
        },
    },
    Mistake {
        says: "The sum is divided by the number of steps less 1: N is the number of neurons.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                products(&column(v, k), &column(v, l)) / (steps(v) as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "The sum is divided by the distance of the two steps: divide by N − 1, with N the number of neurons.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                products(&column(v, k), &column(v, l)) / k.abs_diff(l) as f64
            })
        },
    },
    Mistake {
        says: "The sum of products is divided by the root of N: divide by N − 1.",
        model: |call| of_columns(call, |x, y| products(x, y) / n(x).sqrt()),
    },
];
