//! expect: at the rounded time

use given::Params;

use crate::ex02_sinusoidal_input::sine_current;

pub fn row(t: f64, i: f64) -> String {
    format!("{t:.3} {i:.4e}")
}

pub fn table(rows: usize, p: &Params) -> String {
    let mut text = String::new();
    for k in 0..rows {
        // three decimals are enough
        let t = (k as f64 * p.dt * 1000.0).round() / 1000.0;
        text.push_str(&row(t, sine_current(t, p)));
        text.push('\n');
    }
    text
}
