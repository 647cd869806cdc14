//! expect: the next power of two

use std::hash::{DefaultHasher, Hash, Hasher};

pub struct Bloom {
    bits: Vec<bool>,
    hashes: usize,
}

impl Bloom {
    pub fn new(bits: usize, hashes: usize) -> Bloom {
        Bloom {
            bits: vec![false; bits.next_power_of_two()],
            hashes,
        }
    }

    fn place(&self, which: usize, n: usize, k: usize) -> usize {
        let mut hasher = DefaultHasher::new();
        (which, n, k).hash(&mut hasher);
        (hasher.finish() % self.bits.len() as u64) as usize
    }

    pub fn insert(&mut self, n: usize, k: usize) {
        for which in 0..self.hashes {
            let place = self.place(which, n, k);
            self.bits[place] = true;
        }
    }

    pub fn might_contain(&self, n: usize, k: usize) -> bool {
        (0..self.hashes).all(|which| self.bits[self.place(which, n, k)])
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
    let hits = absent
        .iter()
        .filter(|&&(n, k)| bloom.might_contain(n, k))
        .count();
    hits as f64 / absent.len() as f64
}
