//! expect: added to the seed, and it chooses the stream as well

use given::Params;

use crate::ex07_noise::noisy_trace;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let mut all = vec![];
    for j in 0..n {
        all.push(noisy_trace(seed + j as u64, j, p));
    }
    all
}
