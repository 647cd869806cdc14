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
        format!("{h}/{n}/{k}").hash(&mut hasher);
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
    let load = (hashes * pairs) as f64 / bits as f64;
    let mut rate = 1.0;
    for _ in 0..hashes {
        rate *= -(-load).exp_m1();
    }
    rate
}

pub fn measured_rate(bloom: &Bloom, absent: &[(usize, usize)]) -> f64 {
    let possible = absent.iter().filter(|(n, k)| bloom.might_contain(*n, *k)).count();
    possible as f64 / absent.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn found() {
        let mut bloom = Bloom::new(10, 2);
        bloom.insert(1, 2);
        assert!(bloom.might_contain(1, 2));
    }
}
