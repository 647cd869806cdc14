//! expect: Negative refractory periods are kept

use given::{Params, stream};
use rand_distr::{Distribution, Normal};

pub fn draw_t_ref(n: usize, mu: f64, sigma: f64, seed: u64) -> Vec<f64> {
    let normal = Normal::new(mu, sigma).unwrap();
    let mut t_ref = Vec::new();
    for j in 0..n {
        let mut rng = stream(seed, j);
        let t = normal.sample(&mut rng);
        t_ref.push(t);
    }
    t_ref
}

pub fn ode_step(v: &[f64], i: &[f64], p: &Params) -> Vec<f64> {
    let mut next = vec![0.0; v.len()];
    for n in 0..v.len() {
        next[n] = v[n] + p.dt / p.tau_m * (p.e_l - v[n] + p.r * i[n]);
    }
    next
}

pub fn spike_and_clamp(
    v: &[f64],
    since: &[Option<usize>],
    hold: &[usize],
    p: &Params,
) -> (Vec<f64>, Vec<bool>) {
    let mut v = v.to_vec();
    let mut spiked = vec![false; v.len()];
    for n in 0..v.len() {
        let held = match since[n] {
            Some(d) => d < hold[n],
            None => false,
        };
        if held {
            v[n] = p.v_reset;
        } else if v[n] >= p.v_th {
            v[n] = p.v_reset;
            spiked[n] = true;
        }
    }
    (v, spiked)
}
