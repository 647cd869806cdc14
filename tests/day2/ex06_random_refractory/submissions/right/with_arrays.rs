use given::{Params, stream};
use ndarray::{Array1, ArrayView1};
use rand_distr::{Distribution, Normal};

pub fn draw_t_ref(n: usize, mu: f64, sigma: f64, seed: u64) -> Vec<f64> {
    let normal = Normal::new(0.0, 1.0).expect("finite");
    Array1::from_shape_fn(n, |j| (mu + sigma * normal.sample(&mut stream(seed, j))).max(0.0)).to_vec()
}

pub fn ode_step(v: &[f64], i: &[f64], p: &Params) -> Vec<f64> {
    let v = ArrayView1::from(v);
    let i = ArrayView1::from(i);
    let change = (p.e_l - &v + p.r * &i) * (p.dt / p.tau_m);
    (&v + &change).to_vec()
}

pub fn spike_and_clamp(
    v: &[f64],
    since: &[Option<usize>],
    hold: &[usize],
    p: &Params,
) -> (Vec<f64>, Vec<bool>) {
    let free = |n: usize| since[n].map_or(true, |d| d >= hold[n]);
    let spiked: Vec<bool> = (0..v.len()).map(|n| free(n) && v[n] >= p.v_th).collect();
    let v = Array1::from_shape_fn(v.len(), |n| {
        if free(n) && !spiked[n] { v[n] } else { p.v_reset }
    });
    (v.to_vec(), spiked)
}
