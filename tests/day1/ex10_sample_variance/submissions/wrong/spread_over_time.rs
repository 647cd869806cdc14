//! expect: over time

fn variance(x: &[f64]) -> f64 {
    let m = x.iter().sum::<f64>() / x.len() as f64;
    x.iter().map(|x| (x - m).powi(2)).sum::<f64>() / (x.len() as f64 - 1.0)
}

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let column: Vec<f64> = v.iter().map(|x| x[k]).collect();
    variance(&column)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    v.iter().map(|trace| variance(trace).sqrt()).collect()
}
