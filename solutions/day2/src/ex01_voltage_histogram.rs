//! # Exercise 1: the distribution of V
//!
//! At one moment, the potentials of a population are many numbers. A histogram shows how they are
//! spread: divide the range from lo to hi into equal bins and count the values in each.
//!
//! ```text
//! bin b holds    lo + b·w ≤ x < lo + (b + 1)·w,    w = (hi − lo) / bins,    b = 0 … bins − 1
//! ```
//!
//! Write the histogram, and the share of the population that has reached the threshold.
//!
//! ```text
//! Grade it    cargo lif check day2/ex01     (or: cargo test day2::ex01)
//! Read it     book/src/day2/ex01_voltage_histogram.md
//! ```

/// How many of the values `x` lie in each of `bins` equal bins from `lo` to `hi`.
///
/// `x`, `lo` and `hi` are in the same unit (volts, for membrane potentials), with `lo` < `hi` and at
/// least one bin. A value on the edge between two bins belongs to the upper one; only the last bin
/// holds its upper edge, `hi`, too. Values below `lo` or above `hi` are not counted. (Rounding may put a
/// value on an edge one bin lower. In the checks, such values are ones like 0.25, where the usual
/// formulas are exact.)
///
/// Gives one count for each bin, in order from `lo` to `hi`: an empty bin has the count 0, and
/// without any values all counts are 0.
pub fn histogram(x: &[f64], lo: f64, hi: f64, bins: usize) -> Vec<usize> {
    // stub: todo!("{bins} counts of {} values from {lo} to {hi}", x.len())
    // begin solution
    let mut counts = vec![0; bins];
    for &value in x {
        if value < lo || value > hi {
            continue;
        }
        // From 0 at lo to `bins` at hi; `as usize` cuts the decimals off.
        let place = (value - lo) / (hi - lo) * bins as f64;
        // Only hi itself comes out as `bins`: it belongs to the last bin.
        let bin = (place as usize).min(bins - 1);
        counts[bin] += 1;
    }
    counts
    // Without the test at the top, a value below lo would be counted in the first bin: a negative
    // number becomes 0 when it is cast to `usize`.
    // end solution
}

/// The share of the values in `x` that are at or above `v_th`: a number from 0 to 1.
///
/// `x` and `v_th` are in volts. The share of no values at all is 0.
pub fn share_at_or_above(x: &[f64], v_th: f64) -> f64 {
    // stub: todo!("the share of {} values at or above {v_th} V", x.len())
    // begin solution
    if x.is_empty() {
        return 0.0;
    }
    let above = x.iter().filter(|&&v| v >= v_th).count();
    // Both are whole numbers: without `as f64` the quotient would be one, too.
    above as f64 / x.len() as f64
    // end solution
}
