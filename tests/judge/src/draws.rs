//! Inputs for checks: random ones from fixed seeds, and parameters away from the defaults.

use given::Params;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::call::DEFAULT;

/// The generator of a check's random inputs.
pub fn rng(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

/// A number from `low` to `high`.
pub fn between(rng: &mut ChaCha8Rng, low: f64, high: f64) -> f64 {
    rng.random_range(low..high)
}

/// `n` numbers from `low` to `high`.
pub fn many(rng: &mut ChaCha8Rng, n: usize, low: f64, high: f64) -> Vec<f64> {
    (0..n).map(|_| between(rng, low, high)).collect()
}

/// More than a `u8` can count, more than the default run has steps, and more than the population has
/// neurons. It is a prime: batches of any size leave a part of one over.
pub const MANY: usize = 307;

/// Random parameters of a plausible neuron and a run of `steps` steps: V_reset < E_L < V_th and
/// Δt well below τ_m. Every one of them differs from its default.
pub fn random_params(rng: &mut ChaCha8Rng, steps: usize) -> Params {
    let dt = between(rng, 0.2e-3, 0.9e-3);
    let e_l = between(rng, -70e-3, -61e-3);
    Params {
        t_max: dt * steps as f64,
        dt,
        tau_m: between(rng, 8e-3, 18e-3),
        e_l,
        v_reset: e_l - between(rng, 3e-3, 15e-3),
        v_th: e_l + between(rng, 7e-3, 15e-3),
        r: between(rng, 60e6, 95e6),
        i_mean: between(rng, 27e-11, 45e-11),
    }
}

/// A seed that needs more than 32 bits.
pub const LARGE_SEED: usize = ((1_u64 << 33) + 5) as usize;

/// A run of `steps` steps with otherwise default parameters.
pub fn short_run(steps: usize) -> Params {
    Params {
        t_max: DEFAULT.dt * steps as f64,
        ..DEFAULT
    }
}
