//! expect: kept in a `u8`

use given::Params;

use crate::ex07_noise::noisy_trace;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let mut rows = Vec::new();
    for j in 0..n as u8 {
        rows.push(noisy_trace(seed, j.into(), p));
    }
    rows
}
