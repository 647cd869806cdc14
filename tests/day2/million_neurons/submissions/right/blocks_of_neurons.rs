//! Sixteen neurons at a time, step by step, with small arrays for their state.

use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex05_refractory_period::hold_steps;

const BLOCK: usize = 16;

struct Neuron {
    rng: ChaCha8Rng,
    v: f64,
    hold: usize,
    left: usize,
}

fn block(js: std::ops::Range<usize>, seed: u64, t_ref: &[f64], p: &Params, counts: &mut [u32]) {
    let mut neurons: Vec<Neuron> = js
        .map(|j| Neuron {
            rng: stream(seed, j),
            v: p.e_l,
            hold: hold_steps(t_ref[j], p.dt),
            left: 0,
        })
        .collect();
    for count in counts.iter_mut().skip(1) {
        for neuron in &mut neurons {
            let xi: f64 = neuron.rng.random_range(-1.0..1.0);
            let i = p.i_mean * (1.0 + 0.1 * (p.t_max / p.dt).sqrt() * xi);
            neuron.v += p.dt / p.tau_m * (p.e_l - neuron.v + p.r * i);
            if neuron.left > 0 {
                neuron.left -= 1;
                neuron.v = p.v_reset;
            } else if neuron.v >= p.v_th {
                neuron.v = p.v_reset;
                neuron.left = neuron.hold.saturating_sub(1);
                *count += 1;
            }
        }
    }
}

fn some(first: usize, end: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    let mut counts = vec![0; p.steps()];
    let mut from = first;
    while from < end {
        let to = (from + BLOCK).min(end);
        block(from..to, seed, t_ref, p, &mut counts);
        from = to;
    }
    counts
}

pub fn spike_counts(n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    some(0, n, seed, t_ref, p)
}

pub fn spike_counts_on(threads: usize, n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    let ends: Vec<usize> = (0..=threads).map(|t| n * t / threads).collect();
    let mut total = vec![0; p.steps()];
    std::thread::scope(|s| {
        let mut running = vec![];
        for pair in ends.windows(2).skip(1) {
            running.push(s.spawn(|| some(pair[0], pair[1], seed, t_ref, p)));
        }
        // This thread takes the first share itself.
        total = some(ends[0], ends[1], seed, t_ref, p);
        for thread in running {
            for (sum, count) in total.iter_mut().zip(thread.join().unwrap()) {
                *sum += count;
            }
        }
    });
    total
}
