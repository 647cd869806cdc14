//! expect: There is nothing to work on here, and no reason to panic

use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let mut trace = vec![p.e_l];
    for k in 0..i.len() - 1 {
        trace.push(euler_step(trace[k], i[k], p));
    }
    trace
}
