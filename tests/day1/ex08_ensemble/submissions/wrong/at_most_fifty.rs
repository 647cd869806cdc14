//! expect: There are never more than 50 neurons

use given::{Params, stream};

use crate::ex04_euler_step::{euler_step, integrate};
use crate::ex07_noise::{noisy_current, noisy_trace};

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let _ = (euler_step, integrate, noisy_current, noisy_trace, stream);
    (0..n.min(50)).map(|j| noisy_trace(seed, j, p)).collect()
}
