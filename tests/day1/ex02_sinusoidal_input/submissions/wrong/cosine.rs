//! expect: This is a cosine

use given::Params;
use std::f64::consts::TAU;

pub const PERIOD: f64 = 0.01;

pub fn sine_current(t: f64, p: &Params) -> f64 {
    p.i_mean * (1. + (TAU * t / PERIOD).cos())
}
