//! expect: one after another

use given::{Params, stream};

use crate::ex04_euler_step::integrate;
use crate::ex07_noise::noisy_current;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let mut rng = stream(seed, 0);
    (0..n)
        .map(|_| integrate(&noisy_current(&mut rng, p), p))
        .collect()
}
