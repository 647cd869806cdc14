//! What goes wrong with the autocovariance, each with a model.
//!
//! `of_columns` and `of_matrix` have a wrong autocovariance in both functions, as
//! `autocovariance_from` may be built on `autocovariance`; `row` has `autocovariance_from` alone.

use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, volts_squared};

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
    // A wrong loop over the steps.
    Mistake {
        says: "The values begin at l = k, as if a lag were asked for: element l belongs to step l, counted from the beginning of the run.",
        model: |call| {
            row(call, |v, k| {
                (k..steps(v))
                    .map(|l| covariance(&column(v, k), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "Element l is that of steps k and k + l, as if l were a lag: l is a step, counted from the beginning of the run.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| {
                        if k + l < steps(v) {
                            covariance(&column(v, k), &column(v, k + l))
                        } else {
                            0.0
                        }
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "Element l is that of steps k and k + l, as if l were a lag: l is a step, counted from the beginning of the run.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| covariance(&column(v, k), &column(v, (k + l) % steps(v))))
                    .collect()
            })
        },
    },
    Mistake {
        says: "Element l is that of steps k and k + l, as if l were a lag: l is a step, counted from the beginning of the run.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| covariance(&column(v, k), &column(v, (k + l).min(steps(v) - 1))))
                    .collect()
            })
        },
    },
    Mistake {
        says: "Element l is that of steps k and k − l, as if l were a lag: l is a step, counted from the beginning of the run.",
        model: |call| {
            row(call, |v, k| {
                (0..=k)
                    .map(|l| covariance(&column(v, k), &column(v, k - l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The values begin after step k: l runs over all steps from 0.",
        model: |call| {
            row(call, |v, k| {
                (k + 1..steps(v))
                    .map(|l| covariance(&column(v, k), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The values end at step k: l runs over all steps, to the last one.",
        model: |call| {
            row(call, |v, k| {
                (0..=k)
                    .map(|l| covariance(&column(v, k), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The values end before step k: l runs over all steps, to the last one.",
        model: |call| {
            row(call, |v, k| {
                (0..k)
                    .map(|l| covariance(&column(v, k), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "Steps before k are left at 0: the order of the two steps does not matter, C(t, s) = C(s, t), so l runs over all steps from 0.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| {
                        if l < k {
                            0.0
                        } else {
                            covariance(&column(v, k), &column(v, l))
                        }
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "Steps after k are left at 0: the order of the two steps does not matter, C(t, s) = C(s, t), so l runs over all steps, to the last one.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| {
                        if l > k {
                            0.0
                        } else {
                            covariance(&column(v, k), &column(v, l))
                        }
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "The step k itself is left out: with itself it has its variance.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .filter(|&l| l != k)
                    .map(|l| covariance(&column(v, k), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "There are as many values as neurons: l runs over the steps, as many as one trace has.",
        model: |call| {
            row(call, |v, k| {
                (0..v.len())
                    .map(|l| covariance(&column(v, k), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "This is the variance at every step: each value takes step k in one factor and step l in the other.",
        model: |call| {
            row(call, |v, _| {
                (0..steps(v))
                    .map(|l| covariance(&column(v, l), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "This is the variance at step k, over and over: each value takes step k in one factor and step l in the other.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|_| covariance(&column(v, k), &column(v, k)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "This begins at step 0 whatever k is: one of the two steps is always k.",
        model: |call| {
            row(call, |v, _| {
                (0..steps(v))
                    .map(|l| covariance(&column(v, 0), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The sum is not set back to 0 for the next l: each value begins with a new sum.",
        model: |call| {
            row(call, |v, k| {
                let mut sum = 0.0;
                (0..steps(v))
                    .map(|l| {
                        sum += covariance(&column(v, k), &column(v, l));
                        sum
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "The values are divided by the variance at step k: that is a correlation, and the autocovariance keeps its V².",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| {
                        covariance(&column(v, k), &column(v, l))
                            / covariance(&column(v, k), &column(v, k))
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "These are the autocovariances of neighbours, l and l + 1: one of the two steps is always k.",
        model: |call| {
            row(call, |v, _| {
                (0..steps(v))
                    .map(|l| covariance(&column(v, l), &column(v, (l + 1).min(steps(v) - 1))))
                    .collect()
            })
        },
    },
    Mistake {
        says: "All values are added up: each step l has its own value.",
        model: |call| {
            row(call, |v, k| {
                let all: f64 = (0..steps(v))
                    .map(|l| covariance(&column(v, k), &column(v, l)))
                    .sum();
                vec![all; steps(v)]
            })
        },
    },
    Mistake {
        says: "Only the variance at step k comes back: there is a value for each step l.",
        model: |call| row(call, |v, k| vec![covariance(&column(v, k), &column(v, k))]),
    },
    Mistake {
        says: "Element l is that of steps k and k − l, as if l were a lag: l is a step, counted from the beginning of the run.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| {
                        if l <= k {
                            covariance(&column(v, k), &column(v, k - l))
                        } else {
                            0.0
                        }
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "Element l is that of steps k and |k − l|, as if l were a lag: l is a step, counted from the beginning of the run.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| covariance(&column(v, k), &column(v, k.abs_diff(l))))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The loop over l ends at the number of neurons: it must run over all steps of a trace.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| {
                        if l < v.len() {
                            covariance(&column(v, k), &column(v, l))
                        } else {
                            0.0
                        }
                    })
                    .collect()
            })
        },
    },
    // The divisor.
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
    // The means.
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
    // The products.
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
    // The wrong steps.
    Mistake {
        says: "The step l is one too late: steps are counted from 0, so step l is element l.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, (l + 1).min(steps(v) - 1)))
            })
        },
    },
    Mistake {
        says: "This is what theory gives for a long run, the variance times 0.95 for each step between: work it out from the traces.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, k)) * 0.95_f64.powi(k.abs_diff(l) as i32)
            })
        },
    },
    Mistake {
        says: "This is what theory gives for a long run, an exponential decay with τ_m: work it out from the traces.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, k)) * (-(k.abs_diff(l) as f64) / 20.0).exp()
            })
        },
    },
    Mistake {
        says: "The products of all steps from k to l are added up: take the two steps alone.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                (k.min(l)..=k.max(l))
                    .map(|j| covariance(&column(v, k), &column(v, j)))
                    .sum()
            })
        },
    },
    Mistake {
        says: "The second number is taken for a lag: this is the autocovariance of steps k and k + l. Both k and l are steps, counted from the beginning of the run.",
        model: |call| of_matrix(call, |v, k, l| covariance(&column(v, k), &column(v, k + l))),
    },
    Mistake {
        says: "The second number is taken for a lag: this is the autocovariance of steps k and k + l. Both k and l are steps, counted from the beginning of the run.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, (k + l) % steps(v)))
            })
        },
    },
    Mistake {
        says: "The second number is taken for a lag: this is the autocovariance of steps k and k + l. Both k and l are steps, counted from the beginning of the run.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, (k + l).min(steps(v) - 1)))
            })
        },
    },
    Mistake {
        says: "The second number is taken for a lag: this is the autocovariance of steps k and k + l. Both k and l are steps, counted from the beginning of the run.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                if k + l < steps(v) {
                    covariance(&column(v, k), &column(v, k + l))
                } else {
                    0.0
                }
            })
        },
    },
    Mistake {
        says: "The second number is taken for a lag: this is the autocovariance of steps k and k − l. Both k and l are steps, counted from the beginning of the run.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, k.abs_diff(l)))
            })
        },
    },
    Mistake {
        says: "Only the distance of the two steps is used, from step 0: it matters where in the run they are.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, 0), &column(v, k.abs_diff(l)))
            })
        },
    },
    Mistake {
        says: "The products are averaged over time, at a fixed lag: they are averaged over the neurons, at the two steps.",
        model: |call| of_matrix(call, |v, k, l| over_time(v, k.abs_diff(l))),
    },
    Mistake {
        says: "The products are averaged over time, at a fixed lag: they are averaged over the neurons, at the two steps.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                let d = k.abs_diff(l);
                over_time(v, d) * n(&v[0]) / (steps(v) - d) as f64
            })
        },
    },
    Mistake {
        says: "The products are averaged over time, at a fixed lag: they are averaged over the neurons, at the two steps.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                v.iter()
                    .map(|x| over_time(std::slice::from_ref(x), k.abs_diff(l)))
                    .sum::<f64>()
                    / v.len() as f64
            })
        },
    },
    Mistake {
        says: "The products are averaged over time, at a fixed lag: they are averaged over the neurons, at the two steps.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                let d = k.abs_diff(l);
                let all: f64 = v
                    .iter()
                    .map(|x| over_time(std::slice::from_ref(x), d))
                    .sum();
                all / v.len() as f64 * steps(v) as f64 / (steps(v) - d) as f64
            })
        },
    },
    Mistake {
        says: "The autocovariances at one lag are averaged over the whole run: take the two steps alone.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                let d = k.abs_diff(l);
                let all = (0..steps(v) - d).map(|j| covariance(&column(v, j), &column(v, j + d)));
                all.sum::<f64>() / (steps(v) - d) as f64
            })
        },
    },
    Mistake {
        says: "It is 0 where l comes before k: the order of the two steps does not matter, C(t, s) = C(s, t).",
        model: |call| {
            of_matrix(call, |v, k, l| {
                if l < k {
                    0.0
                } else {
                    covariance(&column(v, k), &column(v, l))
                }
            })
        },
    },
    Mistake {
        says: "It is 0 where k comes before l: the order of the two steps does not matter, C(t, s) = C(s, t).",
        model: |call| {
            of_matrix(call, |v, k, l| {
                if k < l {
                    0.0
                } else {
                    covariance(&column(v, k), &column(v, l))
                }
            })
        },
    },
    Mistake {
        says: "The sign turns with the order of the two steps: it does not matter, C(t, s) = C(s, t).",
        model: |call| {
            of_matrix(call, |v, k, l| {
                if l < k {
                    -covariance(&column(v, k), &column(v, l))
                } else {
                    covariance(&column(v, k), &column(v, l))
                }
            })
        },
    },
    Mistake {
        says: "The step l is one too late: steps are counted from 0, so step l is element l.",
        model: |call| of_matrix(call, |v, k, l| covariance(&column(v, k), &column(v, l + 1))),
    },
    Mistake {
        says: "The steps are one too early: steps are counted from 0, so step k is element k.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(
                    &column(v, k.saturating_sub(1)),
                    &column(v, l.saturating_sub(1)),
                )
            })
        },
    },
    Mistake {
        says: "The distances of step l are taken from step l − 1: step l is element l.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                covariance(&column(v, k), &column(v, l.saturating_sub(1)))
            })
        },
    },
    Mistake {
        says: "k and l are taken for neurons: they are steps, and `v[n][k]` is neuron n at step k.",
        model: |call| of_matrix(call, |v, k, l| covariance(&v[k], &v[l])),
    },
    Mistake {
        says: "k and l are taken for neurons: they are steps, and `v[n][k]` is neuron n at step k.",
        model: |call| {
            of_matrix(call, |v, k, l| {
                products(&v[k], &v[l]) / (v.len() as f64 - 1.0)
            })
        },
    },
    Mistake {
        says: "k and l are taken for neurons: they are steps, and `v[n][k]` is neuron n at step k.",
        model: |call| of_matrix(call, |v, k, l| products(&v[k], &v[l]) / n(&v[k])),
    },
    Mistake {
        says: "The numbers agree to about seven digits only, or fewer: `f32` is too short here. Use `f64` throughout.",
        model: |call| of_columns(call, in_f32),
    },
];

fn n(x: &[f64]) -> f64 {
    x.len() as f64
}

fn mean(x: &[f64]) -> f64 {
    x.iter().sum::<f64>() / n(x)
}

/// The mean of all values of both.
fn middle(x: &[f64], y: &[f64]) -> f64 {
    (mean(x) + mean(y)) / 2.0
}

fn last(x: &[f64]) -> f64 {
    x[x.len() - 1]
}

fn distances(x: &[f64]) -> Vec<f64> {
    let m = mean(x);
    x.iter().map(|a| a - m).collect()
}

/// Something made of the distances of each neuron from the means, added up.
fn each(x: &[f64], y: &[f64], made_of: fn(f64, f64) -> f64) -> f64 {
    let pairs = distances(x).into_iter().zip(distances(y));
    pairs.map(|(a, b)| made_of(a, b)).sum()
}

/// The products of the distances from two centres, added up.
fn around(x: &[f64], x_centre: f64, y: &[f64], y_centre: f64) -> f64 {
    let pairs = x.iter().zip(y);
    pairs.map(|(a, b)| (a - x_centre) * (b - y_centre)).sum()
}

fn products(x: &[f64], y: &[f64]) -> f64 {
    around(x, mean(x), y, mean(y))
}

fn covariance(x: &[f64], y: &[f64]) -> f64 {
    products(x, y) / (n(x) - 1.0)
}

/// The autocovariance of the first trace at a lag, by its mean over time.
fn over_time(v: &[Vec<f64>], lag: usize) -> f64 {
    let d = distances(&v[0]);
    let pairs = d.iter().zip(&d[lag..]);
    pairs.map(|(a, b)| a * b).sum::<f64>() / n(&v[0])
}

fn in_f32(x: &[f64], y: &[f64]) -> f64 {
    let short = |x: &[f64]| x.iter().map(|&a| a as f32).collect::<Vec<f32>>();
    let (x, y, n) = (short(x), short(y), x.len() as f32);
    let (mx, my) = (x.iter().sum::<f32>() / n, y.iter().sum::<f32>() / n);
    let products = x.iter().zip(&y).map(|(a, b)| (a - mx) * (b - my));
    f64::from(products.sum::<f32>() / (n - 1.0))
}

/// What all neurons have at step k.
fn column(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    v.iter().map(|trace| trace[k]).collect()
}

fn steps(v: &[Vec<f64>]) -> usize {
    v.first().map_or(0, Vec::len)
}

/// Both functions with something else than the autocovariance of what the neurons have at two steps.
fn of_columns(call: &Call, made_of: fn(&[f64], &[f64]) -> f64) -> Option<Value> {
    each_pair(call, |v, k, l| made_of(&column(v, k), &column(v, l)))
}

/// Both functions with something else than the autocovariance of two steps.
fn of_matrix(call: &Call, made_of: fn(&[Vec<f64>], usize, usize) -> f64) -> Option<Value> {
    each_pair(call, made_of)
}

fn each_pair(call: &Call, made_of: impl Fn(&[Vec<f64>], usize, usize) -> f64) -> Option<Value> {
    let (v, k) = (call.rows("v"), call.index("k"));
    match call.function {
        "autocovariance" => Some(volts_squared(made_of(&v, k, call.index("l")))),
        "autocovariance_from" => {
            let row: Vec<f64> = (0..steps(&v)).map(|l| made_of(&v, k, l)).collect();
            Some(volts_squared(row))
        }
        _ => None,
    }
}

/// `autocovariance_from` alone.
fn row(call: &Call, all: fn(&[Vec<f64>], usize) -> Vec<f64>) -> Option<Value> {
    (call.function == "autocovariance_from")
        .then(|| volts_squared(all(&call.rows("v"), call.index("k"))))
}
