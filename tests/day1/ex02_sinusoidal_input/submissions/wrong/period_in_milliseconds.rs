//! expect: taken as 10 s

use std::f64::consts::PI;

use given::Params;

// 10 ms
const PERIOD: f64 = 10.0;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    p.i_mean * (1.0 + (2.0 * PI * t / PERIOD).sin())
}
