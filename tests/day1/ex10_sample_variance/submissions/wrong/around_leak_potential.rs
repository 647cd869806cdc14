//! expect: from −60 mV

const E_L: f64 = -60e-3;

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let d: Vec<f64> = v.iter().map(|t| t[k] - E_L).collect();
    d.iter().map(|d| d * d).sum::<f64>() / (d.len() as f64 - 1.0)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| variance_at(v, k).sqrt()).collect()
}
