//! expect: f32

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    let x: Vec<f32> = v.iter().map(|t| t[k] as f32).collect();
    let n = x.len() as f32;
    let mean = x.iter().sum::<f32>() / n;
    let squares: f32 = x.iter().map(|x| (x - mean) * (x - mean)).sum();
    (squares / (n - 1.0)) as f64
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| variance_at(v, k).sqrt()).collect()
}
