use std::f64::consts::{FRAC_PI_2, PI};

use given::Params;

pub const PERIOD: f64 = 0.01;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    // sin x = cos(x - π/2)
    let x = 2.0 * PI * t / PERIOD;
    let oscillation = (x - FRAC_PI_2).cos();
    p.i_mean * (1.0 + oscillation)
}
