use given::Params;

use crate::ex01_membrane_equation::dv_dt;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    dv_dt(v, i, p).mul_add(p.dt, v)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    if i.is_empty() {
        return vec![];
    }
    let mut trace = vec![p.e_l];
    for &x in &i[..i.len() - 1] {
        let last = *trace.last().unwrap();
        trace.push(euler_step(last, x, p));
    }
    trace
}
