// Var = sum over all pairs of (x_i - x_j)^2 / (n (n - 1)), without any mean
pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let n = v.len();
    let mut sum = 0.0;
    for i in 0..n {
        for j in 0..i {
            sum += (v[i][k] - v[j][k]).powi(2);
        }
    }
    sum / (n * (n - 1)) as f64
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    v[0].iter().enumerate().map(|(k, _)| f64::sqrt(variance_at(v, k))).collect()
}
