//! What is put together wrongly.

use super::models::{
    column, mean, mean_where, median, n, of_column, of_matrix, sorted, spread, sum, sum_of,
};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The sum is divided by N − 1: a mean divides by N, the number of neurons (N − 1 belongs to the variance).",
        model: |call| of_column(call, |x| sum(x) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The sum is divided by N + 1: a mean divides by N, the number of neurons.",
        model: |call| of_column(call, |x| sum(x) / (n(x) + 1.0)),
    },
    Mistake {
        says: "The sum is not divided: a mean is the sum divided by N, the number of neurons.",
        model: |call| of_column(call, sum),
    },
    Mistake {
        says: "It is divided by N twice: once is enough.",
        model: |call| of_column(call, |x| sum(x) / n(x) / n(x)),
    },
    Mistake {
        says: "It is multiplied by N where it has to be divided by N.",
        model: |call| of_column(call, |x| sum(x) * n(x)),
    },
    Mistake {
        says: "The sum is divided by the root of N: a mean divides by N, the number of neurons.",
        model: |call| of_column(call, |x| sum(x) / n(x).sqrt()),
    },
    Mistake {
        says: "The sum is divided by the number of steps: divide by N, the number of neurons.",
        model: |call| of_matrix(call, |v, k| sum(&column(v, k)) / v[0].len() as f64),
    },
    Mistake {
        says: "The sum is divided by the number of all values: divide by N, the number of neurons.",
        model: |call| {
            of_matrix(call, |v, k| {
                sum(&column(v, k)) / (v.len() * v[0].len()) as f64
            })
        },
    },
    Mistake {
        says: "The sum is divided by the step k: divide by N, the number of neurons.",
        model: |call| of_matrix(call, |v, k| sum(&column(v, k)) / k as f64),
    },
    Mistake {
        says: "The sum is divided by k + 1: divide by N, the number of neurons.",
        model: |call| of_matrix(call, |v, k| sum(&column(v, k)) / (k + 1) as f64),
    },
    Mistake {
        says: "Whole numbers divide without a rest, and 1 / N is 0: make N an `f64` before you divide.",
        model: |call| of_column(call, |x| sum(x) * (1 / x.len()) as f64),
    },
    Mistake {
        says: "A whole number has lost the part after the point: potentials in volts must stay `f64` throughout.",
        model: |call| of_column(call, |x| (sum(x).trunc() / n(x)).trunc()),
    },
    Mistake {
        says: "A whole number has lost the part after the point: potentials in volts must stay `f64` throughout.",
        model: |call| of_column(call, |x| sum(x).trunc() / n(x)),
    },
    Mistake {
        says: "Only whole millivolts are left: potentials must stay `f64` throughout.",
        model: |call| of_column(call, |x| (sum(x) / n(x) * 1e3).round() / 1e3),
    },
    Mistake {
        says: "Only whole millivolts are left: potentials must stay `f64` throughout.",
        model: |call| of_column(call, |x| (sum(x) / n(x) * 1e3).trunc() / 1e3),
    },
    Mistake {
        says: "The mean is rounded: give it back as it is, with all its digits.",
        model: |call| of_column(call, |x| (sum(x) / n(x) * 1e4).round() / 1e4),
    },
    Mistake {
        says: "The first neuron is left out: neurons are counted from 0.",
        model: |call| of_column(call, |x| sum(&x[1..]) / n(x)),
    },
    Mistake {
        says: "The first neuron is left out: neurons are counted from 0.",
        model: |call| of_column(call, |x| sum(&x[1..]) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The last neuron is left out: the sum runs from neuron 0 to neuron N − 1.",
        model: |call| of_column(call, |x| sum(&x[..x.len() - 1]) / n(x)),
    },
    Mistake {
        says: "The last neuron is left out: the sum runs from neuron 0 to neuron N − 1.",
        model: |call| of_column(call, |x| sum(&x[..x.len() - 1]) / (n(x) - 1.0)),
    },
    Mistake {
        says: "This is the value of the first neuron alone: the mean is over all of them.",
        model: |call| of_column(call, |x| x[0]),
    },
    Mistake {
        says: "This is the value of the last neuron alone: the mean is over all of them.",
        model: |call| of_column(call, |x| x[x.len() - 1]),
    },
    Mistake {
        says: "Only the last neuron counts, divided by N: add up with `+=`, where `=` forgets what was there.",
        model: |call| of_column(call, |x| x[x.len() - 1] / n(x)),
    },
    Mistake {
        says: "Only the first neuron counts, divided by N: the function returns before the loop has ended.",
        model: |call| of_column(call, |x| x[0] / n(x)),
    },
    Mistake {
        says: "The sum is divided by N inside the loop, after every neuron: divide once, at the end.",
        model: |call| of_column(call, |x| x.iter().fold(0.0, |sum, y| (sum + y) / n(x))),
    },
    Mistake {
        says: "Each neuron is averaged with the mean so far, so that the last ones count most: add all of them up, then divide by N.",
        model: |call| {
            of_column(call, |x| {
                x[1..].iter().fold(x[0], |mean, y| (mean + y) / 2.0)
            })
        },
    },
    Mistake {
        says: "Each neuron is averaged with the mean so far, so that the last ones count most: add all of them up, then divide by N.",
        model: |call| of_column(call, |x| x.iter().fold(0.0, |mean, y| (mean + y) / 2.0)),
    },
    Mistake {
        says: "This is the median, the value in the middle: the mean is the sum divided by N.",
        model: |call| of_column(call, median),
    },
    Mistake {
        says: "This is the median, the value in the middle: the mean is the sum divided by N.",
        model: |call| of_column(call, |x| sorted(x)[x.len() / 2]),
    },
    Mistake {
        says: "This is the value of the neuron in the middle: the mean is the sum over all of them divided by N.",
        model: |call| of_column(call, |x| x[x.len() / 2]),
    },
    Mistake {
        says: "This is the middle between the smallest and the largest value: the mean is the sum divided by N.",
        model: |call| of_column(call, |x| (sorted(x)[0] + sorted(x)[x.len() - 1]) / 2.0),
    },
    Mistake {
        says: "This is the largest value: the mean is the sum divided by N.",
        model: |call| of_column(call, |x| sorted(x)[x.len() - 1]),
    },
    Mistake {
        says: "This is the smallest value: the mean is the sum divided by N.",
        model: |call| of_column(call, |x| sorted(x)[0]),
    },
    Mistake {
        says: "This is the root of the mean square: the mean is the sum of the values themselves, divided by N.",
        model: |call| of_column(call, |x| (sum_of(x, |y| y * y) / n(x)).sqrt()),
    },
    Mistake {
        says: "The neurons have weights, the later ones larger ones: all of them count alike.",
        model: |call| {
            of_column(call, |x| {
                let weighted = x.iter().enumerate().map(|(j, y)| (j + 1) as f64 * y);
                weighted.sum::<f64>() / (n(x) * (n(x) + 1.0) / 2.0)
            })
        },
    },
    Mistake {
        says: "This is the root of the mean square, with a minus sign: the mean is the sum of the values themselves, divided by N.",
        model: |call| of_column(call, |x| -(sum_of(x, |y| y * y) / n(x)).sqrt()),
    },
    Mistake {
        says: "The values are squared: the mean is the sum of the values themselves, divided by N.",
        model: |call| of_column(call, |x| sum_of(x, |y| y * y) / n(x)),
    },
    Mistake {
        says: "The values have lost their sign: add them up as they are.",
        model: |call| of_column(call, |x| sum_of(x, f64::abs) / n(x)),
    },
    Mistake {
        says: "Negative values are left out of the sum: add up all of them as they are.",
        model: |call| of_column(call, |x| sum_of(x, |y| y.max(0.0)) / n(x)),
    },
    Mistake {
        says: "Positive values are left out of the sum: add up all of them as they are.",
        model: |call| of_column(call, |x| sum_of(x, |y| y.min(0.0)) / n(x)),
    },
    Mistake {
        says: "This is the spread (standard deviation) of the values: the mean is their sum divided by N.",
        model: |call| of_column(call, |x| spread(x, n(x) - 1.0)),
    },
    Mistake {
        says: "This is the spread (standard deviation) of the values: the mean is their sum divided by N.",
        model: |call| of_column(call, |x| spread(x, n(x))),
    },
    Mistake {
        says: "The sum begins at −60 mV: it begins at 0.",
        model: |call| of_column(call, |x| (sum(x) - 60e-3) / n(x)),
    },
    Mistake {
        says: "The sum begins at 1: it begins at 0.",
        model: |call| of_column(call, |x| (sum(x) + 1.0) / n(x)),
    },
    Mistake {
        says: "This is the mean distance from −60 mV: the mean of the potentials themselves is asked for.",
        model: |call| of_column(call, |x| sum(x) / n(x) + 60e-3),
    },
    Mistake {
        says: "The numbers of the neurons are multiplied in: add up their potentials alone.",
        model: |call| {
            of_column(call, |x| {
                let weighted = x.iter().enumerate().map(|(j, y)| j as f64 * y);
                weighted.sum::<f64>() / n(x)
            })
        },
    },
    Mistake {
        says: "Positive values are left out of the mean: every neuron counts, whatever its potential.",
        model: |call| of_column(call, |x| mean_where(x, |y| y < 0.0)),
    },
    Mistake {
        says: "Values above the threshold are left out of the mean: every neuron counts, whatever its potential.",
        model: |call| of_column(call, |x| mean_where(x, |y| y < -50e-3)),
    },
    Mistake {
        says: "This is the geometric mean, a root of the product: the sample mean is the sum divided by N.",
        model: |call| of_column(call, |x| x.iter().product::<f64>().powf(1.0 / n(x))),
    },
    Mistake {
        says: "This is the geometric mean, a root of the product: the sample mean is the sum divided by N.",
        model: |call| of_column(call, |x| x.iter().product::<f64>().abs().powf(1.0 / n(x))),
    },
    Mistake {
        says: "This is the harmonic mean, of the inverse values: the sample mean is the sum divided by N.",
        model: |call| of_column(call, |x| n(x) / sum_of(x, f64::recip)),
    },
    Mistake {
        says: "Only the first and the last neuron count: the mean is over all of them.",
        model: |call| of_column(call, |x| (x[0] + x[x.len() - 1]) / 2.0),
    },
    Mistake {
        says: "The smallest and the largest value are left out: every neuron counts.",
        model: |call| {
            of_column(call, |x| {
                if x.len() > 2 {
                    mean(&sorted(x)[1..x.len() - 1])
                } else {
                    mean(x)
                }
            })
        },
    },
    Mistake {
        says: "Only whole millivolts are left: potentials must stay `f64` throughout.",
        model: |call| {
            of_column(call, |x| {
                (sum_of(x, |y| (y * 1e3).trunc()) / n(x)).trunc() / 1e3
            })
        },
    },
    Mistake {
        says: "Only whole millivolts are left: potentials must stay `f64` throughout.",
        model: |call| of_column(call, |x| sum_of(x, |y| (y * 1e3).trunc()) / n(x) / 1e3),
    },
    Mistake {
        says: "Only whole millivolts are left: potentials must stay `f64` throughout.",
        model: |call| of_column(call, |x| sum_of(x, |y| (y * 1e3).round()) / n(x) / 1e3),
    },
    Mistake {
        says: "The distances from the mean are added up, and they cancel: add up the values themselves.",
        model: |call| of_column(call, |x| x.iter().map(|y| y - mean(x)).sum::<f64>() / n(x)),
    },
];
