use std::f64::consts::TAU;

use given::Params;

/// 100 Hz
const FREQUENCY: f64 = 100.0;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    let omega = TAU * FREQUENCY;
    p.i_mean + p.i_mean * (omega * t).sin()
}
