//! expect: The pairs themselves are kept

pub struct Bloom {
    pairs: std::collections::HashSet<(usize, usize)>,
}

impl Bloom {
    pub fn new(bits: usize, hashes: usize) -> Bloom {
        let _ = (bits, hashes);
        Bloom { pairs: Default::default() }
    }

    pub fn insert(&mut self, n: usize, k: usize) {
        self.pairs.insert((n, k));
    }

    pub fn might_contain(&self, n: usize, k: usize) -> bool {
        self.pairs.contains(&(n, k))
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
