//! expect: in picoamperes

use std::f64::consts::PI;

use given::Params;

pub const PERIOD: f64 = 0.01;

/// in pA, so that the numbers can be read
pub fn sine_current(t: f64, p: &Params) -> f64 {
    let i_mean = p.i_mean * 1e12;
    i_mean * (1.0 + (2.0 * PI * t / PERIOD).sin())
}
