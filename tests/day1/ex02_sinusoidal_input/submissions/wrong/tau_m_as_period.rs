//! expect: τ_m is taken as the period

use std::f64::consts::PI;

use given::Params;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    p.i_mean * (1.0 + (2.0 * PI * t / p.tau_m).sin())
}
