//! expect: f32

use crate::ex09_sample_mean::mean_at;

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let n = v.len() as f32;
    let mean = mean_at(v, k) as f32;
    f64::from(
        v.iter()
            .map(|row| (row[k] as f32 - mean).powi(2))
            .sum::<f32>()
            / (n - 1.0),
    )
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    (0..v.first().map_or(0, Vec::len))
        .map(|k| variance_at(v, k).sqrt())
        .collect()
}
