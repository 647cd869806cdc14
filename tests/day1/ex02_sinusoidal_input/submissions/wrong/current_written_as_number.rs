//! expect: Take `p.i_mean`

use std::f64::consts::PI;

use given::Params;

pub const PERIOD: f64 = 0.01;
const I_MEAN: f64 = 25e-11;

pub fn sine_current(t: f64, _p: &Params) -> f64 {
    let oscillation = (2.0 * PI * t / PERIOD).sin();
    I_MEAN + I_MEAN * oscillation
}
