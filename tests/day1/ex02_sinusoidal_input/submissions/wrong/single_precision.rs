//! expect: f32

use given::Params;
use std::f32::consts::PI;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    let x = 2.0 * PI * t as f32 / 0.01;
    p.i_mean * (1.0 + x.sin() as f64)
}
