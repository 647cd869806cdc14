//! expect: f32

use std::f64::consts::PI;

use given::Params;

pub const PERIOD: f64 = 0.01;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    let x = 2.0 * std::f32::consts::PI * t as f32 / PERIOD as f32;
    p.i_mean * (1.0 + f64::from(x.sin()))
}
