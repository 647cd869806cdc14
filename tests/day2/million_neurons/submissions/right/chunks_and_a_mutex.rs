//! Slices of t_ref, one a thread, and a mutex round the sum; this thread does nothing but wait.

use std::sync::Mutex;

use given::{Params, stream};
use rand::RngExt;

use crate::ex05_refractory_period::hold_steps;

fn count(first: usize, t_ref: &[f64], seed: u64, p: &Params, counts: &mut [u32]) {
    let a = p.dt / p.tau_m;
    let noise = 0.1 * (p.t_max / p.dt).sqrt();
    for (j, &t) in t_ref.iter().enumerate() {
        let mut rng = stream(seed, first + j);
        let mut v = p.e_l;
        let mut last: Option<usize> = None;
        let h = hold_steps(t, p.dt);
        let mut k = 1;
        while k < counts.len() {
            let i = p.i_mean * (1.0 + noise * rng.random_range(-1.0..1.0));
            let held = last.is_some_and(|s| k < s + h);
            v = (1.0 - a) * v + a * (p.e_l + p.r * i);
            if held {
                v = p.v_reset;
            } else if v >= p.v_th {
                counts[k] += 1;
                last = Some(k);
                v = p.v_reset;
            }
            k += 1;
        }
    }
}

pub fn spike_counts(n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    let mut counts = vec![0; p.steps()];
    count(0, &t_ref[..n], seed, p, &mut counts);
    counts
}

pub fn spike_counts_on(threads: usize, n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    let total = Mutex::new(vec![0_u32; p.steps()]);
    let share = n.div_ceil(threads).max(1);
    std::thread::scope(|s| {
        for (t, part) in t_ref.chunks(share).enumerate() {
            let total = &total;
            s.spawn(move || {
                let mut counts = vec![0; p.steps()];
                count(t * share, part, seed, p, &mut counts);
                let mut total = total.lock().unwrap();
                for (sum, count) in total.iter_mut().zip(counts) {
                    *sum += count;
                }
            });
        }
    });
    total.into_inner().unwrap()
}
