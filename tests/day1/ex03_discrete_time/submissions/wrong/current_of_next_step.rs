//! expect: that of the next step

use given::Params;

use crate::ex02_sinusoidal_input::sine_current;

pub fn row(t: f64, i: f64) -> String {
    format!("{t:.3} {i:.4e}")
}

pub fn table(rows: usize, p: &Params) -> String {
    let mut text = String::new();
    for k in 0..rows {
        let t = k as f64 * p.dt;
        let i = sine_current(t + p.dt, p);
        text.push_str(&row(t, i));
        text.push('\n');
    }
    text
}
