//! expect: rounded to a step

use std::f64::consts::PI;

use given::Params;

pub const PERIOD: f64 = 0.01;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    let k = (t / p.dt).round();
    let t_k = k * p.dt;
    p.i_mean * (1.0 + (2.0 * PI * t_k / PERIOD).sin())
}
