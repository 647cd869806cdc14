//! expect: Rows and columns are swapped

use given::Params;

use crate::ex07_noise::noisy_trace;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let mut table = vec![vec![0.0; n]; p.steps()];
    for j in 0..n {
        let trace = noisy_trace(seed, j, p);
        for k in 0..p.steps() {
            table[k][j] = trace[k];
        }
    }
    table
}
