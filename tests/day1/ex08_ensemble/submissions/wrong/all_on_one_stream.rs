//! expect: all traces are the same

use given::Params;

use crate::ex07_noise::noisy_trace;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let mut traces = Vec::new();
    for _ in 0..n {
        traces.push(noisy_trace(seed, 0, p));
    }
    traces
}
