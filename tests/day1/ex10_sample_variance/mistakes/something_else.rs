//! Something else than the variance.

use super::models::{
    around, distances, in_f32, mean, n, of_column, range, squares, std_of_column, variance,
};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "This is the mean, not the spread.",
        model: |call| of_column(call, mean),
    },
    Mistake {
        says: "This is the standard deviation: `variance_at` gives its square, Var, in V².",
        model: |call| of_column(call, |x| variance(x).sqrt()),
    },
    Mistake {
        says: "This is the standard deviation, with N: `variance_at` gives Var, in V², and divides by N − 1.",
        model: |call| of_column(call, |x| (squares(x) / n(x)).sqrt()),
    },
    Mistake {
        says: "This is the square of the variance: `variance_at` squares the distances once.",
        model: |call| of_column(call, |x| variance(x).powi(2)),
    },
    Mistake {
        says: "This is the variance divided by the mean: only the variance is asked for.",
        model: |call| of_column(call, |x| variance(x) / mean(x)),
    },
    Mistake {
        says: "This is the range, from the smallest to the largest value: the variance is made of the squared distances from the mean.",
        model: |call| of_column(call, range),
    },
    Mistake {
        says: "This is the largest distance from the mean, squared: the variance takes all distances.",
        model: |call| {
            of_column(call, |x| {
                distances(x).iter().fold(0.0, |m: f64, d| m.max(d * d))
            })
        },
    },
    Mistake {
        says: "The numbers agree to about seven digits only, or fewer: `f32` is too short here. Use `f64` throughout.",
        model: |call| of_column(call, in_f32),
    },
    Mistake {
        says: "The numbers agree to about seven digits only, or fewer: `f32` is too short here. Use `f64` throughout.",
        model: |call| {
            of_column(call, |x| {
                around(x, f64::from(mean(x) as f32)) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The third root is taken: σ is the square root of the variance, `sqrt()`.",
        model: |call| std_of_column(call, |x| variance(x).cbrt()),
    },
    Mistake {
        says: "The fourth root of the variance is taken: one square root is enough.",
        model: |call| std_of_column(call, |x| variance(x).sqrt().sqrt()),
    },
];
