//! expect: swings round I_mean, not round 0

use std::f64::consts::PI;

use given::Params;

pub fn row(t: f64, i: f64) -> String {
    format!("{t:.3} {i:.4e}")
}

pub fn table(rows: usize, p: &Params) -> String {
    let mut text = String::new();
    for k in 0..rows {
        let t = k as f64 * p.dt;
        let i = p.i_mean * (2.0 * PI * t / 0.01).sin();
        text.push_str(&row(t, i));
        text.push('\n');
    }
    text
}
