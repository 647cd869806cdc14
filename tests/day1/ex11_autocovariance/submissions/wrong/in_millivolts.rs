//! expect: This is in mV²

use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let mv = 1e3;
    let (mk, ml) = (mv * mean_at(v, k), mv * mean_at(v, l));
    v.iter().map(|x| (x[k] * mv - mk) * (x[l] * mv - ml)).sum::<f64>() / (v.len() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
