pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    // the variance does not change with a shift, so measure from the first neuron
    let shift = v[0][k];
    let n = v.len() as f64;
    let sum: f64 = v.iter().map(|t| t[k] - shift).sum();
    let sum_sq: f64 = v.iter().map(|t| (t[k] - shift).powi(2)).sum();
    (sum_sq - sum * sum / n) / (n - 1.0)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.first().map_or(0, |t| t.len());
    (0..steps).map(|k| variance_at(v, k).max(0.0).sqrt()).collect()
}
