use given::{Params, stream};
use rand::distr::{Distribution, Uniform};
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::integrate;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    let between = Uniform::new(-1.0, 1.0).expect("-1 is below 1");
    let xi: Vec<f64> = between.sample_iter(rng).take(p.steps()).collect();
    xi.into_iter().map(|x| i_of(x, p)).collect()
}

fn i_of(xi: f64, p: &Params) -> f64 {
    p.i_mean + p.i_mean * 0.1 * (p.t_max / p.dt).sqrt() * xi
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    let mut rng = stream(seed, neuron);
    let i = noisy_current(&mut rng, p);
    integrate(&i, p)
}
