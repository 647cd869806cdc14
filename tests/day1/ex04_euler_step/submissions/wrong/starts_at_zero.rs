//! expect: The trace starts at 0

use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let mut v = vec![0.0; i.len()];
    for k in 1..i.len() {
        v[k] = euler_step(v[k - 1], i[k - 1], p);
    }
    v
}
