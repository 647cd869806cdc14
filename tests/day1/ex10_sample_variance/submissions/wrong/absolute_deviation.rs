//! expect: mean absolute deviation

use crate::ex09_sample_mean::mean_at;

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let mean = mean_at(v, k);
    let mut sum = 0.0;
    for n in 0..v.len() {
        sum += f64::abs(v[n][k] - mean);
    }
    sum / (v.len() - 1) as f64
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| variance_at(v, k).sqrt()).collect()
}
