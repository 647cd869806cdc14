//! expect: Values outside the range are counted at its other end

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let mut counts = vec![0; bins];
    let w = (hi - lo) / bins as f64;
    for &value in x {
        let bin = ((value - lo) / w).floor() as i64;
        let bin = bin.rem_euclid(bins as i64) as usize;
        counts[bin] += 1;
    }
    counts
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    if x.is_empty() {
        return 0.0;
    }
    let above = x.iter().filter(|&&v| v >= v_th).count();
    above as f64 / x.len() as f64
}
