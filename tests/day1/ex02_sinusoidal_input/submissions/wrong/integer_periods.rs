//! expect: does not swing

use std::f64::consts::PI;

use given::Params;

pub const PERIOD: f64 = 0.01;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    // number of periods so far
    let n = (t / PERIOD) as i64;
    p.i_mean * (1.0 + (2.0 * PI * n as f64).sin())
}
