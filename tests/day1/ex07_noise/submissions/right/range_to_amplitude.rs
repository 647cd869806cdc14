use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::integrate;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    // ξ times the amplitude lies between −amplitude and +amplitude
    let a = 0.1 * (p.t_max / p.dt).sqrt();
    let mut i = vec![p.i_mean; p.steps()];
    for x in &mut i {
        *x *= 1.0 + a * rng.random_range(-1.0..=1.0);
    }
    i
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    let mut rng = stream(seed, neuron);
    let i = noisy_current(&mut rng, p);
    integrate(&i, p)
}
