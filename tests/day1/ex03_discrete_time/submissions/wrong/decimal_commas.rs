//! expect: The decimals stand behind a comma

use given::Params;

use crate::ex02_sinusoidal_input::sine_current;

pub fn row(t: f64, i: f64) -> String {
    format!("{t:.3} {i:.4e}").replace('.', ",")
}

pub fn table(rows: usize, p: &Params) -> String {
    (0..rows)
        .map(|k| {
            let t = k as f64 * p.dt;
            row(t, sine_current(t, p))
        })
        .collect::<Vec<_>>()
        .join("\n")
}
