//! expect: begin at l = k

use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let (mk, ml) = (mean_at(v, k), mean_at(v, l));
    let sum: f64 = v.iter().map(|t| (t[k] - mk) * (t[l] - ml)).sum();
    sum / (v.len() - 1) as f64
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    let steps = v[0].len();
    let mut c = Vec::new();
    for l in k..steps {
        c.push(autocovariance(v, k, l));
    }
    c
}
