//! expect: take `v_th`

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let mut counts = vec![0; bins];
    for &value in x {
        if value < lo || value > hi {
            continue;
        }
        let bin = ((value - lo) / (hi - lo) * bins as f64) as usize;
        counts[bin.min(bins - 1)] += 1;
    }
    counts
}

pub fn share_at_or_above(x: &[f64], _v_th: f64) -> f64 {
    let mut above = 0.0;
    for v in x {
        if *v > -0.05 {
            above += 1.0;
        }
    }
    if x.is_empty() { 0.0 } else { above / x.len() as f64 }
}
