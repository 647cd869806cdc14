//! expect: The trace starts at V_reset

use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let mut v = p.v_reset;
    i.iter()
        .map(|&x| {
            let before = v;
            v = euler_step(v, x, p);
            before
        })
        .collect()
}
