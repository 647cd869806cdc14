//! expect: from the smallest to the largest value

/// like np.histogram(x, bins)
pub fn histogram(x: &[f64], _lo: f64, _hi: f64, bins: usize) -> Vec<usize> {
    let lo = x.iter().cloned().fold(f64::INFINITY, f64::min);
    let hi = x.iter().cloned().fold(f64::NEG_INFINITY, f64::max);
    let mut counts = vec![0; bins];
    for &v in x {
        let b = ((v - lo) / (hi - lo) * bins as f64) as usize;
        counts[b.min(bins - 1)] += 1;
    }
    counts
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    if x.is_empty() {
        return 0.0;
    }
    x.iter().filter(|&&v| v >= v_th).count() as f64 / x.len() as f64
}
