//! expect: Δt is missing

use given::Params;

use crate::ex02_sinusoidal_input::sine_current;

pub fn row(t: f64, i: f64) -> String {
    format!("{t:.3} {i:.4e}")
}

pub fn table(rows: usize, p: &Params) -> String {
    (0..rows)
        .map(|k| row(k as f64, sine_current(k as f64, p)))
        .map(|line| line + "\n")
        .collect()
}
