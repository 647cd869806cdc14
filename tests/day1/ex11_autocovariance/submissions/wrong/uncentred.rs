//! expect: means are not subtracted

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    v.iter().map(|x| x[k] * x[l]).sum::<f64>() / (v.len() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
