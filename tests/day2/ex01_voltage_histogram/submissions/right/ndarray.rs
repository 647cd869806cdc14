//! With an array, and the share as a running mean.

use ndarray::Array1;

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let mut counts = Array1::<usize>::zeros(bins);
    let places = (Array1::from(x.to_vec()) - lo) / (hi - lo) * bins as f64;
    for (place, &v) in places.iter().zip(x) {
        if v < lo || v > hi {
            continue;
        }
        let b = if *place >= bins as f64 { bins - 1 } else { *place as usize };
        counts[b] += 1;
    }
    counts.to_vec()
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    let mut mean = 0.0;
    for (k, &v) in x.iter().enumerate() {
        let now = if v >= v_th { 1.0 } else { 0.0 };
        mean += (now - mean) / (k + 1) as f64;
    }
    mean
}
