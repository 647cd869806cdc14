//! expect: rounded to the nearest whole number

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let w = (hi - lo) / bins as f64;
    let mut counts = vec![0; bins];
    for &v in x {
        if v < lo || v > hi {
            continue;
        }
        let b = ((v - lo) / w).round() as usize;
        counts[b.min(bins - 1)] += 1;
    }
    counts
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    let n = x.iter().filter(|&&v| v >= v_th).count();
    if x.is_empty() { 0.0 } else { n as f64 / x.len() as f64 }
}
