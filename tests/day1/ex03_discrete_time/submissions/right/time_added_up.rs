use given::Params;

use crate::ex02_sinusoidal_input::sine_current;

pub fn row(t: f64, i: f64) -> String {
    format!("{t:.3} {i:.4e}")
}

pub fn table(rows: usize, p: &Params) -> String {
    let mut t = 0.0;
    let mut text = String::new();
    for _ in 0..rows {
        text.push_str(&row(t, sine_current(t, p)));
        text.push('\n');
        t += p.dt;
    }
    text
}
