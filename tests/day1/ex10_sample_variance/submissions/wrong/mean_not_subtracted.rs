//! expect: mean is not subtracted

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let n = v.len() as f64;
    v.iter().map(|trace| trace[k].powi(2)).sum::<f64>() / (n - 1.0)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| variance_at(v, k).sqrt()).collect()
}
