//! expect: taken for a lag

use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, lag: usize) -> f64 {
    let steps = v[0].len();
    if k + lag >= steps {
        return 0.0;
    }
    let m0 = mean_at(v, k);
    let m1 = mean_at(v, k + lag);
    v.iter().map(|x| (x[k] - m0) * (x[k + lag] - m1)).sum::<f64>() / (v.len() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
