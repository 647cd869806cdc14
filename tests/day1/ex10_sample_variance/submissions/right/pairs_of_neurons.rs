pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let n = v.len();
    let mut sum = 0.0;
    for a in 0..n {
        for b in 0..a {
            sum += (v[a][k] - v[b][k]).powi(2);
        }
    }
    sum / (n * (n - 1)) as f64
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    (0..v.first().map_or(0, Vec::len))
        .map(|k| variance_at(v, k).sqrt())
        .collect()
}
