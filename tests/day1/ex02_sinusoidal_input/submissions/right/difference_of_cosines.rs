use std::f64::consts::PI;

use given::Params;

pub const PERIOD: f64 = 0.01;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    let x = PI * t / PERIOD;
    let half = x.sin() + x.cos();
    p.i_mean * half * half
}
