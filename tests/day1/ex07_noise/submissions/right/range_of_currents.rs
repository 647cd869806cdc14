use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::integrate;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    let spread = 0.1 * p.i_mean * (p.t_max / p.dt).sqrt();
    let mut currents = vec![0.0; p.steps()];
    currents.fill_with(|| rng.random_range(p.i_mean - spread..p.i_mean + spread));
    currents
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    integrate(&noisy_current(&mut stream(seed, neuron), p), p)
}
