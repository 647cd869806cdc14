use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::integrate;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    let spread = 0.1 * (p.t_max / p.dt).sqrt();
    let mut currents = vec![0.0; p.steps()];
    currents.fill_with(|| p.i_mean * rng.random_range(1.0 - spread..1.0 + spread));
    currents
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    integrate(&noisy_current(&mut stream(seed, neuron), p), p)
}
