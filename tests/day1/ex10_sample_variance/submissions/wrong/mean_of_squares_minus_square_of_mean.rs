//! expect: two large numbers almost cancel

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let n = v.len() as f64;
    // E[x^2] - E[x]^2, corrected with n / (n - 1)
    let mean: f64 = v.iter().map(|t| t[k]).sum::<f64>() / n;
    let mean_sq: f64 = v.iter().map(|t| t[k] * t[k]).sum::<f64>() / n;
    (mean_sq - mean * mean) * n / (n - 1.0)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| variance_at(v, k).sqrt()).collect()
}
