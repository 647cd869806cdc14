//! # Exercise 7: noise
//!
//! Real input is random. The mean stays, and a random part is added to it in every step:
//!
//! ```text
//! I(t_k) = I_mean · (1 + 0.1 · √(t_max / Δt) · ξ(t_k))      ξ(t_k) uniform between −1 and 1
//! ```
//!
//! Write the random current of a run, and the membrane potential that follows from it.
//!
//! ```text
//! Grade it    cargo lif check day1/ex07     (or: cargo test day1::ex07)
//! Read it     book/src/day1/ex07_noise.md
//! ```

use given::Params;
use rand_chacha::ChaCha8Rng;

// stub: // use given::stream;
// stub: // use rand::RngExt; // for `rng.random_range(…)` and `rng.random()`
// stub: // use crate::ex04_euler_step::integrate;
// begin solution
use given::stream;
use rand::RngExt;

use crate::ex04_euler_step::integrate;
// end solution

/// The random input current I(t_0), I(t_1), … of one run, in amperes: `p.steps()` values,
/// n = round(t_max/Δt) of them.
///
/// ξ(t_k) is the k-th number drawn from `rng`, so draw one `f64` per step, in the order of the steps,
/// and no others: n draws in all. `rng.random_range(-1.0..1.0)` draws ξ; `2.0 * u - 1.0` with
/// `u: f64 = rng.random()` gives the same. Some currents are negative: leave them as they are.
/// I_mean, t_max and Δt are in `p`: `p.i_mean`, `p.t_max`, `p.dt`. The root is of
/// t_max/Δt itself, not rounded. A run of 0 steps gives an empty vector.
pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    // stub: todo!("a random current for each step, drawn from {rng:?}, with {p:?}")
    // begin solution
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    // As in exercise 4, `Vec::new()` with room for all values reserved.
    let mut currents = Vec::with_capacity(p.steps());
    for _ in 0..p.steps() {
        let xi = rng.random_range(-1.0..1.0);
        currents.push(p.i_mean * (1.0 + amplitude * xi));
    }
    currents
    // The same as an iterator:
    //
    //     (0..p.steps())
    //         .map(|_| p.i_mean * (1.0 + amplitude * rng.random_range(-1.0..1.0)))
    //         .collect()
    // end solution
}

/// The membrane potential V[0], V[1], … of neuron `neuron` with this random input, in volts:
/// `p.steps()` values.
///
/// The generator is `stream(seed, neuron)`, made once per run. V[0] = E_L, I(t_k) leads from V[k] to
/// V[k + 1] by the Euler step of exercise 4 (its `integrate` does all of this), and there is no
/// threshold. A run of 0 steps gives an empty vector.
pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    // stub: todo!("V of neuron {neuron} in the run with the seed {seed}, with {p:?}")
    // begin solution
    let mut rng = stream(seed, neuron);
    let current = noisy_current(&mut rng, p);
    integrate(&current, p)
    // end solution
}
