//! expect: The rows grow

use given::Params;

use crate::ex07_noise::noisy_trace;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let mut traces = Vec::new();
    let mut trace = Vec::new();
    for neuron in 0..n {
        trace.extend(noisy_trace(seed, neuron, p));
        traces.push(trace.clone());
    }
    traces
}
