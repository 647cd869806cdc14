//! expect: they are not counted at all

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let mut counts = vec![0usize; bins];
    for v in x {
        let b = ((v - lo) / (hi - lo) * bins as f64).floor();
        let b = b.clamp(0.0, (bins - 1) as f64) as usize;
        counts[b] += 1;
    }
    counts
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    match x.len() {
        0 => 0.0,
        n => x.iter().filter(|v| **v >= v_th).count() as f64 / n as f64,
    }
}
