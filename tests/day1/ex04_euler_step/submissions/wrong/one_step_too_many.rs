//! expect: one step too many

use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let mut trace = vec![p.e_l];
    for k in 0..i.len() {
        let next = euler_step(trace[k], i[k], p);
        trace.push(next);
    }
    trace
}
