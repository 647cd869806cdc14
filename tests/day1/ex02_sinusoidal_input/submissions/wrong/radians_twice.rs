//! expect: radians twice

use std::f64::consts::PI;

use given::Params;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    let omega = 2.0 * PI / 0.01;
    let x = (omega * t).to_radians();
    p.i_mean * (1.0 + x.sin())
}
