//! expect: one neuron too many

use given::Params;

use crate::ex07_noise::noisy_trace;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let mut traces = Vec::new();
    for neuron in 0..=n {
        traces.push(noisy_trace(seed, neuron, p));
    }
    traces
}
