use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    // the distances from the mean at k add up to 0, so any number may be taken off at l
    let mean = mean_at(v, k);
    v.iter().map(|x| (x[k] - mean) * (x[l] - mean)).sum::<f64>() / (v.len() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
