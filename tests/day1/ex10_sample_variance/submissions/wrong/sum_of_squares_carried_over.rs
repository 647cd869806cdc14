//! expect: not set back to 0

use crate::ex09_sample_mean::{mean_at, sample_mean};

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let mean = mean_at(v, k);
    v.iter().map(|t| (t[k] - mean).powi(2)).sum::<f64>() / (v.len() as f64 - 1.0)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let mean = sample_mean(v);
    let mut std = vec![];
    let mut sum = 0.0;
    for (k, m) in mean.iter().enumerate() {
        for trace in v {
            sum += (trace[k] - m).powi(2);
        }
        std.push((sum / (v.len() as f64 - 1.0)).sqrt());
    }
    std
}
