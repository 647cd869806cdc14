use given::{Params, stream};
use rand_distr::{Distribution, Normal};

pub fn draw_t_ref(n: usize, mu: f64, sigma: f64, seed: u64) -> Vec<f64> {
    let mut t_ref: Vec<f64> = (0..n)
        .map(|j| Normal::new(mu, sigma).unwrap().sample(&mut stream(seed, j)))
        .collect();
    for t in &mut t_ref {
        if *t < 0.0 {
            *t = 0.0;
        }
    }
    t_ref
}

fn dv_dt(v: f64, i: f64, p: &Params) -> f64 {
    (p.e_l - v + p.r * i) / p.tau_m
}

pub fn ode_step(v: &[f64], i: &[f64], p: &Params) -> Vec<f64> {
    (0..v.len()).map(|n| v[n] + p.dt * dv_dt(v[n], i[n], p)).collect()
}

pub fn held_mask(since: &[Option<usize>], hold: &[usize]) -> Vec<bool> {
    since.iter().zip(hold).map(|(s, &h)| s.is_some_and(|s| s < h)).collect()
}

pub fn spike_and_clamp(
    v: &[f64],
    since: &[Option<usize>],
    hold: &[usize],
    p: &Params,
) -> (Vec<f64>, Vec<bool>) {
    // First clamp, so that no held neuron is above the threshold.
    let mut v = v.to_vec();
    for (v, held) in v.iter_mut().zip(held_mask(since, hold)) {
        if held {
            *v = p.v_reset;
        }
    }
    let spiked: Vec<bool> = v.iter().map(|&v| v >= p.v_th).collect();
    for n in 0..v.len() {
        if spiked[n] {
            v[n] = p.v_reset;
        }
    }
    (v, spiked)
}
