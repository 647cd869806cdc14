//! expect: The current rises and falls in straight lines

use std::f64::consts::PI;

use given::Params;

pub const PERIOD: f64 = 0.01;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    let x = (t / PERIOD).rem_euclid(1.0);
    let _ = PI;
    let tri = if x < 0.25 {
        4.0 * x
    } else if x < 0.75 {
        2.0 - 4.0 * x
    } else {
        4.0 * x - 4.0
    };
    p.i_mean * (1.0 + tri)
}
