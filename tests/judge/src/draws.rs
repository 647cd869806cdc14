//! Inputs for checks: random ones from fixed seeds, and parameters away from the defaults.

use given::Params;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::call::{DEFAULT, PARAMETERS};

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
/// neurons.
pub const MANY: usize = 300;

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

/// The default parameters with one of them changed, each in turn: what is right only at a default
/// is wrong here, and the call says which one it was. Then two neurons of another kind: with all
/// parameters larger, and with V_reset above E_L.
pub fn other_parameters() -> Vec<Params> {
    let others = [60e-3, 0.5e-3, 13e-3, -67e-3, -78e-3, -53e-3, 70e6, 32e-11];
    let each = PARAMETERS.iter().zip(others);
    let changed = each.map(|(parameter, other)| parameter.with(DEFAULT, other));
    let larger = Params {
        t_max: 0.17,
        dt: 1.7e-3,
        tau_m: 41e-3,
        e_l: -47e-3,
        v_reset: -53e-3,
        v_th: -36e-3,
        r: 210e6,
        i_mean: 61e-11,
    };
    let reset_above_rest = Params {
        t_max: 0.18,
        dt: 1.2e-3,
        tau_m: 12e-3,
        e_l: -72e-3,
        v_reset: -66e-3,
        v_th: -56.3e-3,
        r: 33e6,
        i_mean: 11e-11,
    };
    changed.chain([larger, reset_above_rest]).collect()
}

/// Runs whose duration is no whole number of steps: t_max/Δt is 10.4 and 10.6, and the steps are 10
/// and 11.
pub fn runs_with_a_remainder() -> [Params; 2] {
    [10.4e-3, 10.6e-3].map(|t_max| Params { t_max, ..DEFAULT })
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
