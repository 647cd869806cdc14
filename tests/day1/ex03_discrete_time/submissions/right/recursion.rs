use given::Params;

use crate::ex02_sinusoidal_input::sine_current;

pub fn row(t: f64, i: f64) -> String {
    format!("{t:.3} {i:.4e}")
}

pub fn table(rows: usize, p: &Params) -> String {
    match rows {
        0 => String::new(),
        n => {
            let t = (n - 1) as f64 * p.dt;
            table(n - 1, p) + &row(t, sine_current(t, p)) + "\n"
        }
    }
}
