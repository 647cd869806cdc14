//! expect: root is taken before the division

use crate::ex09_sample_mean::mean_at;

fn squares(v: &[Vec<f64>], k: usize) -> f64 {
    let mean = mean_at(v, k);
    v.iter().map(|t| (t[k] - mean).powi(2)).sum()
}

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    squares(v, k) / (v.len() as f64 - 1.0)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let mut std = Vec::new();
    for k in 0..v[0].len() {
        std.push(squares(v, k).sqrt() / (v.len() as f64 - 1.0));
    }
    std
}
