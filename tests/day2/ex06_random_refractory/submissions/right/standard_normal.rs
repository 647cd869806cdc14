//! μ + σ·z with the standard normal distribution.

use given::{Params, stream};
use rand_distr::{Distribution, StandardNormal};

pub fn draw_t_ref(n: usize, mu: f64, sigma: f64, seed: u64) -> Vec<f64> {
    (0..n)
        .map(|j| {
            let z: f64 = StandardNormal.sample(&mut stream(seed, j));
            let t = mu + sigma * z;
            if t < 0.0 { 0.0 } else { t }
        })
        .collect()
}

pub fn ode_step(v: &[f64], i: &[f64], p: &Params) -> Vec<f64> {
    v.iter()
        .zip(i)
        .map(|(v, i)| v + p.dt / p.tau_m * (p.e_l - v + p.r * i))
        .collect()
}

pub fn spike_and_clamp(
    v: &[f64],
    since: &[Option<usize>],
    hold: &[usize],
    p: &Params,
) -> (Vec<f64>, Vec<bool>) {
    let mut new = v.to_vec();
    let mut spiked = vec![false; v.len()];
    for n in 0..v.len() {
        let held = since[n].is_some_and(|s| s < hold[n]);
        spiked[n] = !held && v[n] >= p.v_th;
        if held || spiked[n] {
            new[n] = p.v_reset;
        }
    }
    (new, spiked)
}
