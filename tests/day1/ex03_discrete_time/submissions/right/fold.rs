use given::Params;

use crate::ex02_sinusoidal_input::sine_current;

pub fn row(t: f64, i: f64) -> String {
    [format!("{t:.3}"), format!("{i:.4e}")].join(" ")
}

pub fn table(rows: usize, p: &Params) -> String {
    (0..rows).fold(String::new(), |mut text, k| {
        if k > 0 {
            text.push('\n');
        }
        let t = k as f64 * p.dt;
        text.push_str(&row(t, sine_current(t, p)));
        text
    })
}
