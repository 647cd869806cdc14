//! expect: variance at step k: one of

use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, _l: usize) -> f64 {
    let mean = mean_at(v, k);
    v.iter().map(|x| (x[k] - mean) * (x[k] - mean)).sum::<f64>() / (v.len() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
