//! expect: Every value comes out as 0

use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let (mk, ml) = (mean_at(v, k), mean_at(v, l));
    let mut sum = 0.0;
    for a in v {
        for b in v {
            sum += (a[k] - mk) * (b[l] - ml);
        }
    }
    sum / (v.len() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
