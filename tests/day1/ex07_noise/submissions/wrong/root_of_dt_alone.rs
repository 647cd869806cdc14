//! expect: Only Δt is under the root

use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::integrate;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    let mut i = Vec::with_capacity(p.steps());
    for _k in 0..p.steps() {
        let xi = 2.0 * rng.random::<f64>() - 1.0;
        i.push(p.i_mean * (1.0 + 0.1 * p.t_max / p.dt.sqrt() * xi));
    }
    i
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    let mut rng = stream(seed, neuron);
    let i = noisy_current(&mut rng, p);
    integrate(&i, p)
}
