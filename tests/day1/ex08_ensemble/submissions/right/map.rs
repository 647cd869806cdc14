use given::Params;

use crate::ex07_noise::noisy_trace;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    (0..n).map(|j| noisy_trace(seed, j, p)).collect()
}
