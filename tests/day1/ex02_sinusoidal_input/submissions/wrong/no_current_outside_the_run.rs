//! expect: Outside the run, before 0 and after t_max, the current is 0 here

use std::f64::consts::PI;

use given::Params;

pub const PERIOD: f64 = 0.01;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    if t < 0.0 || t > p.t_max {
        return 0.0;
    }
    p.i_mean * (1.0 + (2.0 * PI * t / PERIOD).sin())
}
