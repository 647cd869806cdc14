//! Every filter has hash functions with keys of its own.

use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};

pub struct Bloom {
    set: BTreeSet<usize>,
    bits: usize,
    keys: Vec<RandomState>,
}

impl Bloom {
    pub fn new(bits: usize, hashes: usize) -> Bloom {
        Bloom {
            set: BTreeSet::new(),
            bits,
            keys: (0..hashes).map(|_| RandomState::new()).collect(),
        }
    }

    pub fn insert(&mut self, n: usize, k: usize) {
        for key in &self.keys {
            self.set.insert((key.hash_one((n, k)) % self.bits as u64) as usize);
        }
    }

    pub fn might_contain(&self, n: usize, k: usize) -> bool {
        let place = |key: &RandomState| (key.hash_one((n, k)) % self.bits as u64) as usize;
        self.keys.iter().map(place).all(|bit| self.set.contains(&bit))
    }

    pub fn mask(&self, neurons: usize, k: usize) -> Vec<bool> {
        Vec::from_iter((0..neurons).map(|n| self.might_contain(n, k)))
    }
}

pub fn expected_rate(pairs: usize, bits: usize, hashes: usize) -> f64 {
    let h = hashes as f64;
    (1.0 - (-h * pairs as f64 / bits as f64).exp()).powf(h)
}

pub fn measured_rate(bloom: &Bloom, absent: &[(usize, usize)]) -> f64 {
    if absent.is_empty() {
        return 0.0;
    }
    let mut wrong = 0;
    for &(n, k) in absent {
        if bloom.might_contain(n, k) {
            wrong += 1;
        }
    }
    wrong as f64 / absent.len() as f64
}
