//! expect: 0.1 is missing

use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::integrate;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    let amplitude = (p.t_max / p.dt).sqrt();
    let mut i = vec![];
    for _ in 0..p.steps() {
        i.push(p.i_mean * (1.0 + amplitude * rng.random_range(-1.0..1.0)));
    }
    i
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    let mut rng = stream(seed, neuron);
    let i = noisy_current(&mut rng, p);
    integrate(&i, p)
}
