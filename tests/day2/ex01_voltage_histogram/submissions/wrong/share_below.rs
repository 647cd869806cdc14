//! expect: the share below the threshold

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

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    if x.is_empty() {
        return 0.0;
    }
    let n = x.iter().filter(|&&v| v <= v_th).count();
    n as f64 / x.len() as f64
}
