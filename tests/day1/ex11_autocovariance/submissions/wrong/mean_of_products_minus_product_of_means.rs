//! expect: divided by N: like the variance

use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let products: f64 = v.iter().map(|x| x[k] * x[l]).sum();
    products / v.len() as f64 - mean_at(v, k) * mean_at(v, l)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
