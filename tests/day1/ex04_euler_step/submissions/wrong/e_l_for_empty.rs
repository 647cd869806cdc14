//! expect: An empty input gives an empty trace

use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let mut trace = vec![p.e_l];
    for k in 1..i.len() {
        trace.push(euler_step(trace[k - 1], i[k - 1], p));
    }
    trace
}
