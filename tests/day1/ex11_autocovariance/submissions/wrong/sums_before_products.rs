//! expect: Every value comes out as 0

use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let mean_k = mean_at(v, k);
    let mean_l = mean_at(v, l);
    let d_k: f64 = v.iter().map(|x| x[k] - mean_k).sum();
    let d_l: f64 = v.iter().map(|x| x[l] - mean_l).sum();
    d_k * d_l / (v.len() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
