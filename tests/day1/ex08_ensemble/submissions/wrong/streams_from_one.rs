//! expect: streams begin with 1

use given::Params;

use crate::ex07_noise::noisy_trace;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    (1..=n).map(|neuron| noisy_trace(seed, neuron, p)).collect()
}
