use given::Params;

use crate::ex02_sinusoidal_input::sine_current;

pub fn row(t: f64, i: f64) -> String {
    format!("{time:.3} {current:.4e}", time = t, current = i)
}

pub fn table(rows: usize, p: &Params) -> String {
    let mut text: String = (0..rows)
        .flat_map(|k| {
            let t = k as f64 * p.dt;
            [row(t, sine_current(t, p)), "\n".to_string()]
        })
        .collect();
    text.pop();
    text
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn zero() {
        assert_eq!(row(0.0, 0.0), "0.000 0.0000e0");
    }
}
