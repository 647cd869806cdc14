use given::Params;
use ndarray::{Array1, ArrayView1};

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let currents = ArrayView1::from(i);
    let mut v = Array1::from_elem(currents.len(), p.e_l);
    for k in 1..v.len() {
        v[k] = euler_step(v[k - 1], currents[k - 1], p);
    }
    v.to_vec()
}
