//! expect: mean over time: measure them

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let mut total = 0.0;
    for trace in v {
        let mean = trace.iter().sum::<f64>() / trace.len() as f64;
        total += (trace[k] - mean).powi(2);
    }
    total / (v.len() as f64 - 1.0)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| variance_at(v, k).sqrt()).collect()
}
