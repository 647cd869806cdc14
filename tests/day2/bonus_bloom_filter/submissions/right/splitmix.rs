/// Mixes the bits of a number well (splitmix64).
pub fn mix(x: u64) -> u64 {
    let x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

pub struct Bloom {
    bits: Vec<bool>,
    hashes: usize,
}

impl Bloom {
    pub fn new(bits: usize, hashes: usize) -> Bloom {
        Bloom { bits: vec![false; bits], hashes }
    }

    fn index(&self, h: usize, n: usize, k: usize) -> usize {
        let x = mix(mix(mix(h as u64) ^ n as u64) ^ k as u64);
        (x % self.bits.len() as u64) as usize
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
