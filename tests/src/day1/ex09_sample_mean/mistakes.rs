//! What goes wrong with means over an ensemble, each with a model.
//!
//! Three kinds: the values of the right neurons at the right step, put together wrongly; a wrong
//! loop over the steps; and the wrong values.

use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, volts};

pub const MISTAKES: &[Mistake] = &[
    // Put together wrongly.
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
    // The wrong loop over the steps.
    Mistake {
        says: "This is the mean of each neuron over time: the mean at each step, over the neurons, is asked for, so there are as many values as steps.",
        model: |call| trace(call, |v| v.iter().map(|x| mean(x)).collect()),
    },
    Mistake {
        says: "This is the sum of each neuron over time: the mean at each step, over the neurons, is asked for.",
        model: |call| trace(call, |v| v.iter().map(|x| sum(x)).collect()),
    },
    Mistake {
        says: "There are as many values as neurons: the loop must run over the steps, as many as one trace has.",
        model: |call| {
            trace(call, |v| {
                (0..v.len()).map(|k| mean(&column(v, k))).collect()
            })
        },
    },
    Mistake {
        says: "The sum is not set back to 0 for the next step: each step begins with a new sum.",
        model: |call| trace(call, |v| running(v, |sum, _| sum / v.len() as f64)),
    },
    Mistake {
        says: "This averages over time as well: each step has its own mean, over the neurons alone.",
        model: |call| {
            trace(call, |v| {
                running(v, |sum, k| sum / (v.len() * (k + 1)) as f64)
            })
        },
    },
    Mistake {
        says: "Every second step is left out: there is one mean for each step.",
        model: |call| {
            trace(call, |v| {
                let steps = (0..steps(v)).step_by(2);
                steps.map(|k| mean(&column(v, k))).collect()
            })
        },
    },
    Mistake {
        says: "The number of neurons is written as a number: take it from `v.len()`.",
        model: |call| of_column(call, |x| sum(x) / 50.0),
    },
    Mistake {
        says: "The number of neurons is written as a number: take it from `v.len()`.",
        model: |call| of_column(call, |x| sum(x) / 3.0),
    },
    Mistake {
        says: "The first trace comes back as it is: the mean is over all neurons.",
        model: |call| trace(call, |v| v.first().cloned().unwrap_or_default()),
    },
    Mistake {
        says: "The last trace comes back as it is: the mean is over all neurons.",
        model: |call| trace(call, |v| v.last().cloned().unwrap_or_default()),
    },
    Mistake {
        says: "An ensemble of no neurons has no steps: it gives an empty vector.",
        model: |call| {
            trace(call, |v| match v {
                [] => vec![0.0],
                _ => means(v),
            })
        },
    },
    Mistake {
        says: "An ensemble of no neurons has no steps: it gives an empty vector.",
        model: |call| {
            trace(call, |v| match v {
                [] => vec![f64::NAN],
                _ => means(v),
            })
        },
    },
    Mistake {
        says: "The number of steps is written as a number: there are as many values as the first trace has.",
        model: |call| {
            trace(call, |v| {
                let mut means = means(v);
                means.resize(150, 0.0);
                means
            })
        },
    },
    Mistake {
        says: "Neighbouring steps are averaged as well: each step has its own mean, over the neurons alone.",
        model: |call| {
            trace(call, |v| {
                means(v).windows(2).map(|m| (m[0] + m[1]) / 2.0).collect()
            })
        },
    },
    Mistake {
        says: "An ensemble of no neurons has no steps: it gives an empty vector.",
        model: |call| {
            trace(call, |v| match v {
                [] => vec![0.0; 150],
                _ => means(v),
            })
        },
    },
    Mistake {
        says: "The loop over the steps ends at the number of neurons: it must run over all steps of a trace.",
        model: |call| {
            trace(call, |v| {
                means(v)
                    .into_iter()
                    .enumerate()
                    .map(|(k, m)| if k < v.len() { m } else { 0.0 })
                    .collect()
            })
        },
    },
    Mistake {
        says: "All values of all neurons come back, one trace after the other: each step has one mean.",
        model: |call| trace(call, |v| v.concat()),
    },
    Mistake {
        says: "These are the first neuron's distances from the mean: the mean itself is asked for.",
        model: |call| {
            trace(call, |v| {
                means(v)
                    .iter()
                    .zip(&v.first().cloned().unwrap_or_default())
                    .map(|(m, x)| x - m)
                    .collect()
            })
        },
    },
    Mistake {
        says: "The value at step k is that of step k + 1: steps are counted from 0.",
        model: |call| {
            trace(call, |v| {
                let mut m = means(v);
                if !m.is_empty() {
                    m.rotate_left(1);
                }
                m
            })
        },
    },
    Mistake {
        says: "The value at step k is that of step k − 1: steps are counted from 0.",
        model: |call| {
            trace(call, |v| {
                let mut m = means(v);
                if !m.is_empty() {
                    m.rotate_right(1);
                }
                m
            })
        },
    },
    Mistake {
        says: "A single number comes back: each step has its own mean, so there are as many values as steps.",
        model: |call| trace(call, |v| vec![mean(&v.concat())]),
    },
    // The wrong values.
    Mistake {
        says: "This is the mean over time, of neuron k: `v[n][k]` is neuron n at step k, so the mean takes element k of every trace.",
        model: |call| at(call, |v, k| mean(&v[k])),
    },
    Mistake {
        says: "This is the sum over time, of neuron k: the mean takes element k of every trace, and divides by N.",
        model: |call| at(call, |v, k| sum(&v[k])),
    },
    Mistake {
        says: "The sum is taken over time, of neuron k, and divided by N: take element k of every trace.",
        model: |call| at(call, |v, k| sum(&v[k]) / v.len() as f64),
    },
    Mistake {
        says: "This is the mean over time of the first neuron: the mean takes element k of every trace.",
        model: |call| of_matrix(call, |v, _| mean(&v[0])),
    },
    Mistake {
        says: "This is the mean of all values of all neurons: take only the values at step k.",
        model: |call| of_matrix(call, |v, _| mean(&v.concat())),
    },
    Mistake {
        says: "All values of all neurons are added up and divided by N: take only the values at step k.",
        model: |call| of_matrix(call, |v, _| sum(&v.concat()) / v.len() as f64),
    },
    Mistake {
        says: "All steps up to k are averaged as well: take only the values at step k.",
        model: |call| of_matrix(call, |v, k| mean(&up_to(v, k))),
    },
    Mistake {
        says: "All steps up to k are added up as well: take only the values at step k.",
        model: |call| of_matrix(call, |v, k| sum(&up_to(v, k)) / v.len() as f64),
    },
    Mistake {
        says: "This is the mean at step k + 1: steps are counted from 0, so step k is element k.",
        model: |call| of_matrix(call, |v, k| mean(&column(v, k + 1))),
    },
    Mistake {
        says: "This is the mean at step k − 1: steps are counted from 0, so step k is element k.",
        model: |call| of_matrix(call, |v, k| mean(&column(v, k.saturating_sub(1)))),
    },
    Mistake {
        says: "This is the mean at step 0, whatever k is: take element k of every trace.",
        model: |call| of_matrix(call, |v, _| mean(&column(v, 0))),
    },
    Mistake {
        says: "This is the mean at the last step, whatever k is: take element k of every trace.",
        model: |call| of_matrix(call, |v, _| mean(&column(v, v[0].len() - 1))),
    },
    Mistake {
        says: "This is the mean at step k counted from the end: step k is element k.",
        model: |call| of_matrix(call, |v, k| mean(&column(v, v[0].len() - 1 - k))),
    },
    Mistake {
        says: "The values are taken along the diagonal, neuron n at step k + n: take step k of every neuron.",
        model: |call| {
            of_matrix(call, |v, k| {
                let steps = v[0].len();
                let diagonal = v.iter().enumerate().map(|(n, x)| x[(k + n) % steps]);
                mean(&diagonal.collect::<Vec<_>>())
            })
        },
    },
    Mistake {
        says: "Only the first k neurons are added up: k is a step, and the mean is over all neurons.",
        model: |call| {
            of_matrix(call, |v, k| {
                sum(&column(&v[..k.min(v.len())], k)) / v.len() as f64
            })
        },
    },
    Mistake {
        says: "Only the first k neurons are averaged: k is a step, and the mean is over all neurons.",
        model: |call| of_matrix(call, |v, k| mean(&column(&v[..k.min(v.len())], k))),
    },
    Mistake {
        says: "The first k neurons are left out: k is a step, and the mean is over all neurons.",
        model: |call| {
            of_matrix(call, |v, k| {
                sum(&column(&v[k.min(v.len())..], k)) / v.len() as f64
            })
        },
    },
    Mistake {
        says: "The first k neurons are left out: k is a step, and the mean is over all neurons.",
        model: |call| of_matrix(call, |v, k| mean(&column(&v[k.min(v.len())..], k))),
    },
    Mistake {
        says: "This is the mean at step k + 1: steps are counted from 0, so step k is element k.",
        model: |call| of_matrix(call, |v, k| mean(&column(v, (k + 1).min(v[0].len() - 1)))),
    },
    Mistake {
        says: "All steps from k on are averaged as well: take only the values at step k.",
        model: |call| {
            of_matrix(call, |v, k| {
                mean(&v.iter().flat_map(|x| x[k..].to_vec()).collect::<Vec<_>>())
            })
        },
    },
];

fn n(x: &[f64]) -> f64 {
    x.len() as f64
}

fn sum(x: &[f64]) -> f64 {
    x.iter().sum()
}

fn sum_of(x: &[f64], change: fn(f64) -> f64) -> f64 {
    x.iter().map(|&y| change(y)).sum()
}

fn mean(x: &[f64]) -> f64 {
    sum(x) / n(x)
}

/// The mean of those values that fulfil a condition.
fn mean_where(x: &[f64], counts: fn(f64) -> bool) -> f64 {
    let kept: Vec<f64> = x.iter().copied().filter(|&y| counts(y)).collect();
    mean(&kept)
}

fn spread(x: &[f64], divisor: f64) -> f64 {
    let m = mean(x);
    let squares: f64 = x.iter().map(|y| (y - m).powi(2)).sum();
    (squares / divisor).sqrt()
}

fn sorted(x: &[f64]) -> Vec<f64> {
    let mut sorted = x.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

fn median(x: &[f64]) -> f64 {
    let (sorted, half) = (sorted(x), x.len() / 2);
    if x.len() % 2 == 1 {
        sorted[half]
    } else {
        (sorted[half - 1] + sorted[half]) / 2.0
    }
}

/// What all neurons have at step k.
fn column(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    v.iter().map(|trace| trace[k]).collect()
}

/// What all neurons have at the steps 0 … k.
fn up_to(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..=k).flat_map(|j| column(v, j)).collect()
}

fn steps(v: &[Vec<f64>]) -> usize {
    v.first().map_or(0, Vec::len)
}

fn means(v: &[Vec<f64>]) -> Vec<f64> {
    (0..steps(v)).map(|k| mean(&column(v, k))).collect()
}

/// A sum that goes on from step to step, and what is made of it at step k.
fn running(v: &[Vec<f64>], made_of: impl Fn(f64, usize) -> f64) -> Vec<f64> {
    let mut total = 0.0;
    let step = |k| {
        total += sum(&column(v, k));
        made_of(total, k)
    };
    (0..steps(v)).map(step).collect()
}

/// Both functions with something else than the mean of what the neurons have at a step.
fn of_column(call: &Call, made_of: fn(&[f64]) -> f64) -> Option<Value> {
    each_step(call, |v, k| made_of(&column(v, k)))
}

/// Both functions with something else at a step: `sample_mean` may be built on `mean_at`.
fn of_matrix(call: &Call, at_step: fn(&[Vec<f64>], usize) -> f64) -> Option<Value> {
    each_step(call, at_step)
}

fn each_step(call: &Call, at_step: impl Fn(&[Vec<f64>], usize) -> f64) -> Option<Value> {
    let v = call.rows("v");
    match call.function {
        "mean_at" => Some(volts(at_step(&v, call.index("k")))),
        "sample_mean" => {
            let all: Vec<f64> = (0..steps(&v)).map(|k| at_step(&v, k)).collect();
            Some(volts(all))
        }
        _ => None,
    }
}

/// `mean_at` alone.
fn at(call: &Call, at_step: fn(&[Vec<f64>], usize) -> f64) -> Option<Value> {
    (call.function == "mean_at").then(|| volts(at_step(&call.rows("v"), call.index("k"))))
}

/// `sample_mean` alone.
fn trace(call: &Call, all: fn(&[Vec<f64>]) -> Vec<f64>) -> Option<Value> {
    (call.function == "sample_mean").then(|| volts(all(&call.rows("v"))))
}
