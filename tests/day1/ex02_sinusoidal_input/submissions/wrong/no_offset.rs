//! expect: swings round I_mean, not round 0

use given::Params;
use std::f64::consts::PI;

/// The period of the input, in seconds: 10 ms.
pub const PERIOD: f64 = 0.01;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    let w = 2.0 * PI / PERIOD;
    p.i_mean * (w * t).sin()
}
