use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let n = v.len() as f64;
    let a = mean_at(v, k);
    let base = v[0][l];
    v.iter()
        .map(|row| (row[k] - a) * (row[l] - base))
        .sum::<f64>()
        / (n - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v.first().map_or(0, Vec::len))
        .map(|l| autocovariance(v, k, l))
        .collect()
}
