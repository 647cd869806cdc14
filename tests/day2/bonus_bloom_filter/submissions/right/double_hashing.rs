//! Two hashes make all of them: place i is a + i·b.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

#[derive(Debug, Clone)]
pub struct Bloom {
    words: Vec<u64>,
    bits: u64,
    hashes: u64,
}

impl Bloom {
    pub fn new(bits: usize, hashes: usize) -> Self {
        Bloom {
            words: vec![0; bits.div_ceil(64)],
            bits: bits as u64,
            hashes: hashes as u64,
        }
    }

    fn places(&self, n: usize, k: usize) -> impl Iterator<Item = (usize, u64)> + use<> {
        let build = BuildHasherDefault::<DefaultHasher>::new();
        let a = build.hash_one((n, k, 'a'));
        let b = build.hash_one((n, k, 'b')) | 1;
        let bits = self.bits;
        (0..self.hashes).map(move |i| {
            let place = a.wrapping_add(i.wrapping_mul(b)) % bits;
            ((place / 64) as usize, 1 << (place % 64))
        })
    }

    pub fn insert(&mut self, n: usize, k: usize) {
        for (word, bit) in self.places(n, k) {
            self.words[word] |= bit;
        }
    }

    pub fn might_contain(&self, n: usize, k: usize) -> bool {
        self.places(n, k).all(|(word, bit)| self.words[word] & bit != 0)
    }

    pub fn mask(&self, neurons: usize, k: usize) -> Vec<bool> {
        (0..neurons).map(|n| self.might_contain(n, k)).collect()
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
