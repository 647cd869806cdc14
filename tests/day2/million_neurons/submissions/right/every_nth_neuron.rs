//! Thread t takes the neurons t, t + threads, t + 2·threads and so on; one neuron is an iterator of spike steps.

use given::{Params, stream};
use rand::RngExt;

use crate::ex05_refractory_period::hold_steps;

fn spikes(j: usize, seed: u64, t_ref: f64, p: Params) -> impl Iterator<Item = usize> {
    let mut rng = stream(seed, j);
    let root = (p.t_max / p.dt).sqrt();
    let hold = hold_steps(t_ref, p.dt);
    let mut v = p.e_l;
    let mut left = 0;
    (1..p.steps()).filter(move |_| {
        let xi = rng.random_range(-1.0..1.0);
        let i = p.i_mean + p.i_mean * 0.1 * root * xi;
        if left > 0 {
            left -= 1;
            v = p.v_reset;
            return false;
        }
        v += (p.e_l - v + p.r * i) * p.dt / p.tau_m;
        let fires = v >= p.v_th;
        if fires {
            v = p.v_reset;
            left = if hold == 0 { 0 } else { hold - 1 };
        }
        fires
    })
}

pub fn spike_counts(n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    spike_counts_on(1, n, seed, t_ref, p)
}

pub fn spike_counts_on(threads: usize, n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    let work = |t: usize| {
        let mut counts = vec![0; p.steps()];
        for j in (t..n).step_by(threads) {
            for k in spikes(j, seed, t_ref[j], *p) {
                counts[k] += 1;
            }
        }
        counts
    };
    std::thread::scope(|s| {
        let handles: Vec<_> = (0..threads).map(|t| s.spawn(move || work(t))).collect();
        handles
            .into_iter()
            .map(|handle| handle.join().unwrap())
            .reduce(|a, b| a.iter().zip(&b).map(|(a, b)| a + b).collect())
            .unwrap_or_default()
    })
}
