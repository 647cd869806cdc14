//! The divisor.

use super::models::{at, column, n, of_column, of_matrix, squares, variance};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "`/ N − 1` divides by N and then subtracts 1: put brackets round N − 1.",
        model: |call| of_column(call, |x| squares(x) / n(x) - 1.0),
    },
    Mistake {
        says: "This is in mV²: the potentials are in volts, so the variance is in V².",
        model: |call| at(call, |v, k| variance(&column(v, k)) * 1e6),
    },
    Mistake {
        says: "The sum of squares is divided by N: the sample variance divides by N − 1.",
        model: |call| of_column(call, |x| squares(x) / n(x)),
    },
    Mistake {
        says: "The sum of squares is not divided: the sample variance divides it by N − 1.",
        model: |call| of_column(call, squares),
    },
    Mistake {
        says: "The sum of squares is divided by N + 1: the sample variance divides by N − 1.",
        model: |call| of_column(call, |x| squares(x) / (n(x) + 1.0)),
    },
    Mistake {
        says: "The sum of squares is divided by N − 2: the sample variance divides by N − 1.",
        model: |call| of_column(call, |x| squares(x) / (n(x) - 2.0)),
    },
    Mistake {
        says: "It is multiplied by N − 1 where it has to be divided by N − 1.",
        model: |call| of_column(call, |x| squares(x) * (n(x) - 1.0)),
    },
    Mistake {
        says: "The variance is divided by N once more: that is the square of the mean's standard error.",
        model: |call| of_column(call, |x| variance(x) / n(x)),
    },
    Mistake {
        says: "The sum of squares is divided by N²: the sample variance divides by N − 1.",
        model: |call| of_column(call, |x| squares(x) / n(x).powi(2)),
    },
    Mistake {
        says: "Whole numbers divide without a rest, and 1 / (N − 1) is 0: make N an `f64` before you divide.",
        model: |call| of_column(call, |x| squares(x) * (1 / (x.len() - 1)) as f64),
    },
    Mistake {
        says: "Every value comes out as 0: the distances are added up before they are squared, and cancel, or a whole number 1 / N is 0. Square each distance first, and make N an `f64`.",
        model: |call| of_column(call, |x| squares(x) * (1 / x.len()) as f64),
    },
    Mistake {
        says: "The sum of squares is divided by the number of steps less 1: N is the number of neurons.",
        model: |call| {
            of_matrix(call, |v, k| {
                squares(&column(v, k)) / (v[0].len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "The sum of squares is divided by the number of steps: divide by N − 1, with N the number of neurons.",
        model: |call| of_matrix(call, |v, k| squares(&column(v, k)) / v[0].len() as f64),
    },
    Mistake {
        says: "The number of neurons is written as a number: take it from `v.len()`.",
        model: |call| of_column(call, |x| squares(x) / 49.0),
    },
    Mistake {
        says: "The number of neurons is written as a number: take it from `v.len()`.",
        model: |call| of_column(call, |x| squares(x) / 50.0),
    },
    Mistake {
        says: "The number of neurons is written as a number: take it from `v.len()`.",
        model: |call| of_column(call, |x| squares(x) / 2.0),
    },
];
