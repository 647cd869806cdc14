//! expect: brackets round N − 1

use crate::ex09_sample_mean::mean_at;

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let mean = mean_at(v, k);
    let squares: f64 = v.iter().map(|t| (t[k] - mean).powi(2)).sum();
    squares / v.len() as f64 - 1.0
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| variance_at(v, k).sqrt()).collect()
}
