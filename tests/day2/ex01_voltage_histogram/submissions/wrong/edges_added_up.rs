//! expect: so compare with `hi`

/// How many of the values `x` lie in each of `bins` equal bins from `lo` to `hi`.
///
/// `x`, `lo` and `hi` are in the same unit (volts, for membrane potentials), with `lo` < `hi` and at
/// least one bin. A value on the edge between two bins belongs to the upper one; only the last bin
/// holds its upper edge, `hi`, too. Values below `lo` or above `hi` are not counted.
///
/// Gives one count for each bin, in order from `lo` to `hi`: an empty bin has the count 0, and
/// without any values all counts are 0.
pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    let w = (hi - lo) / bins as f64;
    let mut counts = Vec::with_capacity(bins);
    let mut left = lo;
    for b in 0..bins {
        let right = left + w;
        let c = if b + 1 == bins {
            x.iter().filter(|&&v| v >= left && v <= right).count()
        } else {
            x.iter().filter(|&&v| v >= left && v < right).count()
        };
        counts.push(c);
        left = right;
    }
    counts
}

/// The share of the values in `x` that are at or above `v_th`: a number from 0 to 1.
///
/// `x` and `v_th` are in volts. The share of no values at all is 0.
pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    if x.is_empty() {
        return 0.0;
    }
    x.iter().filter(|&&v| v >= v_th).count() as f64 / x.len() as f64
}
