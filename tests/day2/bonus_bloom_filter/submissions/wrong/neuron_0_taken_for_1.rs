//! expect: 0 is a number like any other

use std::hash::{DefaultHasher, Hash, Hasher};

/// A set of pairs (neuron, step) that may say yes where it should say no, but never the reverse.
pub struct Bloom {
    /// One bool takes a byte. A `Vec<u64>` would take an eighth of it: bit b is then
    /// `words[b / 64] >> (b % 64) & 1`.
    bits: Vec<bool>,
    hashes: usize,
}

impl Bloom {
    /// An empty filter of `bits` bits with `hashes` hash functions; both are 1 or more.
    pub fn new(bits: usize, hashes: usize) -> Bloom {
        Bloom {
            bits: vec![false; bits],
            hashes,
        }
    }

    /// The bit at which hash function number `which` points for the pair.
    fn place(&self, which: usize, n: usize, k: usize) -> usize {
        // The same hasher with another number in front is another hash function.
        let mut hasher = DefaultHasher::new();
        (which, (n).max(1), k).hash(&mut hasher);
        (hasher.finish() % self.bits.len() as u64) as usize
    }

    /// Puts in the pair of neuron `n` and step `k`: sets its bits.
    pub fn insert(&mut self, n: usize, k: usize) {
        for which in 0..self.hashes {
            let place = self.place(which, n, k);
            self.bits[place] = true;
        }
    }

    /// False if neuron `n` at step `k` was surely not put in; true if it may have been: then all its
    /// bits are set. In an empty filter nothing is.
    pub fn might_contain(&self, n: usize, k: usize) -> bool {
        // `all` stops at the first bit that is not set.
        (0..self.hashes).all(|which| self.bits[self.place(which, n, k)])
    }

    /// The mask of step `k`: for each of the neurons 0 … `neurons` − 1, whether it may have spiked then.
    pub fn mask(&self, neurons: usize, k: usize) -> Vec<bool> {
        (0..neurons).map(|n| self.might_contain(n, k)).collect()
    }
}

/// The rate of false positives by theory: (1 − e^(−h·n/m))^h, from 0 to 1.
///
/// n is `pairs`, how many different pairs were put in; m is `bits`, h is `hashes`.
pub fn expected_rate(pairs: usize, bits: usize, hashes: usize) -> f64 {
    // Make f64 of the numbers first: a quotient of whole numbers is cut off.
    let set = 1.0 - (-((hashes * pairs) as f64) / bits as f64).exp();
    set.powi(hashes as i32)
}

/// The rate of false positives as it is: the share of the pairs in `absent` that the filter takes for
/// possible, from 0 to 1.
///
/// Each pair is (neuron, step), and none of them was put in. If `absent` is empty, the rate is 0.
pub fn measured_rate(bloom: &Bloom, absent: &[(usize, usize)]) -> f64 {
    if absent.is_empty() {
        return 0.0;
    }
    let wrong = absent
        .iter()
        .filter(|&&(n, k)| bloom.might_contain(n, k))
        .count();
    wrong as f64 / absent.len() as f64
}
