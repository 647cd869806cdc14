//! expect: two large numbers almost cancel

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    // one pass: sum and sum of squares
    let mut s = 0.0;
    let mut s2 = 0.0;
    for trace in v {
        s += trace[k];
        s2 += trace[k].powi(2);
    }
    let n = v.len() as f64;
    (s2 - s * s / n) / (n - 1.0)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| variance_at(v, k).sqrt()).collect()
}
