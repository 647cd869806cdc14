//! expect: t is rounded to whole milliseconds

use std::f64::consts::PI;

use given::Params;

pub const PERIOD: f64 = 0.01;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    let t = (t * 1000.0).round() / 1000.0;
    p.i_mean * (1.0 + (2.0 * PI * t / PERIOD).sin())
}
