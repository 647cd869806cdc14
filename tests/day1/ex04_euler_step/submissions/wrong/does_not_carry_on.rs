//! expect: V does not carry on

use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let mut trace = Vec::new();
    if !i.is_empty() {
        trace.push(p.e_l);
    }
    for k in 1..i.len() {
        trace.push(euler_step(p.e_l, i[k - 1], p));
    }
    trace
}
