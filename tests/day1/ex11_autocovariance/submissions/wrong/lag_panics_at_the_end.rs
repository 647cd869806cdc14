//! expect: taken for a lag

use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    // time k and time k + l
    let (mk, ml) = (mean_at(v, k), mean_at(v, k + l));
    let mut c = 0.0;
    for trace in v.iter() {
        c += (trace[k] - mk) * (trace[k + l] - ml);
    }
    c / (v.len() - 1) as f64
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len() - k).map(|l| autocovariance(v, k, l)).collect()
}
