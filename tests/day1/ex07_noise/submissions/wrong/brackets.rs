//! expect: The noise is not multiplied by I_mean

use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::integrate;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    let noise = 0.1 * (p.t_max / p.dt).sqrt();
    let mut currents = Vec::new();
    for _ in 0..p.steps() {
        currents.push(p.i_mean * 1.0 + noise * rng.random_range(-1.0..1.0));
    }
    currents
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    let mut rng = stream(seed, neuron);
    let i = noisy_current(&mut rng, p);
    integrate(&i, p)
}
