//! expect: all traces are the same

use given::Params;

use crate::ex07_noise::noisy_trace;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    vec![noisy_trace(seed, 0, p); n]
}
