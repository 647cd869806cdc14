//! Right for few neurons only, or for many.

use super::models::{mean, n, of_column, squares, variance};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "With many neurons the sum of squares is divided by N: the sample variance divides by N − 1, however many there are.",
        model: |call| {
            of_column(call, |x| {
                squares(x) / if n(x) > 30.0 { n(x) } else { n(x) - 1.0 }
            })
        },
    },
    Mistake {
        says: "It is corrected twice, by N − 1 and by N/(N − 1): divide the sum of squares by N − 1 and no more.",
        model: |call| of_column(call, |x| variance(x) * n(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are those of neighbouring neurons: measure each from the mean.",
        model: |call| {
            of_column(call, |x| {
                let gaps: f64 = x.windows(2).map(|two| (two[1] - two[0]).powi(2)).sum();
                gaps / (2.0 * (n(x) - 1.0))
            })
        },
    },
    Mistake {
        says: "Two neurons get no spread: their sample variance divides by N − 1 = 1.",
        model: |call| of_column(call, |x| if n(x) < 3.0 { 0.0 } else { variance(x) }),
    },
    Mistake {
        says: "This is the median of the squared distances: add them up, and divide by N − 1.",
        model: |call| {
            of_column(call, |x| {
                let mut d: Vec<f64> = x.iter().map(|y| (y - mean(x)).powi(2)).collect();
                d.sort_by(f64::total_cmp);
                d[d.len() / 2]
            })
        },
    },
];
