//! expect: four in exponent form

use given::Params;

use crate::ex02_sinusoidal_input::sine_current;

pub fn row(t: f64, i: f64) -> String {
    t.to_string() + " " + &i.to_string()
}

pub fn table(rows: usize, p: &Params) -> String {
    let mut out = String::new();
    for k in 0..rows {
        let t = k as f64 * p.dt;
        out += &(row(t, sine_current(t, p)) + "\n");
    }
    out
}
