//! # Optional exercise: a Bloom filter
//!
//! Exercise 3 asks a dictionary which neurons spiked at a step. A Bloom filter answers the same question from
//! a row of bits: "no, surely not" or "yes, perhaps". It holds no pair (neuron, step) at all; each
//! pair that is put in sets h bits, at the places where h hash functions point. A pair may be in if
//! all its h bits are set.
//!
//! ```text
//! no false negatives     whatever was put in is found, always
//! false positives        with n pairs in m bits: about (1 − e^(−h·n/m))^h of all other pairs
//! ```
//!
//! The hash functions are yours to choose. They must depend on the neuron, on the step and on which
//! of the h functions it is, and each must hit every bit equally often. The standard library's
//! `DefaultHasher` will do.
//!
//! ```text
//! Grade it    cargo lif check day2/bonus     (or: cargo test day2::bonus)
//! Read it     book/src/day2/bonus_bloom_filter.md
//! ```

// A hash of several numbers at once: `(which, n, k).hash(&mut hasher)`, then
// `hasher.finish()`, with
// use std::hash::{DefaultHasher, Hash, Hasher};

/// A set of pairs (neuron, step) that may say yes where it should say no, but never the reverse.
pub struct Bloom {
    // Your fields: the bits, and how many hash functions there are.
}

impl Bloom {
    /// An empty filter of `bits` bits with `hashes` hash functions; both are 1 or more.
    pub fn new(bits: usize, hashes: usize) -> Bloom {
        todo!("an empty filter of {bits} bits with {hashes} hash functions")
    }

    /// Puts in the pair of neuron `n` and step `k`: sets its bits.
    pub fn insert(&mut self, n: usize, k: usize) {
        todo!("set the bits of neuron {n} at step {k}")
    }

    /// False if neuron `n` at step `k` was surely not put in; true if it may have been: then all its
    /// bits are set. An empty filter says false to every pair.
    pub fn might_contain(&self, n: usize, k: usize) -> bool {
        todo!("are all the bits of neuron {n} at step {k} set?")
    }

    /// The mask of step `k`: for each of the neurons 0 … `neurons` − 1, whether it may have spiked then.
    pub fn mask(&self, neurons: usize, k: usize) -> Vec<bool> {
        todo!("which of {neurons} neurons may have spiked at step {k}?")
    }
}

/// The rate of false positives by theory: (1 − e^(−h·n/m))^h, from 0 to 1.
///
/// n is `pairs`, how many different pairs were put in; m is `bits`, h is `hashes`.
pub fn expected_rate(pairs: usize, bits: usize, hashes: usize) -> f64 {
    todo!("the rate for {pairs} pairs in {bits} bits with {hashes} hash functions")
}

/// The measured rate of false positives: the share of the pairs in `absent` that the filter takes for
/// possible, from 0 to 1.
///
/// Each pair is (neuron, step), and none of them was put in. A pair that is listed twice counts twice.
/// If `absent` is empty, the rate is 0.
pub fn measured_rate(bloom: &Bloom, absent: &[(usize, usize)]) -> f64 {
    let _ = bloom; // It keeps the compiler from warning. Remove it, too.
    todo!("the share of {absent:?} that the filter takes for possible")
}
