use ndarray::{Array2, Axis};

/// The distances from the mean at each step, neurons x steps.
pub fn distances(v: &[Vec<f64>]) -> Array2<f64> {
    let x = Array2::from_shape_fn((v.len(), v[0].len()), |(n, k)| v[n][k]);
    let mean = x.mean_axis(Axis(0)).unwrap();
    x - &mean
}

pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    let d = distances(v);
    d.column(k).dot(&d.column(l)) / (d.nrows() as f64 - 1.0)
}

pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    let d = distances(v);
    let c = d.t().dot(&d.column(k)) / (d.nrows() - 1) as f64;
    c.to_vec()
}
