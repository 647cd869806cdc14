use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let n = v.len() as f64;
    let (a, b) = (mean_at(v, k), mean_at(v, l));
    let _ = b;
    v.iter().map(|row| (row[k] - a) * (row[l] - a)).sum::<f64>() / (n - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v.first().map_or(0, Vec::len))
        .map(|l| autocovariance(v, k, l))
        .collect()
}
