use given::{Params, stream};
use ndarray::Array1;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::integrate;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    let xi = Array1::from_shape_simple_fn(p.steps(), || rng.random_range(-1.0..1.0));
    let i: Array1<f64> = p.i_mean * (1.0 + 0.1 * (p.t_max / p.dt).sqrt() * xi);
    i.to_vec()
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    let mut rng = stream(seed, neuron);
    let i = noisy_current(&mut rng, p);
    integrate(&i, p)
}
