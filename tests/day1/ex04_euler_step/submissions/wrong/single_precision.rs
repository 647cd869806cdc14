//! expect: f32

use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    let (v, i) = (v as f32, i as f32);
    let a = (p.dt / p.tau_m) as f32;
    (v + a * (p.e_l as f32 - v + p.r as f32 * i)) as f64
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
