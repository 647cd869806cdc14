//! # Exercise 6: random refractory periods, in functions
//!
//! No two neurons are alike. Here each has a refractory period of its own, drawn from a normal
//! distribution:
//!
//! ```text
//! t_ref of neuron n = μ + σ·z_n,  z_n ~ N(0, 1)     and 0 where that is negative
//! ```
//!
//! And the step of exercise 5 is split into two functions: all neurons integrate, and then those that
//! are held or that spike are reset. The loop that calls them is in the chapter; grading runs it as well.
//!
//! ```text
//! Grade it    cargo lif check day2/ex06     (or: cargo test day2::ex06)
//! Read it     book/src/day2/ex06_random_refractory.md
//! ```

// `draw_t_ref` needs: use given::stream; use rand_distr::{Distribution, Normal};
use given::Params;

/// The refractory periods of `n` neurons, in seconds.
///
/// They are normally distributed with mean `mu` and standard deviation `sigma`, both in seconds
/// (`sigma` is 0 or more). The period of neuron j is one draw from the neuron's own stream,
/// `given::stream(seed, j)`: the first sample of `Normal` with this mean and standard deviation.
/// Negative ones are set to 0. With `n` = 0 the result is empty.
///
/// Take `seed` as it is. The caller passes the seed of the currents plus 1, so that the periods are made
/// from other random numbers than the currents.
pub fn draw_t_ref(n: usize, mu: f64, sigma: f64, seed: u64) -> Vec<f64> {
    todo!("{n} refractory periods with mean {mu} s and standard deviation {sigma} s, seed {seed}")
}

/// One Euler step of every neuron: V(t + Δt) in volts, as many values as there are in `v`.
///
/// `v[n]` is V(t) of neuron n in volts, `i[n]` its current I(t) in amperes; both are of the same
/// length. All neurons integrate here, and none is reset, whatever its V: that is what
/// `spike_and_clamp` is for.
pub fn ode_step(v: &[f64], i: &[f64], p: &Params) -> Vec<f64> {
    todo!("V one step after {v:?} V with {i:?} A, with {p:?}")
}

/// Resets the neurons that spike or are held. Gives the new potentials in volts, and for each neuron
/// whether it has spiked in this step.
///
/// All four lists are of the same length, one value for each neuron:
///
/// - `v`: V after the Euler step to this step, in volts;
/// - `since`: how many steps ago the neuron spiked last: 1 if it was in the step before, 2 if in the
///   one before that, and `None` if it has never spiked;
/// - `hold`: its refractory period h in steps. It is held while fewer than h steps have gone by.
///
/// A neuron that is held has V = V_reset and has not spiked, whatever its `v`. Any other with V ≥ V_th
/// has spiked, and V = V_reset. All others keep their V.
pub fn spike_and_clamp(
    v: &[f64],
    since: &[Option<usize>],
    hold: &[usize],
    p: &Params,
) -> (Vec<f64>, Vec<bool>) {
    todo!("which spike: V {v:?}, {since:?} steps ago, held for {hold:?}, {p:?}")
}
