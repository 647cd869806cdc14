//! expect: product of the two standard deviations

use crate::ex10_sample_variance::variance_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    variance_at(v, k).sqrt() * variance_at(v, l).sqrt()
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
