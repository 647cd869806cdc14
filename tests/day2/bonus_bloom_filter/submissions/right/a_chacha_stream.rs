//! The places are drawn from a generator that the pair seeds.

use given::stream;
use rand::RngExt;

pub struct Bloom {
    bits: Vec<u8>,
    hashes: usize,
}

impl Bloom {
    pub fn new(bits: usize, hashes: usize) -> Bloom {
        Bloom { bits: vec![0; bits], hashes }
    }

    fn places(&self, n: usize, k: usize) -> Vec<usize> {
        let mut rng = stream(k as u64, n);
        (0..self.hashes).map(|_| rng.random_range(0..self.bits.len())).collect()
    }

    pub fn insert(&mut self, n: usize, k: usize) {
        for place in self.places(n, k) {
            self.bits[place] = 1;
        }
    }

    pub fn might_contain(&self, n: usize, k: usize) -> bool {
        self.places(n, k).into_iter().all(|place| self.bits[place] == 1)
    }

    pub fn mask(&self, neurons: usize, k: usize) -> Vec<bool> {
        let mut mask = vec![false; neurons];
        for (n, yes) in mask.iter_mut().enumerate() {
            *yes = self.might_contain(n, k);
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
