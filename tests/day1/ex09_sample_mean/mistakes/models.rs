//! The mean in parts.

use crate::call::Call;
use crate::value::{Value, volts};

pub(super) fn n(x: &[f64]) -> f64 {
    x.len() as f64
}

pub(super) fn sum(x: &[f64]) -> f64 {
    x.iter().sum()
}

pub(super) fn sum_of(x: &[f64], change: fn(f64) -> f64) -> f64 {
    x.iter().map(|&y| change(y)).sum()
}

pub(super) fn mean(x: &[f64]) -> f64 {
    sum(x) / n(x)
}

/// The mean of those values that fulfil a condition.
pub(super) fn mean_where(x: &[f64], counts: fn(f64) -> bool) -> f64 {
    let kept: Vec<f64> = x.iter().copied().filter(|&y| counts(y)).collect();
    mean(&kept)
}

pub(super) fn spread(x: &[f64], divisor: f64) -> f64 {
    let m = mean(x);
    let squares: f64 = x.iter().map(|y| (y - m).powi(2)).sum();
    (squares / divisor).sqrt()
}

pub(super) fn sorted(x: &[f64]) -> Vec<f64> {
    let mut sorted = x.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

pub(super) fn median(x: &[f64]) -> f64 {
    let (sorted, half) = (sorted(x), x.len() / 2);
    if x.len() % 2 == 1 {
        sorted[half]
    } else {
        (sorted[half - 1] + sorted[half]) / 2.0
    }
}

/// What all neurons have at step k.
pub(super) fn column(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    v.iter().map(|trace| trace[k]).collect()
}

/// What all neurons have at the steps 0 … k.
pub(super) fn up_to(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..=k).flat_map(|j| column(v, j)).collect()
}

pub(super) fn steps(v: &[Vec<f64>]) -> usize {
    v.first().map_or(0, Vec::len)
}

pub(super) fn means(v: &[Vec<f64>]) -> Vec<f64> {
    (0..steps(v)).map(|k| mean(&column(v, k))).collect()
}

/// A sum that goes on from step to step, and what is made of it at step k.
pub(super) fn running(v: &[Vec<f64>], made_of: impl Fn(f64, usize) -> f64) -> Vec<f64> {
    let mut total = 0.0;
    let step = |k| {
        total += sum(&column(v, k));
        made_of(total, k)
    };
    (0..steps(v)).map(step).collect()
}

/// Both functions with something else than the mean of what the neurons have at a step.
pub(super) fn of_column(call: &Call, made_of: fn(&[f64]) -> f64) -> Option<Value> {
    each_step(call, |v, k| made_of(&column(v, k)))
}

/// Both functions with something else at a step: `sample_mean` may be built on `mean_at`.
pub(super) fn of_matrix(call: &Call, at_step: fn(&[Vec<f64>], usize) -> f64) -> Option<Value> {
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
pub(super) fn at(call: &Call, at_step: fn(&[Vec<f64>], usize) -> f64) -> Option<Value> {
    (call.function == "mean_at").then(|| volts(at_step(&call.rows("v"), call.index("k"))))
}

/// `sample_mean` alone.
pub(super) fn trace(call: &Call, all: fn(&[Vec<f64>]) -> Vec<f64>) -> Option<Value> {
    (call.function == "sample_mean").then(|| volts(all(&call.rows("v"))))
}
