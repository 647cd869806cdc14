//! expect: debug form

use given::Params;

use crate::ex02_sinusoidal_input::sine_current;

pub fn row(t: f64, i: f64) -> String {
    format!("{t:.3} {i:.4e}")
}

pub fn table(rows: usize, p: &Params) -> String {
    let lines: Vec<String> = (0..rows)
        .map(|k| k as f64 * p.dt)
        .map(|t| row(t, sine_current(t, p)))
        .collect();
    format!("{:?}", lines)
}
