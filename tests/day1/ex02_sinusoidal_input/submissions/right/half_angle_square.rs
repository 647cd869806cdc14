use std::f64::consts::{FRAC_PI_4, PI};

use given::Params;

pub const PERIOD: f64 = 0.01;

// 1 + sin x = 2 sin²(x/2 + π/4)
pub fn sine_current(t: f64, p: &Params) -> f64 {
    let half = PI * t / PERIOD;
    2.0 * p.i_mean * (half + FRAC_PI_4).sin().powi(2)
}
