//! expect: this is the change alone

use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    let dv = (p.e_l - v + p.r * i) / p.tau_m * p.dt;
    dv
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
