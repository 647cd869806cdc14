//! A helper that gives the bin of one value, or none.

#[derive(Debug, Clone, Copy)]
pub struct Range {
    pub lo: f64,
    pub hi: f64,
}

pub fn bin_of(v: f64, range: Range, bins: usize) -> Option<usize> {
    if v < range.lo || v > range.hi {
        return None;
    }
    let part = (v - range.lo) / (range.hi - range.lo);
    Some(((part * bins as f64).trunc() as usize).min(bins.saturating_sub(1)))
}

pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let mut counts = vec![0_usize; bins];
    for b in x.iter().filter_map(|&v| bin_of(v, Range { lo, hi }, bins)) {
        if let Some(c) = counts.get_mut(b) {
            *c += 1;
        }
    }
    counts
}

pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    let above = x.iter().filter(|&&v| v >= v_th).count() as f64;
    let below = x.iter().filter(|&&v| v < v_th).count() as f64;
    if above + below == 0.0 {
        return 0.0;
    }
    above / (above + below)
}
