use crate::ex09_sample_mean::mean_at;

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    // the mean squared distance is a mean over the neurons, too
    let mean = mean_at(v, k);
    let squared: Vec<Vec<f64>> = v.iter().map(|trace| vec![(trace[k] - mean).powi(2)]).collect();
    let n = v.len() as f64;
    mean_at(&squared, 0) * n / (n - 1.0)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let mut std = vec![0.0; v[0].len()];
    for (k, s) in std.iter_mut().enumerate() {
        *s = variance_at(v, k).sqrt();
    }
    std
}
