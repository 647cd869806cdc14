//! A helper for a range of neurons; the last thread takes what is left.

use crate::ex05_refractory_period::{hold_steps, is_held};
use given::{Params, stream};
use rand::RngExt;

fn count_range(first: usize, end: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    let steps = p.steps();
    let mut counts = vec![0u32; steps];
    let factor = 0.1 * (p.t_max / p.dt).sqrt();
    for j in first..end {
        let mut rng = stream(seed, j);
        let h = hold_steps(t_ref[j], p.dt);
        let mut v = p.e_l;
        let mut last = None;
        for k in 1..steps {
            let xi: f64 = rng.random_range(-1.0..1.0);
            let i = p.i_mean * (1.0 + factor * xi);
            if is_held(k, last, h) {
                v = p.v_reset;
                continue;
            }
            v = v + p.dt / p.tau_m * (p.e_l - v + p.r * i);
            if v >= p.v_th {
                v = p.v_reset;
                last = Some(k);
                counts[k] += 1;
            }
        }
    }
    counts
}

pub fn spike_counts(n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    count_range(0, n, seed, t_ref, p)
}

pub fn spike_counts_on(threads: usize, n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    let share = n / threads;
    let mut total = vec![0u32; p.steps()];
    std::thread::scope(|s| {
        let mut handles = Vec::new();
        for t in 0..threads {
            let first = t * share;
            let end = if t == threads - 1 { n } else { first + share };
            handles.push(s.spawn(move || count_range(first, end, seed, t_ref, p)));
        }
        for handle in handles {
            let counts = handle.join().unwrap();
            for k in 0..total.len() {
                total[k] += counts[k];
            }
        }
    });
    total
}
