use given::{Params, stream};

use crate::ex04_euler_step::integrate;
use crate::ex07_noise::noisy_current;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let currents: Vec<Vec<f64>> = (0..n)
        .map(|j| noisy_current(&mut stream(seed, j), p))
        .collect();
    currents.iter().map(|i| integrate(i, p)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty() {
        assert!(currents_of(0).is_empty());
    }

    fn currents_of(n: usize) -> Vec<usize> {
        (0..n).collect()
    }
}
