use std::fmt::Write;

use given::Params;

use crate::ex02_sinusoidal_input::sine_current;

pub fn row(t: f64, i: f64) -> String {
    let mut line = String::with_capacity(16);
    write!(line, "{t:.3}").unwrap();
    write!(line, " {i:.4e}").unwrap();
    line
}

pub fn table(rows: usize, p: &Params) -> String {
    let mut out = String::new();
    for k in 0..rows {
        let t = p.dt * k as f64;
        writeln!(out, "{}", row(t, sine_current(t, p))).unwrap();
    }
    out
}
