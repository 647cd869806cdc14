//! expect: millivolts

use given::Params;

use crate::ex07_noise::noisy_trace;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let mut traces = Vec::new();
    for neuron in 0..n {
        let volts = noisy_trace(seed, neuron, p);
        traces.push(volts.iter().map(|v| v * 1000.0).collect());
    }
    traces
}
