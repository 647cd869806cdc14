//! expect: hi is counted in the first bin

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let mut counts = vec![0; bins];
    let w = (hi - lo) / bins as f64;
    for &value in x {
        if value < lo || value > hi {
            continue;
        }
        let bin = ((value - lo) / w) as usize;
        counts[bin % bins] += 1;
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
