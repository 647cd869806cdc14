//! Histogram and share in parts.

use crate::call::Call;
use crate::value::{Value, counts, numbers};

/// The range and the number of bins.
#[derive(Clone, Copy)]
pub(super) struct Bins {
    pub(super) lo: f64,
    pub(super) hi: f64,
    pub(super) bins: usize,
}

impl Bins {
    pub(super) fn of(call: &Call) -> Self {
        Bins {
            lo: call.number("lo"),
            hi: call.number("hi"),
            bins: call.index("bins"),
        }
    }

    pub(super) fn width(&self) -> f64 {
        (self.hi - self.lo) / self.bins as f64
    }

    /// How far a value is from lo, in bin widths.
    pub(super) fn place(&self, x: f64) -> f64 {
        self.wide(x, self.bins)
    }

    /// The same with another number of parts.
    pub(super) fn wide(&self, x: f64, parts: usize) -> f64 {
        (x - self.lo) / (self.hi - self.lo) * parts as f64
    }

    /// The bin counted from hi.
    pub(super) fn down(&self, x: f64) -> usize {
        ((self.hi - x) / self.width()) as usize
    }
}

/// The right bin, or none outside the range.
pub(super) fn inside(x: f64, b: &Bins) -> Option<usize> {
    (b.lo..=b.hi)
        .contains(&x)
        .then(|| low_cast(x, b).min(b.bins - 1))
}

/// The bin without any test of the range: a negative number becomes 0.
pub(super) fn low_cast(x: f64, b: &Bins) -> usize {
    b.place(x) as usize
}

type Bin = fn(f64, &Bins) -> Option<usize>;

/// The histogram in which each value falls into the bin that `bin` says, if there is such a bin.
pub(super) fn counted(x: &[f64], b: &Bins, bin: Bin) -> Vec<usize> {
    let mut counts = vec![0; b.bins];
    for bin in x.iter().filter_map(|&x| bin(x, b)) {
        if let Some(count) = counts.get_mut(bin) {
            *count += 1;
        }
    }
    counts
}

pub(super) fn by_bin(call: &Call, bin: Bin) -> Option<Value> {
    (call.function == "histogram").then(|| counts(counted(&call.vector("x"), &Bins::of(call), bin)))
}

/// The histogram in which `holds` says of value, lower and upper edge whether the bin holds it.
pub(super) fn by_edges(call: &Call, holds: fn(f64, f64, f64, bool) -> bool) -> Option<Value> {
    (call.function == "histogram").then(|| {
        let (b, x) = (Bins::of(call), call.vector("x"));
        let edge = |k: usize| b.lo + k as f64 * b.width();
        counts((0..b.bins).map(|k| {
            let held = |x: &&f64| holds(**x, edge(k), edge(k + 1), k + 1 == b.bins);
            x.iter().filter(held).count()
        }))
    })
}

pub(super) fn with(call: &Call, change: fn(Bins) -> Bins) -> Option<Value> {
    (call.function == "histogram").then(|| {
        let b = change(Bins::of(call));
        counts(counted(&call.vector("x"), &b, inside))
    })
}

/// The range of the values in place of the one that was asked for; hi may stay.
pub(super) fn own_range(call: &Call, keep_hi: bool) -> Option<Value> {
    (call.function == "histogram").then(|| {
        let (b, x) = (Bins::of(call), call.vector("x"));
        let lo = x.iter().copied().fold(f64::INFINITY, f64::min);
        let hi = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let hi = if keep_hi { b.hi } else { hi };
        let own = Bins { lo, hi, ..b };
        if lo == hi {
            return counts(counted(&x, &own, |_, _| Some(0)));
        }
        counts(counted(&x, &own, inside))
    })
}

pub(super) fn after(call: &Call, change: fn(Vec<usize>) -> Vec<usize>) -> Option<Value> {
    (call.function == "histogram").then(|| {
        let right = counted(&call.vector("x"), &Bins::of(call), inside);
        counts(change(right))
    })
}

/// The right histogram of other values.
pub(super) fn of_values(call: &Call, change: fn(&[f64], &Bins) -> Vec<f64>) -> Option<Value> {
    (call.function == "histogram").then(|| {
        let b = Bins::of(call);
        counts(counted(&change(&call.vector("x"), &b), &b, inside))
    })
}

/// A histogram with another number of counts.
pub(super) fn of_bins(call: &Call, how_many: fn(&Bins) -> usize, bin: Bin) -> Option<Value> {
    (call.function == "histogram").then(|| {
        let b = Bins::of(call);
        let mut counts = vec![0; how_many(&b)];
        for bin in call.vector("x").iter().filter_map(|&x| bin(x, &b)) {
            if let Some(count) = counts.get_mut(bin) {
                *count += 1;
            }
        }
        crate::value::counts(counts)
    })
}

pub(super) fn share(call: &Call, formula: fn(&[f64], f64) -> f64) -> Option<Value> {
    (call.function == "share_at_or_above")
        .then(|| numbers(formula(&call.vector("x"), call.number("v_th"))))
}

pub(super) fn count(x: &[f64], holds: impl Fn(f64) -> bool) -> f64 {
    x.iter().filter(|&&v| holds(v)).count() as f64
}

pub(super) fn above(x: &[f64], v_th: f64) -> f64 {
    count(x, |v| v >= v_th)
}

/// The quotient; 0 where there is nothing to divide by.
pub(super) fn part(sum: f64, of: &[f64]) -> f64 {
    if of.is_empty() {
        0.0
    } else {
        sum / of.len() as f64
    }
}
