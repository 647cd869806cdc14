//! The autocovariance in parts. `of_columns` and `of_matrix` have a wrong one in both functions, as
//! `autocovariance_from` may be built on `autocovariance`; `row` has `autocovariance_from` alone.

use crate::call::Call;
use crate::value::{Value, volts_squared};

pub(super) fn n(x: &[f64]) -> f64 {
    x.len() as f64
}

pub(super) fn mean(x: &[f64]) -> f64 {
    x.iter().sum::<f64>() / n(x)
}

/// The mean of all values of both.
pub(super) fn middle(x: &[f64], y: &[f64]) -> f64 {
    (mean(x) + mean(y)) / 2.0
}

pub(super) fn last(x: &[f64]) -> f64 {
    x[x.len() - 1]
}

pub(super) fn distances(x: &[f64]) -> Vec<f64> {
    let m = mean(x);
    x.iter().map(|a| a - m).collect()
}

/// Something made of the distances of each neuron from the means, added up.
pub(super) fn each(x: &[f64], y: &[f64], made_of: fn(f64, f64) -> f64) -> f64 {
    let pairs = distances(x).into_iter().zip(distances(y));
    pairs.map(|(a, b)| made_of(a, b)).sum()
}

/// The products of the distances from two centres, added up.
pub(super) fn around(x: &[f64], x_centre: f64, y: &[f64], y_centre: f64) -> f64 {
    let pairs = x.iter().zip(y);
    pairs.map(|(a, b)| (a - x_centre) * (b - y_centre)).sum()
}

pub(super) fn products(x: &[f64], y: &[f64]) -> f64 {
    around(x, mean(x), y, mean(y))
}

pub(super) fn covariance(x: &[f64], y: &[f64]) -> f64 {
    products(x, y) / (n(x) - 1.0)
}

/// The autocovariance of the first trace at a lag, by its mean over time.
pub(super) fn over_time(v: &[Vec<f64>], lag: usize) -> f64 {
    let d = distances(&v[0]);
    let pairs = d.iter().zip(&d[lag..]);
    pairs.map(|(a, b)| a * b).sum::<f64>() / n(&v[0])
}

pub(super) fn in_f32(x: &[f64], y: &[f64]) -> f64 {
    let short = |x: &[f64]| x.iter().map(|&a| a as f32).collect::<Vec<f32>>();
    let (x, y, n) = (short(x), short(y), x.len() as f32);
    let (mx, my) = (x.iter().sum::<f32>() / n, y.iter().sum::<f32>() / n);
    let products = x.iter().zip(&y).map(|(a, b)| (a - mx) * (b - my));
    f64::from(products.sum::<f32>() / (n - 1.0))
}

/// What all neurons have at step k.
pub(super) fn column(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    v.iter().map(|trace| trace[k]).collect()
}

pub(super) fn steps(v: &[Vec<f64>]) -> usize {
    v.first().map_or(0, Vec::len)
}

/// Both functions with something else than the autocovariance of what the neurons have at two steps.
pub(super) fn of_columns(call: &Call, made_of: fn(&[f64], &[f64]) -> f64) -> Option<Value> {
    each_pair(call, |v, k, l| made_of(&column(v, k), &column(v, l)))
}

/// Both functions with something else than the autocovariance of two steps.
pub(super) fn of_matrix(
    call: &Call,
    made_of: fn(&[Vec<f64>], usize, usize) -> f64,
) -> Option<Value> {
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
pub(super) fn row(call: &Call, all: fn(&[Vec<f64>], usize) -> Vec<f64>) -> Option<Value> {
    (call.function == "autocovariance_from")
        .then(|| volts_squared(all(&call.rows("v"), call.index("k"))))
}
