//! expect: The step is taken in two halves

use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    let h = 0.5 * p.dt / p.tau_m;
    let v = v + h * (p.e_l - v + p.r * i);
    v + h * (p.e_l - v + p.r * i)
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
