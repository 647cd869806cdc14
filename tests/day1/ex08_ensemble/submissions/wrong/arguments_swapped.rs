//! expect: in each other's place

use given::Params;

use crate::ex07_noise::noisy_trace;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    (0..n as u64)
        .map(|neuron| noisy_trace(neuron, seed as usize, p))
        .collect()
}
