use given::Params;
use ndarray::Array1;

use crate::ex02_sinusoidal_input::sine_current;

pub fn row(t: f64, i: f64) -> String {
    format!("{t:.3} {i:.4e}")
}

pub fn table(rows: usize, p: &Params) -> String {
    let times = Array1::from_shape_fn(rows, |k| k as f64 * p.dt);
    let currents = times.mapv(|t| sine_current(t, p));
    let mut text = String::new();
    for (&t, &i) in times.iter().zip(&currents) {
        text.push_str(&row(t, i));
        text.push('\n');
    }
    text
}
