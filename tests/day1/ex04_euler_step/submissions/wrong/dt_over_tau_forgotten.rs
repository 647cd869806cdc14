//! expect: Δt/τ_m is missing

use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    v + (p.e_l - v + p.r * i)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let mut trace = Vec::new();
    let mut v = p.e_l;
    for &current in i {
        trace.push(v);
        v = euler_step(v, current, p);
    }
    trace
}
