//! # Optional exercise: a million neurons
//!
//! Exercise 7 keeps a matrix of V: for a million neurons and 150 steps that is 1.2 GB. If only the
//! spikes are to be counted, none of it is needed. Run one neuron after the other, from its first
//! step to its last, and add each spike to the count of its step:
//!
//! ```text
//! for every neuron    its own stream of noise, its own V, its own hold
//!   for every step    ξ → I → V → a spike? then counts[k] + 1
//! ```
//!
//! V is then a single number, which stays in the processor, and the memory needed does not grow with the
//! number of neurons. And because each neuron has a stream of its own, any thread may run any neuron:
//! the counts do not change.
//!
//! ```text
//! Grade it    cargo lif check day2/million     (or: cargo test day2::million)
//! Read it     book/src/day2/million_neurons.md
//! Race it     cargo lif race
//! ```

// `hold_steps` of exercise 5 is of use here, and so is the noise of exercise 12 of day 1:
// use crate::ex05_refractory_period::hold_steps;
// use given::stream;
// use rand::RngExt; // for `rng.random_range(-1.0..1.0)`
use given::Params;

/// How many of `n` neurons spike at each step: `p.steps()` counts, all from 0 to `n`.
///
/// These are the neurons of exercise 7, each fresh from rest with the currents of row j of
/// `inputs(n, seed, p)`: neuron j draws one ξ per step from `given::stream(seed, j)`, also while it is
/// held, and its current is I_mean · (1 + 0.1 · √(t_max/Δt) · ξ). The current drawn for step k − 1 leads to
/// step k. `t_ref` holds `n` refractory periods in seconds. At step 0 no neuron spikes.
///
/// Keep no matrix, and never the traces or the generators of all neurons at the same time: 2,000 neurons
/// must need less than 250 kB. With `n` = 0 all counts are 0; a run of 0 steps has no counts.
pub fn spike_counts(n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    todo!("the spikes of {n} neurons at each step: seed {seed}, t_ref {t_ref:?} s, {p:?}")
}

/// The same counts, with the neurons shared among `threads` threads (1 to 100) that run at the same
/// time.
///
/// Start them with `std::thread::scope`. Each has counts of its own, which are added up at the end.
/// There may be more threads than neurons, and `threads` need not divide `n`. Memory as above.
pub fn spike_counts_on(threads: usize, n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    todo!("the same on {threads} threads: {n} neurons, seed {seed}, t_ref {t_ref:?} s, {p:?}")
}
