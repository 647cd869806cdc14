//! expect: cut short

use given::Params;

pub const PERIOD: f64 = 0.01;
#[allow(clippy::approx_constant)]
const PI: f64 = 3.14159;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    p.i_mean * (1.0 + (2.0 * PI * t / PERIOD).sin())
}
