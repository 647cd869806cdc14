//! The random numbers of `np.random.seed(2020)`: the Mersenne Twister MT19937, and numpy's way to
//! make numbers from 0 to 1 of it. With it the notebooks' noise need not be stored.

use ndarray::Array2;

const SIZE: usize = 624;

pub struct Numpy {
    state: [u32; SIZE],
    next: usize,
}

impl Numpy {
    pub fn seed(seed: u32) -> Self {
        let mut state = [seed; SIZE];
        for k in 1..SIZE {
            let before = state[k - 1];
            state[k] = 1_812_433_253_u32
                .wrapping_mul(before ^ (before >> 30))
                .wrapping_add(k as u32);
        }
        Numpy { state, next: SIZE }
    }

    fn twist(&mut self) {
        for k in 0..SIZE {
            let joined = (self.state[k] & 0x8000_0000) | (self.state[(k + 1) % SIZE] & 0x7fff_ffff);
            let odd = if joined & 1 == 1 { 0x9908_b0df } else { 0 };
            self.state[k] = self.state[(k + 397) % SIZE] ^ (joined >> 1) ^ odd;
        }
        self.next = 0;
    }

    fn bits(&mut self) -> u32 {
        if self.next == SIZE {
            self.twist();
        }
        let mut x = self.state[self.next];
        self.next += 1;
        x ^= x >> 11;
        x ^= (x << 7) & 0x9d2c_5680;
        x ^= (x << 15) & 0xefc6_0000;
        x ^ (x >> 18)
    }

    /// A number from 0 to 1, of 53 bits.
    pub fn random(&mut self) -> f64 {
        let (a, b) = (self.bits() >> 5, self.bits() >> 6);
        (f64::from(a) * 67_108_864.0 + f64::from(b)) / 9_007_199_254_740_992.0
    }

    /// ξ from −1 to 1 for every neuron and step, neuron by neuron, as the notebooks draw it.
    pub fn xi(neurons: usize, steps: usize) -> Array2<f64> {
        let mut numpy = Numpy::seed(2020);
        Array2::from_shape_simple_fn((neurons, steps), || 2.0 * numpy.random() - 1.0)
    }
}
