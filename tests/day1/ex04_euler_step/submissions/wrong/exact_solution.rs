//! expect: exact solution

use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    let v_inf = p.e_l + p.r * i;
    v_inf + (v - v_inf) * (-p.dt / p.tau_m).exp()
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
