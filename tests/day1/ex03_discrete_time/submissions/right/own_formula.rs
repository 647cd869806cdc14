use std::f64::consts::TAU;

use given::Params;

fn current(t: f64, p: &Params) -> f64 {
    p.i_mean * (1.0 + (TAU * 100.0 * t).sin())
}

pub fn row(t: f64, i: f64) -> String {
    format!("{t:.3} {i:.4e}")
}

pub fn table(rows: usize, p: &Params) -> String {
    let mut lines = Vec::new();
    for k in 0..rows {
        let t = k as f64 * p.dt;
        lines.push(format!("{t:.3} {:.4e}\n", current(t, p)));
    }
    lines.concat()
}
