//! expect: correlation

use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let n = v.len() as f64;
    let (a, b) = (mean_at(v, k), mean_at(v, l));
    let s = |k: usize, m: f64| v.iter().map(|row| (row[k] - m).powi(2)).sum::<f64>().sqrt();
    let d = s(k, a) * s(l, b);
    if d == 0.0 {
        return 0.0;
    }
    let _ = n;
    v.iter().map(|row| (row[k] - a) * (row[l] - b)).sum::<f64>() / d
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v.first().map_or(0, Vec::len))
        .map(|l| autocovariance(v, k, l))
        .collect()
}
