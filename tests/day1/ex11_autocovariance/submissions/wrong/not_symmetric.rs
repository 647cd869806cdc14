//! expect: does not matter, C(t, s) = C(s, t)

use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    if l < k {
        // the future cannot influence the past
        return 0.0;
    }
    let (mk, ml) = (mean_at(v, k), mean_at(v, l));
    v.iter().map(|t| (t[k] - mk) * (t[l] - ml)).sum::<f64>() / (v.len() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
