//! expect: begins with step 1

use given::Params;

use crate::ex02_sinusoidal_input::sine_current;

pub fn row(t: f64, i: f64) -> String {
    format!("{:.3} {:.4e}", t, i)
}

pub fn table(rows: usize, p: &Params) -> String {
    let mut lines = vec![];
    let mut t = 0.0;
    for _ in 0..rows {
        t += p.dt;
        lines.push(row(t, sine_current(t, p)));
    }
    lines.join("\n")
}
