use crate::ex09_sample_mean::mean_at;

// sum (x - <x>)(y - <y>) = sum (x - <x>) y, because the distances from <x> add up to 0
pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let mean_k = mean_at(v, k);
    let sum = v.iter().fold(0.0, |sum, trace| sum + (trace[k] - mean_k) * trace[l]);
    sum / (v.len() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
