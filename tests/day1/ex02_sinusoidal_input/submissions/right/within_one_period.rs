use std::f64::consts::PI;

use given::Params;

pub const PERIOD: f64 = 1e-2;

/// Where in its period the input is, from 0 to 1.
fn fraction(t: f64) -> f64 {
    (t / PERIOD).rem_euclid(1.0)
}

pub fn sine_current(t: f64, p: &Params) -> f64 {
    p.i_mean * (1.0 + f64::sin(2.0 * PI * fraction(t)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeats() {
        assert!((fraction(0.013) - 0.3).abs() < 1e-12);
    }
}
