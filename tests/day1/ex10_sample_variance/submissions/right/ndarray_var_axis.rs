use ndarray::{Array2, Axis};

fn matrix(v: &[Vec<f64>]) -> Array2<f64> {
    Array2::from_shape_fn((v.len(), v[0].len()), |(n, k)| v[n][k])
}

pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    matrix(v).column(k).var(1.0)
}

pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    matrix(v).std_axis(Axis(0), 1.0).to_vec()
}
