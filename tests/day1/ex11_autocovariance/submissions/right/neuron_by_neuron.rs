use crate::ex09_sample_mean::sample_mean;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    autocovariance_from(v, k)[l]
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    let mean = sample_mean(v);
    let mut c = vec![0.0; mean.len()];
    let free = v.len() as f64 - 1.0;
    for trace in v {
        let at_k = (trace[k] - mean[k]) / free;
        for ((c, x), m) in c.iter_mut().zip(trace).zip(&mean) {
            *c = at_k.mul_add(x - m, *c);
        }
    }
    c
}
