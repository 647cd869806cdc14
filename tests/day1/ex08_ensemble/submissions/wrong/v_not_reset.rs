//! expect: V is not reset between neurons

use given::{Params, stream};

use crate::ex04_euler_step::euler_step;
use crate::ex07_noise::noisy_current;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let mut v = p.e_l;
    let mut traces = Vec::new();
    for neuron in 0..n {
        let mut rng = stream(seed, neuron);
        let mut trace = Vec::new();
        for i in noisy_current(&mut rng, p) {
            trace.push(v);
            v = euler_step(v, i, p);
        }
        traces.push(trace);
    }
    traces
}
