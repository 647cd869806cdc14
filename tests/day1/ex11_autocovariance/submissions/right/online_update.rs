// The means and the sum of products, updated with each neuron.
pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let (mut mean_k, mut mean_l, mut sum) = (0.0, 0.0, 0.0);
    for (i, trace) in v.iter().enumerate() {
        let n = (i + 1) as f64;
        let before = trace[k] - mean_k;
        mean_k += before / n;
        mean_l += (trace[l] - mean_l) / n;
        sum += before * (trace[l] - mean_l);
    }
    sum / (v.len() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
