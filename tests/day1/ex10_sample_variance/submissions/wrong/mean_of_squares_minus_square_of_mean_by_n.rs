//! expect: divides by N. Subtract the mean first

use crate::ex09_sample_mean::mean_at;

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let squared: Vec<Vec<f64>> = v.iter().map(|t| t.iter().map(|x| x.powi(2)).collect()).collect();
    mean_at(&squared, k) - mean_at(v, k).powi(2)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| variance_at(v, k).sqrt()).collect()
}
