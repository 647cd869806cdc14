use given::{Params, stream};
use ndarray::Array2;

use crate::ex12_arrays::{current_array, integrate_array};

pub fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    let steps = p.steps();
    let mut all = Vec::with_capacity(n * steps);
    for neuron in 0..n {
        let mut rng = stream(seed, neuron);
        all.extend(current_array(&mut rng, p));
    }
    Array2::from_shape_vec((n, steps), all).unwrap()
}

pub fn integrate_all(i: &Array2<f64>, p: &Params) -> Array2<f64> {
    let mut v = Array2::zeros(i.raw_dim());
    for (mut row, current) in v.outer_iter_mut().zip(i.outer_iter()) {
        row.assign(&integrate_array(&current.to_owned(), p));
    }
    v
}
