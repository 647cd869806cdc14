//! expect: added to the seed

use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::integrate;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    let mut currents = Vec::new();
    for _ in 0..p.steps() {
        let xi = rng.random_range(-1.0..1.0);
        currents.push(p.i_mean * (1.0 + amplitude * xi));
    }
    currents
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    let mut rng = stream(seed + neuron as u64, 0);
    let current = noisy_current(&mut rng, p);
    integrate(&current, p)
}
