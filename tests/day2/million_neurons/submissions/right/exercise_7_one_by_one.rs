//! For each neuron a new population of exercise 7, with that neuron alone.

use given::{Params, stream};
use rand::RngExt;

use crate::ex07_lif_neurons::LifNeurons;

fn add(j: usize, seed: u64, t_ref: &[f64], p: &Params, counts: &mut [u32]) {
    let mut neuron = LifNeurons::new(*p, vec![t_ref[j]]);
    let mut rng = stream(seed, j);
    for count in counts.iter_mut().skip(1) {
        let xi: f64 = rng.random_range(-1.0..1.0);
        neuron.ode_step(&[p.i_mean * (1.0 + 0.1 * (p.t_max / p.dt).sqrt() * xi)]);
        *count += u32::from(neuron.spiked[0]);
    }
}

pub fn spike_counts(n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    let mut counts = vec![0; p.steps()];
    (0..n).for_each(|j| add(j, seed, t_ref, p, &mut counts));
    counts
}

pub fn spike_counts_on(threads: usize, n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    let threads = threads.min(n).max(1);
    let mut parts = vec![vec![0; p.steps()]; threads];
    std::thread::scope(|s| {
        for (t, counts) in parts.iter_mut().enumerate() {
            s.spawn(move || {
                let mut j = t;
                while j < n {
                    add(j, seed, t_ref, p, counts);
                    j += threads;
                }
            });
        }
    });
    (0..p.steps())
        .map(|k| parts.iter().map(|part| part[k]).sum())
        .collect()
}
