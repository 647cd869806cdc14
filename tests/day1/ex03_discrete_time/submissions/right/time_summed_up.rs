use given::Params;

use crate::ex02_sinusoidal_input::sine_current;

pub fn row(t: f64, i: f64) -> String {
    let precision = 3;
    format!("{t:.precision$} {i:.4e}")
}

pub fn table(rows: usize, p: &Params) -> String {
    let mut text = String::new();
    let mut t = 0.0;
    let mut left = rows;
    while left > 0 {
        text = text + &row(t, sine_current(t, p)) + "\n";
        t += p.dt;
        left -= 1;
    }
    text
}
