//! expect: These are the currents

use given::{Params, stream};

use crate::ex07_noise::noisy_current;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let mut all = Vec::new();
    for neuron in 0..n {
        let mut rng = stream(seed, neuron);
        all.push(noisy_current(&mut rng, p));
    }
    all
}
