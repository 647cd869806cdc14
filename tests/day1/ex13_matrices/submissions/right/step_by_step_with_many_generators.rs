use given::{Params, stream};
use ndarray::Array2;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

pub fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    let mut generators: Vec<ChaCha8Rng> = (0..n).map(|j| stream(seed, j)).collect();
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    let mut i = Array2::zeros((n, p.steps()));
    for mut column in i.columns_mut() {
        for (x, rng) in column.iter_mut().zip(&mut generators) {
            *x = p.i_mean * (1.0 + amplitude * rng.random_range(-1.0..1.0));
        }
    }
    i
}

/// A column after one step.
pub fn next_column(v: &ndarray::Array1<f64>, i: &ndarray::Array1<f64>, p: &Params) -> ndarray::Array1<f64> {
    (1.0 - p.dt / p.tau_m) * v + p.dt / p.tau_m * (p.e_l + p.r * i)
}

pub fn integrate_all(i: &Array2<f64>, p: &Params) -> Array2<f64> {
    let mut v = ndarray::Array1::from_elem(i.nrows(), p.e_l);
    let mut all = Array2::zeros(i.dim());
    for k in 0..i.ncols() {
        all.column_mut(k).assign(&v);
        v = next_column(&v, &i.column(k).to_owned(), p);
    }
    all
}
