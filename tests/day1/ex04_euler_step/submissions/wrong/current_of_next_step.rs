//! expect: I(t + Δt) is used

use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    if i.is_empty() {
        return Vec::new();
    }
    let mut v = vec![p.e_l; i.len()];
    for k in 1..i.len() {
        v[k] = euler_step(v[k - 1], i[k], p);
    }
    v
}
