//! The distances from the mean.

use super::models::{
    absolute, around, distances, mean, mean_of, median, n, of_column, so_far, squares, sum_of,
    variance, welford,
};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "This is the mean squared distance times N − 1: the sum of squares is divided by N − 1 alone.",
        model: |call| of_column(call, |x| squares(x) / n(x) * (n(x) - 1.0)),
    },
    Mistake {
        says: "The correction is upside down: the mean squared distance is multiplied by N / (N − 1).",
        model: |call| of_column(call, |x| squares(x) / n(x) * (n(x) - 1.0) / n(x)),
    },
    Mistake {
        says: "The distances have lost their sign instead of being squared, and their sum is not divided.",
        model: |call| of_column(call, absolute),
    },
    Mistake {
        says: "The mean absolute deviation is squared: square each distance first, then add up.",
        model: |call| of_column(call, |x| (absolute(x) / n(x)).powi(2)),
    },
    Mistake {
        says: "The mean absolute deviation is squared: square each distance first, then add up.",
        model: |call| of_column(call, |x| (absolute(x) / (n(x) - 1.0)).powi(2)),
    },
    Mistake {
        says: "This is the largest distance from the mean: the variance is made of all of them, squared.",
        model: |call| {
            of_column(call, |x| {
                distances(x).iter().fold(0.0, |m: f64, d| m.max(d.abs()))
            })
        },
    },
    Mistake {
        says: "The squares are divided by N − 1 but the square of the mean is taken off whole: subtract the mean from each potential first, then square.",
        model: |call| {
            of_column(call, |x| {
                sum_of(x, |y| y * y) / (n(x) - 1.0) - mean(x).powi(2)
            })
        },
    },
    Mistake {
        says: "The square of the mean is subtracted once, not for each neuron: subtract the mean from each potential first, then square.",
        model: |call| {
            of_column(call, |x| {
                (sum_of(x, |y| y * y) - mean(x).powi(2)) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "Only the mean is squared: the square belongs to the difference, so put brackets round V − ⟨V⟩.",
        model: |call| {
            of_column(call, |x| {
                x.iter().map(|y| y - mean(x).powi(2)).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "Only V is squared: the square belongs to the difference, so put brackets round V − ⟨V⟩.",
        model: |call| {
            of_column(call, |x| {
                x.iter().map(|y| y.powi(2) - mean(x)).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The distance from the old mean is squared: in Welford's form it is multiplied by the distance from the new mean.",
        model: |call| {
            of_column(call, |x| {
                welford(x, |before, _| before * before) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The distance from the new mean is squared: in Welford's form it is multiplied by the distance from the old mean.",
        model: |call| {
            of_column(call, |x| {
                welford(x, |_, after| after * after) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "Every pair of neurons counts twice: divide by 2·N·(N − 1), or take each pair once.",
        model: |call| of_column(call, |x| 2.0 * variance(x)),
    },
    Mistake {
        says: "Every neuron is held against every other: each is measured from the mean, once.",
        model: |call| of_column(call, |x| 2.0 * n(x) * squares(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The mean is not subtracted: the variance is made of the distances from the mean, squared.",
        model: |call| of_column(call, |x| sum_of(x, |y| y * y) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The mean is not subtracted: the variance is made of the distances from the mean, squared, and divides by N − 1.",
        model: |call| of_column(call, |x| sum_of(x, |y| y * y) / n(x)),
    },
    Mistake {
        says: "The distances are not squared: with their signs they cancel to 0.",
        model: |call| of_column(call, |x| distances(x).iter().sum::<f64>() / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are not squared: with their signs they cancel to 0.",
        model: |call| of_column(call, |x| distances(x).iter().sum::<f64>() / n(x)),
    },
    Mistake {
        says: "The distances have lost their sign instead of being squared: this is the mean absolute deviation.",
        model: |call| of_column(call, |x| absolute(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances have lost their sign instead of being squared: this is the mean absolute deviation.",
        model: |call| of_column(call, |x| absolute(x) / n(x)),
    },
    Mistake {
        says: "The roots of the distances are taken where their squares are needed.",
        model: |call| {
            of_column(call, |x| {
                distances(x).iter().map(|d| d.abs().sqrt()).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The third power of the distances is taken: take their squares.",
        model: |call| {
            of_column(call, |x| {
                distances(x).iter().map(|d| d.powi(3)).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The fourth power of the distances is taken: take their squares.",
        model: |call| {
            of_column(call, |x| {
                distances(x).iter().map(|d| d.powi(4)).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are doubled instead of squared: use `powi(2)`.",
        model: |call| {
            of_column(call, |x| {
                distances(x).iter().map(|d| d * 2.0).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are measured from the first neuron: measure them from the mean.",
        model: |call| of_column(call, |x| around(x, x[0]) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are measured from the first neuron: measure them from the mean.",
        model: |call| of_column(call, |x| around(x, x[0]) / n(x)),
    },
    Mistake {
        says: "The distances are measured from the last neuron: measure them from the mean.",
        model: |call| of_column(call, |x| around(x, x[x.len() - 1]) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are measured from −60 mV: measure them from the mean of the neurons.",
        model: |call| of_column(call, |x| around(x, -60e-3) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are measured from −60 mV: measure them from the mean of the neurons.",
        model: |call| of_column(call, |x| around(x, -60e-3) / n(x)),
    },
    Mistake {
        says: "The distances are measured from the median: measure them from the mean.",
        model: |call| of_column(call, |x| around(x, median(x)) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are measured from the sum: divide it by N to make it the mean.",
        model: |call| of_column(call, |x| around(x, x.iter().sum()) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The mean is divided by N − 1: the mean divides by N, and only the variance by N − 1.",
        model: |call| of_column(call, |x| around(x, mean_of(x, 1.0)) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The mean is divided by N − 1 and the variance by N: it is the other way round.",
        model: |call| of_column(call, |x| around(x, mean_of(x, 1.0)) / n(x)),
    },
    Mistake {
        says: "The mean is added to each value: the distance is the difference.",
        model: |call| of_column(call, |x| around(x, -mean(x)) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are measured from neuron to neuron: measure each from the mean.",
        model: |call| {
            of_column(call, |x| {
                x.windows(2).map(|w| (w[1] - w[0]).powi(2)).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are taken from the mean so far, not from the mean of all neurons: work out the mean first.",
        model: |call| of_column(call, |x| so_far(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: "Only neurons above the mean are counted: a negative distance has a square, too.",
        model: |call| {
            of_column(call, |x| {
                distances(x).iter().map(|d| d.max(0.0).powi(2)).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The first neuron is left out: neurons are counted from 0.",
        model: |call| of_column(call, |x| around(&x[1..], mean(x)) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The first neuron is left out: neurons are counted from 0.",
        model: |call| of_column(call, |x| variance(&x[1..])),
    },
    Mistake {
        says: "The first neuron is left out: neurons are counted from 0.",
        model: |call| of_column(call, |x| around(&x[1..], mean(&x[1..])) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The last neuron is left out: the sum runs from neuron 0 to neuron N − 1.",
        model: |call| of_column(call, |x| around(&x[..x.len() - 1], mean(x)) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The last neuron is left out: the sum runs from neuron 0 to neuron N − 1.",
        model: |call| {
            of_column(call, |x| {
                around(&x[..x.len() - 1], mean(&x[..x.len() - 1])) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The last neuron is left out: the sum runs from neuron 0 to neuron N − 1.",
        model: |call| of_column(call, |x| variance(&x[..x.len() - 1])),
    },
    Mistake {
        says: "Only the last neuron counts: add up with `+=`, where `=` forgets what was there.",
        model: |call| of_column(call, |x| (x[x.len() - 1] - mean(x)).powi(2) / (n(x) - 1.0)),
    },
    Mistake {
        says: "Only the first neuron counts: the function returns before the loop has ended.",
        model: |call| of_column(call, |x| (x[0] - mean(x)).powi(2) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The sum is divided inside the loop, after every neuron: divide once, at the end.",
        model: |call| {
            of_column(call, |x| {
                distances(x)
                    .iter()
                    .fold(0.0, |sum, d| (sum + d * d) / (n(x) - 1.0))
            })
        },
    },
];
