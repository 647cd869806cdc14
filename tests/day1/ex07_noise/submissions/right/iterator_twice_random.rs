use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::integrate;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    let factor = 0.1 * (p.t_max / p.dt).sqrt();
    std::iter::repeat_with(|| 2.0 * rng.random::<f64>() - 1.0)
        .take(p.steps())
        .map(|xi| p.i_mean * (1.0 + factor * xi))
        .collect()
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    integrate(&noisy_current(&mut stream(seed, neuron), p), p)
}
