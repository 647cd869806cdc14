//! expect: standard error of the mean

use crate::ex09_sample_mean::mean_at;

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let mean = mean_at(v, k);
    v.iter().map(|t| (t[k] - mean).powi(2)).sum::<f64>() / (v.len() as f64 - 1.0)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let n = v.len() as f64;
    (0..v[0].len()).map(|k| variance_at(v, k).sqrt() / n.sqrt()).collect()
}
