//! All threads add to the same atomic counters; each takes the next neuron when it is free.

use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering::Relaxed};
use std::thread;

use given::{Params, stream};
use rand::Rng;

use crate::ex05_refractory_period::hold_steps;

fn neuron(j: usize, seed: u64, t_ref: f64, p: &Params, mut spike: impl FnMut(usize)) {
    let mut rng = stream(seed, j);
    let mut v = p.e_l;
    let mut held_until = 0;
    for k in 1..p.steps() {
        // random_range(-1.0..1.0) by hand.
        let one_to_two = f64::from_bits(rng.next_u64() >> 12 | 1023 << 52);
        let xi = (one_to_two - 1.0) * 2.0 - 1.0;
        let current = p.i_mean * (1.0 + 0.1 * (p.t_max / p.dt).sqrt() * xi);
        let goal = p.e_l + p.r * current;
        v = goal - (goal - v) * (1.0 - p.dt / p.tau_m);
        match (k < held_until, v >= p.v_th) {
            (true, _) => v = p.v_reset,
            (false, true) => {
                v = p.v_reset;
                held_until = k + hold_steps(t_ref, p.dt);
                spike(k);
            }
            (false, false) => {}
        }
    }
}

pub fn spike_counts(n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    let mut counts = vec![0; p.steps()];
    for (j, &t_ref) in t_ref.iter().enumerate().take(n) {
        neuron(j, seed, t_ref, p, |k| counts[k] += 1);
    }
    counts
}

pub fn spike_counts_on(threads: usize, n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    let counts: Vec<AtomicU32> = (0..p.steps()).map(|_| AtomicU32::new(0)).collect();
    let next = AtomicUsize::new(0);
    thread::scope(|s| {
        for _ in 0..threads {
            s.spawn(|| {
                loop {
                    let j = next.fetch_add(1, Relaxed);
                    if j >= n {
                        break;
                    }
                    neuron(j, seed, t_ref[j], p, |k| {
                        counts[k].fetch_add(1, Relaxed);
                    });
                }
            });
        }
    });
    counts.into_iter().map(AtomicU32::into_inner).collect()
}
