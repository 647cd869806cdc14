//! expect: two means are mixed up

use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], t: usize, s: usize) -> f64 {
    let mean_s = mean_at(v, t);
    let mean_t = mean_at(v, s);
    let mut sum = 0.0;
    for trace in v {
        sum += (trace[t] - mean_t) * (trace[s] - mean_s);
    }
    sum / (v.len() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
