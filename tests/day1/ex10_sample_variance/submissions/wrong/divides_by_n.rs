//! expect: divided by N: the sample variance

use crate::ex09_sample_mean::mean_at;

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let mean = mean_at(v, k);
    let n = v.len() as f64;
    v.iter().map(|trace| (trace[k] - mean) * (trace[k] - mean)).sum::<f64>() / n
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| variance_at(v, k).sqrt()).collect()
}
