//! expect: square root is missing

use crate::ex09_sample_mean::mean_at;

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let mean = mean_at(v, k);
    let mut sum = 0.0;
    for trace in v {
        sum += (trace[k] - mean).powi(2);
    }
    sum / (v.len() - 1) as f64
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    (0..v[0].len()).map(|k| variance_at(v, k)).collect()
}
