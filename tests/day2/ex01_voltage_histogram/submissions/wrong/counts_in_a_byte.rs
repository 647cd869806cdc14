//! expect: A count is lost beyond 255

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let mut counts = vec![0_u8; bins];
    let w = (hi - lo) / bins as f64;
    for &value in x {
        if value < lo || value > hi {
            continue;
        }
        let bin = ((value - lo) / w) as usize;
        let bin = bin.min(bins - 1);
        counts[bin] = counts[bin].wrapping_add(1);
    }
    counts.into_iter().map(usize::from).collect()
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    if x.is_empty() {
        return 0.0;
    }
    let above = x.iter().filter(|&&v| v >= v_th).count();
    above as f64 / x.len() as f64
}
