//! expect: mean over time

fn mean(x: &[f64]) -> f64 {
    x.iter().sum::<f64>() / x.len() as f64
}

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let mut sum = 0.0;
    for trace in v {
        let m = mean(trace);
        sum += (trace[k] - m) * (trace[l] - m);
    }
    sum / (v.len() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    (0..v[0].len()).map(|l| autocovariance(v, k, l)).collect()
}
