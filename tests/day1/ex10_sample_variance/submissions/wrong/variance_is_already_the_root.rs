//! expect: This is the standard deviation

use crate::ex09_sample_mean::mean_at;

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let mean = mean_at(v, k);
    let var = v.iter().map(|t| (t[k] - mean).powi(2)).sum::<f64>() / (v.len() as f64 - 1.0);
    var.sqrt()
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    (0..v[0].len()).map(|k| variance_at(v, k)).collect()
}
