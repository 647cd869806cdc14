//! expect: cut off, not rounded

use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::integrate;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    let n = (p.t_max / p.dt) as usize;
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    (0..n)
        .map(|_| p.i_mean * (1.0 + amplitude * rng.random_range(-1.0..1.0)))
        .collect()
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    let mut rng = stream(seed, neuron);
    let i = noisy_current(&mut rng, p);
    integrate(&i, p)
}
