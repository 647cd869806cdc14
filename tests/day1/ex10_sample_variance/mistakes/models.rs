//! The variance in parts. `of_column` has a wrong one in both functions, as `sample_std` may be built on
//! `variance_at`; `std_of_column` has something else than its root in `sample_std` alone.

use crate::call::Call;
use crate::value::{Value, volts, volts_squared};

/// The form of the variance that the law of this exercise finds out.
pub const CANCELS: &str = "Digits are lost where two large numbers almost cancel, as in ⟨V²⟩ − ⟨V⟩²: subtract the mean from each potential first, then square.";
pub(super) const CANCELS_WITH_N: &str = "This is ⟨V²⟩ − ⟨V⟩²: two large numbers almost cancel and their digits are lost, and it divides by N. Subtract the mean first, then square, and divide by N − 1.";

pub(super) fn n(x: &[f64]) -> f64 {
    x.len() as f64
}

pub(super) fn mean(x: &[f64]) -> f64 {
    x.iter().sum::<f64>() / n(x)
}

/// The sum divided by N less something.
pub(super) fn mean_of(x: &[f64], less: f64) -> f64 {
    x.iter().sum::<f64>() / (n(x) - less)
}

pub(super) fn median(x: &[f64]) -> f64 {
    let mut sorted = x.to_vec();
    sorted.sort_by(f64::total_cmp);
    let half = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        sorted[half]
    } else {
        (sorted[half - 1] + sorted[half]) / 2.0
    }
}

pub(super) fn range(x: &[f64]) -> f64 {
    let largest = x.iter().copied().fold(f64::MIN, f64::max);
    largest - x.iter().copied().fold(f64::MAX, f64::min)
}

pub(super) fn sum_of(x: &[f64], change: fn(f64) -> f64) -> f64 {
    x.iter().map(|&y| change(y)).sum()
}

pub(super) fn distances(x: &[f64]) -> Vec<f64> {
    let m = mean(x);
    x.iter().map(|y| y - m).collect()
}

pub(super) fn absolute(x: &[f64]) -> f64 {
    distances(x).iter().map(|d| d.abs()).sum()
}

/// The squared distances from a centre, added up.
pub(super) fn around(x: &[f64], centre: f64) -> f64 {
    x.iter().map(|y| (y - centre).powi(2)).sum()
}

pub(super) fn squares(x: &[f64]) -> f64 {
    around(x, mean(x))
}

pub(super) fn variance(x: &[f64]) -> f64 {
    squares(x) / (n(x) - 1.0)
}

/// The squared distances from the mean of the neurons up to each.
pub(super) fn so_far(x: &[f64]) -> f64 {
    (0..x.len()).map(|j| (x[j] - mean(&x[..=j])).powi(2)).sum()
}

/// Welford's sum, made of the distances from the mean before and after each neuron.
pub(super) fn welford(x: &[f64], made_of: fn(f64, f64) -> f64) -> f64 {
    let (mut mean, mut sum) = (0.0, 0.0);
    for (j, y) in x.iter().enumerate() {
        let before = y - mean;
        mean += before / (j + 1) as f64;
        sum += made_of(before, y - mean);
    }
    sum
}

pub(super) fn in_f32(x: &[f64]) -> f64 {
    let x: Vec<f32> = x.iter().map(|&y| y as f32).collect();
    let n = x.len() as f32;
    let m = x.iter().sum::<f32>() / n;
    f64::from(x.iter().map(|y| (y - m) * (y - m)).sum::<f32>() / (n - 1.0))
}

// The sum of the squared distances, in forms in which large numbers cancel.

pub(super) fn square_of_mean(x: &[f64]) -> f64 {
    let m = mean(x);
    (sum_of(x, |y| y * y) / n(x) - m * m) * n(x)
}

pub(super) fn sums(x: &[f64]) -> f64 {
    let m = mean(x);
    sum_of(x, |y| y * y) - n(x) * m * m
}

pub(super) fn sums_of_all(x: &[f64]) -> f64 {
    let sum: f64 = x.iter().sum();
    sum_of(x, |y| y * y) - sum * sum / n(x)
}

pub(super) fn mean_times_sum(x: &[f64]) -> f64 {
    sum_of(x, |y| y * y) - x.iter().sum::<f64>() * mean(x)
}

pub(super) fn differences(x: &[f64]) -> f64 {
    let m = mean(x);
    x.iter().map(|y| y * y - m * m).sum()
}

pub(super) fn expanded(x: &[f64]) -> f64 {
    let m = mean(x);
    x.iter().map(|y| y * y - 2.0 * y * m + m * m).sum()
}

/// What all neurons have at step k.
pub(super) fn column(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    v.iter().map(|trace| trace[k]).collect()
}

pub(super) fn steps(v: &[Vec<f64>]) -> usize {
    v.first().map_or(0, Vec::len)
}

/// A sum of squares that goes on from step to step, and what is made of it.
pub(super) fn running(v: &[Vec<f64>], made_of: fn(&[Vec<f64>], f64) -> f64) -> Vec<f64> {
    let mut total = 0.0;
    let step = |k| {
        total += squares(&column(v, k));
        made_of(v, total)
    };
    (0..steps(v)).map(step).collect()
}

fn each_step(v: &[Vec<f64>], at_step: impl Fn(usize) -> f64) -> Value {
    volts((0..steps(v)).map(at_step).collect::<Vec<f64>>())
}

/// Both functions with something else than the variance of what the neurons have at a step.
pub(super) fn of_column(call: &Call, variance: fn(&[f64]) -> f64) -> Option<Value> {
    let v = call.rows("v");
    match call.function {
        "variance_at" => Some(volts_squared(variance(&column(&v, call.index("k"))))),
        "sample_std" => Some(each_step(&v, |k| variance(&column(&v, k)).sqrt())),
        _ => None,
    }
}

/// Both functions with something else than the variance at a step.
pub(super) fn of_matrix(call: &Call, variance: fn(&[Vec<f64>], usize) -> f64) -> Option<Value> {
    let v = call.rows("v");
    match call.function {
        "variance_at" => Some(volts_squared(variance(&v, call.index("k")))),
        "sample_std" => Some(each_step(&v, |k| variance(&v, k).sqrt())),
        _ => None,
    }
}

/// `variance_at` alone.
pub(super) fn at(call: &Call, variance: fn(&[Vec<f64>], usize) -> f64) -> Option<Value> {
    (call.function == "variance_at")
        .then(|| volts_squared(variance(&call.rows("v"), call.index("k"))))
}

/// `sample_std` alone, with something else than σ of what the neurons have at a step.
pub(super) fn std_of_column(call: &Call, std: fn(&[f64]) -> f64) -> Option<Value> {
    let v = call.rows("v");
    (call.function == "sample_std").then(|| each_step(&v, |k| std(&column(&v, k))))
}

/// `sample_std` alone.
pub(super) fn trace(call: &Call, all: fn(&[Vec<f64>]) -> Vec<f64>) -> Option<Value> {
    (call.function == "sample_std").then(|| volts(all(&call.rows("v"))))
}
