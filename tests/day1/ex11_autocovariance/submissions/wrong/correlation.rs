//! expect: that is a correlation

use crate::ex09_sample_mean::mean_at;

fn cov(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let (mk, ml) = (mean_at(v, k), mean_at(v, l));
    v.iter().map(|t| (t[k] - mk) * (t[l] - ml)).sum::<f64>() / (v.len() as f64 - 1.0)
}

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    cov(v, k, l) / (cov(v, k, k).sqrt() * cov(v, l, l).sqrt())
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
