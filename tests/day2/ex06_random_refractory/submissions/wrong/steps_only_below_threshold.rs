//! expect: A neuron above V_th does not integrate

use given::{Params, stream};
use rand_distr::{Distribution, Normal};

pub fn draw_t_ref(n: usize, mu: f64, sigma: f64, seed: u64) -> Vec<f64> {
    let normal = Normal::new(mu, sigma).expect("sigma is 0 or more");
    (0..n)
        .map(|j| normal.sample(&mut stream(seed, j)).max(0.0))
        .collect()
}

pub fn ode_step(v: &[f64], i: &[f64], p: &Params) -> Vec<f64> {
    v.iter()
        .zip(i)
        .map(|(v, i)| {
            if *v < p.v_th {
                v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
            } else {
                *v
            }
        })
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
