use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::euler_step;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    (0..p.steps()).map(|_| next_current(rng, p)).collect()
}

/// The current of the next step.
pub fn next_current(rng: &mut ChaCha8Rng, p: &Params) -> f64 {
    let xi: f64 = rng.random_range(-1.0..1.0);
    (0.1 * (p.t_max / p.dt).sqrt() * xi).mul_add(p.i_mean, p.i_mean)
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    let mut rng = stream(seed, neuron);
    let mut v = p.e_l;
    let mut trace = Vec::with_capacity(p.steps());
    for _ in 0..p.steps() {
        trace.push(v);
        v = euler_step(v, next_current(&mut rng, p), p);
    }
    trace
}
