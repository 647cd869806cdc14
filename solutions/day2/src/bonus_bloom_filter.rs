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

// stub: // A hash of several numbers at once: `(which, n, k).hash(&mut hasher)`, then
// stub: // `hasher.finish()`, with
// stub: // use std::hash::{DefaultHasher, Hash, Hasher};
// begin solution
use std::hash::{DefaultHasher, Hash, Hasher};
// end solution

/// A set of pairs (neuron, step) that may say yes where it should say no, but never the reverse.
pub struct Bloom {
    // stub: // Your fields: the bits, and how many hash functions there are.
    // begin solution
    /// One bool takes a byte. A `Vec<u64>` would take an eighth of it: bit b is then
    /// `words[b / 64] >> (b % 64) & 1`.
    bits: Vec<bool>,
    hashes: usize,
    // end solution
}

impl Bloom {
    /// An empty filter of `bits` bits with `hashes` hash functions; both are 1 or more.
    pub fn new(bits: usize, hashes: usize) -> Bloom {
        // stub: todo!("an empty filter of {bits} bits with {hashes} hash functions")
        // begin solution
        Bloom {
            bits: vec![false; bits],
            hashes,
        }
        // end solution
    }

    // begin solution
    /// The bit at which hash function number `which` points for the pair.
    fn place(&self, which: usize, n: usize, k: usize) -> usize {
        // The same hasher with another number in front is another hash function.
        let mut hasher = DefaultHasher::new();
        (which, n, k).hash(&mut hasher);
        (hasher.finish() % self.bits.len() as u64) as usize
    }
    // end solution

    /// Puts in the pair of neuron `n` and step `k`: sets its bits.
    pub fn insert(&mut self, n: usize, k: usize) {
        // stub: todo!("set the bits of neuron {n} at step {k}")
        // begin solution
        for which in 0..self.hashes {
            let place = self.place(which, n, k);
            self.bits[place] = true;
        }
        // end solution
    }

    /// False if neuron `n` at step `k` was surely not put in; true if it may have been: then all its
    /// bits are set. An empty filter says false to every pair.
    pub fn might_contain(&self, n: usize, k: usize) -> bool {
        // stub: todo!("are all the bits of neuron {n} at step {k} set?")
        // begin solution
        // `all` stops at the first bit that is not set.
        (0..self.hashes).all(|which| self.bits[self.place(which, n, k)])
        // end solution
    }

    /// The mask of step `k`: for each of the neurons 0 … `neurons` − 1, whether it may have spiked then.
    pub fn mask(&self, neurons: usize, k: usize) -> Vec<bool> {
        // stub: todo!("which of {neurons} neurons may have spiked at step {k}?")
        // begin solution
        (0..neurons).map(|n| self.might_contain(n, k)).collect()
        // end solution
    }
}

/// The rate of false positives by theory: (1 − e^(−h·n/m))^h, from 0 to 1.
///
/// n is `pairs`, how many different pairs were put in; m is `bits`, h is `hashes`.
pub fn expected_rate(pairs: usize, bits: usize, hashes: usize) -> f64 {
    // stub: todo!("the rate for {pairs} pairs in {bits} bits with {hashes} hash functions")
    // begin solution
    // Make f64 of the numbers first: a quotient of whole numbers is cut off.
    let set = 1.0 - (-((hashes * pairs) as f64) / bits as f64).exp();
    set.powi(hashes as i32)
    // end solution
}

/// The measured rate of false positives: the share of the pairs in `absent` that the filter takes for
/// possible, from 0 to 1.
///
/// Each pair is (neuron, step), and none of them was put in. A pair that is listed twice counts twice.
/// If `absent` is empty, the rate is 0.
pub fn measured_rate(bloom: &Bloom, absent: &[(usize, usize)]) -> f64 {
    // stub: let _ = bloom; // It keeps the compiler from warning. Remove it, too.
    // stub: todo!("the share of {absent:?} that the filter takes for possible")
    // begin solution
    if absent.is_empty() {
        return 0.0;
    }
    let wrong = absent
        .iter()
        .filter(|&&(n, k)| bloom.might_contain(n, k))
        .count();
    wrong as f64 / absent.len() as f64
    // end solution
}
