//! expect: divided by N: like the variance

use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let a = mean_at(v, k);
    let b = mean_at(v, l);
    // the mean of the products
    let mut total = 0.0;
    for n in 0..v.len() {
        total += (v[n][k] - a) * (v[n][l] - b);
    }
    total / v.len() as f64
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
