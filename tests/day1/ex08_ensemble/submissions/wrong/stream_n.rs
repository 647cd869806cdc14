//! expect: All neurons are on stream n

use given::Params;

use crate::ex07_noise::noisy_trace;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let mut all = vec![];
    for _j in 0..n {
        all.push(noisy_trace(seed, n, p));
    }
    all
}
