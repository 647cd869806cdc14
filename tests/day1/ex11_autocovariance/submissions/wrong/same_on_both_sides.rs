//! expect: as far before k

use crate::ex09_sample_mean::mean_at;

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let (mean_k, mean_l) = (mean_at(v, k), mean_at(v, l));
    let products = v.iter().map(|trace| (trace[k] - mean_k) * (trace[l] - mean_l));
    products.sum::<f64>() / (v.len() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    let steps = v.first().map_or(0, Vec::len);
    let mut c = vec![0.0; steps];
    for l in 0..steps {
        // only the distance counts, so half of the work is saved
        let mirrored = (2 * k).checked_sub(l).filter(|_| l > k);
        c[l] = match mirrored {
            Some(before) => c[before],
            None => autocovariance(v, k, l),
        };
    }
    c
}
