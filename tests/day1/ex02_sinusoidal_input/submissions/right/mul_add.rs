use std::f64::consts::PI;

use given::Params;

pub const PERIOD: f64 = 0.01;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    let &Params { i_mean, .. } = p;
    (PI * 2.0 / PERIOD * t).sin().mul_add(i_mean, i_mean)
}
