//! expect: range is written as a number

const LO: f64 = -60e-3;
const HI: f64 = -20e-3;

pub fn histogram(x: &[f64], _: f64, _: f64, bins: usize) -> Vec<usize> {
    let mut counts = vec![0; bins];
    for &v in x {
        if (LO..=HI).contains(&v) {
            let b = ((v - LO) / (HI - LO) * bins as f64).floor() as usize;
            counts[if b == bins { b - 1 } else { b }] += 1;
        }
    }
    counts
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    if x.is_empty() {
        return 0.0;
    }
    x.iter().filter(|&&v| v >= v_th).count() as f64 / x.len() as f64
}
