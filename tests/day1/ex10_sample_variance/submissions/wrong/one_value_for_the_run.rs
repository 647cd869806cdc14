//! expect: There is a single value

use crate::ex09_sample_mean::mean_at;

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let n = v.len() as f64;
    let mean = mean_at(v, k);
    v.iter().map(|row| (row[k] - mean).powi(2)).sum::<f64>() / (n - 1.0)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    if v[0].is_empty() {
        return vec![];
    }
    vec![variance_at(v, v[0].len() - 1).sqrt()]
}
