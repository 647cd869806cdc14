//! expect: With many neurons the sum of squares is divided by N

use crate::ex09_sample_mean::mean_at;

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let n = v.len() as f64;
    let mean = mean_at(v, k);
    let d = if n > 30.0 { n } else { n - 1.0 };
    v.iter().map(|row| (row[k] - mean).powi(2)).sum::<f64>() / d
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    (0..v.first().map_or(0, Vec::len))
        .map(|k| variance_at(v, k).sqrt())
        .collect()
}
