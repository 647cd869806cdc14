//! The products.

use super::models::{covariance, distances, each, last, n, of_columns, products};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "This is divided by the standard deviation at step k: the autocovariance keeps its V².",
        model: |call| of_columns(call, |x, y| covariance(x, y) / covariance(x, x).sqrt()),
    },
    Mistake {
        says: "This is divided by the standard deviation at step l: the autocovariance keeps its V².",
        model: |call| of_columns(call, |x, y| covariance(x, y) / covariance(y, y).sqrt()),
    },
    Mistake {
        says: "The two variances are added: multiply the distances of each neuron, then add up.",
        model: |call| of_columns(call, |x, y| covariance(x, x) + covariance(y, y)),
    },
    Mistake {
        says: "The mean of the two variances is taken: multiply the distances of each neuron, then add up.",
        model: |call| of_columns(call, |x, y| (covariance(x, x) + covariance(y, y)) / 2.0),
    },
    Mistake {
        says: "This is the variance of the sum of the two steps: multiply their distances from the means.",
        model: |call| {
            of_columns(call, |x, y| {
                covariance(x, x) + covariance(y, y) + 2.0 * covariance(x, y)
            })
        },
    },
    Mistake {
        says: "The product of the two standard deviations is taken: multiply the distances of each neuron, then add up.",
        model: |call| of_columns(call, |x, y| (covariance(x, x) * covariance(y, y)).sqrt()),
    },
    Mistake {
        says: "The product of the two variances is taken: multiply the distances of each neuron, then add up.",
        model: |call| of_columns(call, |x, y| covariance(x, x) * covariance(y, y)),
    },
    Mistake {
        says: "This is divided by both standard deviations: that is a correlation, and the autocovariance keeps its V².",
        model: |call| {
            of_columns(call, |x, y| {
                covariance(x, y) / (covariance(x, x) * covariance(y, y)).sqrt()
            })
        },
    },
    Mistake {
        says: "This is divided by the variance at step k: that is a correlation, and the autocovariance keeps its V².",
        model: |call| of_columns(call, |x, y| covariance(x, y) / covariance(x, x)),
    },
    Mistake {
        says: "This is divided by the variance at step l: that is a correlation, and the autocovariance keeps its V².",
        model: |call| of_columns(call, |x, y| covariance(x, y) / covariance(y, y)),
    },
    Mistake {
        says: "The products have lost their sign: a neuron above the mean at one step and below it at the other counts negative.",
        model: |call| of_columns(call, |x, y| each(x, y, |a, b| (a * b).abs()) / (n(x) - 1.0)),
    },
    Mistake {
        says: "Negative products are left out: a neuron above the mean at one step and below it at the other counts negative.",
        model: |call| {
            of_columns(call, |x, y| {
                each(x, y, |a, b| (a * b).max(0.0)) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The products are squared: multiply the two distances and add up.",
        model: |call| {
            of_columns(call, |x, y| {
                each(x, y, |a, b| (a * b).powi(2)) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The distances are added where they are to be multiplied.",
        model: |call| of_columns(call, |x, y| each(x, y, |a, b| a + b) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The distances are added where they are to be multiplied.",
        model: |call| {
            of_columns(call, |x, y| {
                each(x, y, |a, b| (a + b).powi(2)) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "This is the variance of the difference of the two steps: multiply their distances from the means.",
        model: |call| {
            of_columns(call, |x, y| {
                each(x, y, |a, b| (a - b).powi(2)) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "This is the mean squared difference of the two steps: multiply their distances from the means.",
        model: |call| {
            of_columns(call, |x, y| {
                x.iter().zip(y).map(|(a, b)| (a - b).powi(2)).sum::<f64>() / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "Neuron n at step k is multiplied with its neighbour at step l: both factors come from the same neuron.",
        model: |call| {
            of_columns(call, |x, y| {
                let (a, b) = (distances(x), distances(y));
                (0..a.len())
                    .map(|j| a[j] * b[(j + 1) % b.len()])
                    .sum::<f64>()
                    / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "This is the variance at step k: one of the two factors belongs to step l.",
        model: |call| of_columns(call, |x, _| covariance(x, x)),
    },
    Mistake {
        says: "This is the variance at step l: one of the two factors belongs to step k.",
        model: |call| of_columns(call, |_, y| covariance(y, y)),
    },
    Mistake {
        says: "This is the variance at step k, with N: one of the two factors belongs to step l, and the divisor is N − 1.",
        model: |call| of_columns(call, |x, _| products(x, x) / n(x)),
    },
    Mistake {
        says: "The root is taken: the autocovariance is in V², and may be negative.",
        model: |call| of_columns(call, |x, y| covariance(x, y).sqrt()),
    },
    Mistake {
        says: "The root is taken: the autocovariance is in V², and may be negative.",
        model: |call| of_columns(call, |x, y| covariance(x, y).abs().sqrt()),
    },
    Mistake {
        says: "The root is taken: the autocovariance is in V², and may be negative.",
        model: |call| {
            of_columns(call, |x, y| {
                let c = covariance(x, y);
                c.abs().sqrt().copysign(c)
            })
        },
    },
    Mistake {
        says: "This is in mV²: the potentials are in volts, so the autocovariance is in V².",
        model: |call| of_columns(call, |x, y| covariance(x, y) * 1e6),
    },
    Mistake {
        says: "The first neuron is left out: neurons are counted from 0.",
        model: |call| {
            of_columns(call, |x, y| {
                (products(x, y) - distances(x)[0] * distances(y)[0]) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The first neuron is left out: neurons are counted from 0.",
        model: |call| of_columns(call, |x, y| products(&x[1..], &y[1..]) / (n(x) - 1.0)),
    },
    Mistake {
        says: "The first neuron is left out: neurons are counted from 0.",
        model: |call| of_columns(call, |x, y| covariance(&x[1..], &y[1..])),
    },
    Mistake {
        says: "The last neuron is left out: the sum runs from neuron 0 to neuron N − 1.",
        model: |call| {
            of_columns(call, |x, y| {
                (products(x, y) - last(&distances(x)) * last(&distances(y))) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "The last neuron is left out: the sum runs from neuron 0 to neuron N − 1.",
        model: |call| {
            of_columns(call, |x, y| {
                covariance(&x[..x.len() - 1], &y[..y.len() - 1])
            })
        },
    },
    Mistake {
        says: "Only the last neuron counts: add up with `+=`, where `=` forgets what was there.",
        model: |call| {
            of_columns(call, |x, y| {
                last(&distances(x)) * last(&distances(y)) / (n(x) - 1.0)
            })
        },
    },
    Mistake {
        says: "Only the first neuron counts: the function returns before the loop has ended.",
        model: |call| {
            of_columns(call, |x, y| {
                distances(x)[0] * distances(y)[0] / (n(x) - 1.0)
            })
        },
    },
];
