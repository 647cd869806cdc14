use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let n = v.len();
    let mean_k = mean_at(v, k);
    let mean_l = mean_at(v, l);
    let mut sum = 0.0;
    for i in 0..n {
        let a = v[i][k] - mean_k;
        let b = v[i][l] - mean_l;
        sum += a * b;
    }
    return sum / (n as f64 - 1.0);
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    let mut c = Vec::with_capacity(v[0].len());
    for l in 0..v[0].len() {
        c.push(autocovariance(v, k, l));
    }
    c
}
