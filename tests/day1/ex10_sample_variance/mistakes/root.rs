//! The root.

use super::models::{absolute, mean, n, squares, std_of_column, variance};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The square root is missing: this is the variance, and σ is its root.",
        model: |call| std_of_column(call, variance),
    },
    Mistake {
        says: "The square root is missing, and the sum of squares is divided by N: σ is the root of the sum divided by N − 1.",
        model: |call| std_of_column(call, |x| squares(x) / n(x)),
    },
    Mistake {
        says: "The square root is missing: this is the sum of squares; divide it by N − 1, then take the root.",
        model: |call| std_of_column(call, squares),
    },
    Mistake {
        says: "The root is taken before the division: divide the sum of squares by N − 1 first, then take the root.",
        model: |call| std_of_column(call, |x| squares(x).sqrt() / (n(x) - 1.0)),
    },
    Mistake {
        says: "The root is taken before the division: divide the sum of squares by N − 1 first, then take the root.",
        model: |call| std_of_column(call, |x| squares(x).sqrt() / n(x)),
    },
    Mistake {
        says: "The root is taken of every squared distance by itself: add up first, divide, then take the root.",
        model: |call| std_of_column(call, |x| absolute(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The root is taken of every squared distance by itself: add up first, divide, then take the root.",
        model: |call| std_of_column(call, |x| absolute(x) / n(x)),
    },
    Mistake {
        says: "This is the standard error of the mean: σ is not divided by the root of N.",
        model: |call| std_of_column(call, |x| (variance(x) / n(x)).sqrt()),
    },
    Mistake {
        says: "σ is divided by N: it is the root of the variance and nothing more.",
        model: |call| std_of_column(call, |x| variance(x).sqrt() / n(x)),
    },
    Mistake {
        says: "Half the variance is taken where its root is needed: use `sqrt()`.",
        model: |call| std_of_column(call, |x| variance(x) / 2.0),
    },
    Mistake {
        says: "The variance is squared where its root is needed: use `sqrt()`.",
        model: |call| std_of_column(call, |x| variance(x).powi(2)),
    },
    Mistake {
        says: "This is the mean plus σ: σ alone is asked for.",
        model: |call| std_of_column(call, |x| mean(x) + variance(x).sqrt()),
    },
    Mistake {
        says: "This is the mean less σ: σ alone is asked for.",
        model: |call| std_of_column(call, |x| mean(x) - variance(x).sqrt()),
    },
    Mistake {
        says: "This is σ divided by the mean: σ alone is asked for.",
        model: |call| std_of_column(call, |x| variance(x).sqrt() / mean(x)),
    },
    Mistake {
        says: "This is twice σ: σ alone is asked for.",
        model: |call| std_of_column(call, |x| 2.0 * variance(x).sqrt()),
    },
];
