//! expect: sin` takes radians

use given::Params;

pub const PERIOD: f64 = 0.01;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    let angle = 360.0 * t / PERIOD;
    p.i_mean * (1.0 + angle.sin())
}
