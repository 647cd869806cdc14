//! expect: same sum n + k

use std::hash::{DefaultHasher, Hash, Hasher};

pub struct Bloom {
    bits: Vec<bool>,
    hashes: usize,
}

impl Bloom {
    pub fn new(bits: usize, hashes: usize) -> Bloom {
        Bloom { bits: vec![false; bits], hashes }
    }

    fn index(&self, h: usize, n: usize, k: usize) -> usize {
        let mut hasher = DefaultHasher::new();
        h.hash(&mut hasher);
        (n + k).hash(&mut hasher);
        hasher.finish() as usize % self.bits.len()
    }

    pub fn insert(&mut self, n: usize, k: usize) {
        for h in 0..self.hashes {
            let index = self.index(h, n, k);
            self.bits[index] = true;
        }
    }

    pub fn might_contain(&self, n: usize, k: usize) -> bool {
        for h in 0..self.hashes {
            if !self.bits[self.index(h, n, k)] {
                return false;
            }
        }
        true
    }

    pub fn mask(&self, neurons: usize, k: usize) -> Vec<bool> {
        let mut mask = vec![];
        for n in 0..neurons {
            mask.push(self.might_contain(n, k));
        }
        mask
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
