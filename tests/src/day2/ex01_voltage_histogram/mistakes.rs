//! What goes wrong in histograms and shares.

use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, counts, numbers};

mod further;

pub use further::FURTHER;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "hi itself is not counted: the last bin holds its upper edge, too.",
        model: |call| by_bin(call, |x, b| inside(x, b).filter(|_| x < b.hi)),
    },
    Mistake {
        says: "lo itself is not counted: the first bin begins with it.",
        model: |call| by_bin(call, |x, b| inside(x, b).filter(|_| x > b.lo)),
    },
    Mistake {
        says: "Neither lo nor hi is counted: the first bin holds lo, the last one hi.",
        model: |call| by_bin(call, |x, b| inside(x, b).filter(|_| x > b.lo && x < b.hi)),
    },
    Mistake {
        says: "Values below lo are counted in the first bin, values above hi in the last: they are not counted at all.",
        model: |call| by_bin(call, |x, b| Some(low_cast(x, b).min(b.bins - 1))),
    },
    Mistake {
        says: "Values below lo are counted in the first bin (a negative number becomes 0 when it is cast to `usize`): leave them out.",
        model: |call| {
            by_bin(call, |x, b| {
                (x <= b.hi).then(|| low_cast(x, b).min(b.bins - 1))
            })
        },
    },
    Mistake {
        says: "Values below lo are counted in the first bin (a negative number becomes 0 when it is cast to `usize`), and hi itself is not counted: leave out the former, and let the last bin hold hi.",
        model: |call| by_bin(call, |x, b| (x < b.hi).then(|| low_cast(x, b))),
    },
    Mistake {
        says: "Values above hi are counted in the last bin: leave them out.",
        model: |call| {
            by_bin(call, |x, b| {
                (x >= b.lo).then(|| low_cast(x, b).min(b.bins - 1))
            })
        },
    },
    Mistake {
        says: "Values just below lo are counted in the first bin: a cast to a whole number cuts −0.3 off to 0. Compare with lo first, or round down with `floor`.",
        model: |call| {
            by_bin(call, |x, b| {
                (b.place(x) > -1.0 && x <= b.hi).then(|| low_cast(x, b).min(b.bins - 1))
            })
        },
    },
    Mistake {
        says: "Values just below lo are counted in the first bin (a cast cuts −0.3 off to 0), and hi itself is not counted: compare with lo first, and let the last bin hold hi.",
        model: |call| {
            by_bin(call, |x, b| {
                (b.place(x) > -1.0 && x < b.hi).then(|| low_cast(x, b))
            })
        },
    },
    Mistake {
        says: "A value on an edge is counted in the bin below it: it belongs to the upper one (lo ≤ x < upper edge).",
        model: |call| {
            by_bin(call, |x, b| {
                inside(x, b).map(|_| (b.place(x).ceil() as usize).saturating_sub(1))
            })
        },
    },
    Mistake {
        says: "A value on an edge is counted in the bin below it, and lo in none: it belongs to the upper one (lo ≤ x < upper edge).",
        model: |call| {
            by_bin(call, |x, b| {
                inside(x, b)
                    .filter(|_| x > b.lo)
                    .map(|_| b.place(x).ceil() as usize - 1)
            })
        },
    },
    Mistake {
        says: "A value on an edge is counted in both bins: it belongs to the upper one only.",
        model: |call| {
            by_edges(call, |x, from, to, last| {
                x >= from && x <= to || last && x == to
            })
        },
    },
    Mistake {
        says: "A value on an edge is not counted at all: it belongs to the bin above it.",
        model: |call| by_edges(call, |x, from, to, _| x > from && x < to),
    },
    Mistake {
        says: "The place in bin widths is rounded to the nearest whole number: round it down, with `floor` or a cast to `usize`.",
        model: |call| {
            by_bin(call, |x, b| {
                inside(x, b).map(|_| (b.place(x).round() as usize).min(b.bins - 1))
            })
        },
    },
    Mistake {
        says: "The place in bin widths is rounded to the nearest whole number: round it down, with `floor` or a cast to `usize`.",
        model: |call| {
            by_bin(call, |x, b| {
                inside(x, b).map(|_| b.place(x).round() as usize)
            })
        },
    },
    Mistake {
        says: "The place in bin widths is rounded up: round it down, with `floor` or a cast to `usize`.",
        model: |call| {
            by_bin(call, |x, b| {
                inside(x, b).map(|_| (b.place(x).ceil() as usize).min(b.bins - 1))
            })
        },
    },
    Mistake {
        says: "The place in bin widths is rounded up: round it down, with `floor` or a cast to `usize`.",
        model: |call| {
            by_bin(call, |x, b| {
                inside(x, b).map(|_| b.place(x).ceil() as usize)
            })
        },
    },
    Mistake {
        says: "Every value is counted one bin too high: bins are numbered from 0.",
        model: |call| by_bin(call, |x, b| inside(x, b).map(|bin| bin + 1)),
    },
    Mistake {
        says: "Every value is counted one bin too high: bins are numbered from 0.",
        model: |call| {
            by_bin(call, |x, b| {
                inside(x, b).map(|bin| (bin + 1).min(b.bins - 1))
            })
        },
    },
    Mistake {
        says: "Every value is counted one bin too low: the bin is the whole part of (x − lo) / w.",
        model: |call| by_bin(call, |x, b| inside(x, b).map(|bin| bin.saturating_sub(1))),
    },
    Mistake {
        says: "The bins are too wide: the range is divided into `bins` parts, not into `bins − 1`.",
        model: |call| {
            by_bin(call, |x, b| {
                inside(x, b).map(|_| b.wide(x, b.bins - 1) as usize)
            })
        },
    },
    Mistake {
        says: "The bins are too wide: the range is divided into `bins` parts, not into `bins − 1`.",
        model: |call| {
            by_bin(call, |x, b| {
                inside(x, b).map(|_| b.wide(x, b.bins - 1).round() as usize)
            })
        },
    },
    Mistake {
        says: "The bins are too narrow: the range is divided into `bins` parts, not into `bins + 1`.",
        model: |call| {
            by_bin(call, |x, b| {
                inside(x, b).map(|_| (b.wide(x, b.bins + 1) as usize).min(b.bins - 1))
            })
        },
    },
    Mistake {
        says: "The bins are too narrow: the range is divided into `bins` parts, not into `bins + 1`.",
        model: |call| {
            by_bin(call, |x, b| {
                inside(x, b).map(|_| b.wide(x, b.bins + 1) as usize)
            })
        },
    },
    Mistake {
        says: "lo is not subtracted: the bin is the whole part of (x − lo) / w, with x counted from lo.",
        model: |call| {
            by_bin(call, |x, b| {
                inside(x, b).map(|_| ((x / b.width()) as usize).min(b.bins - 1))
            })
        },
    },
    Mistake {
        says: "lo is not subtracted: the bin is the whole part of (x − lo) / w, with x counted from lo.",
        model: |call| by_bin(call, |x, b| inside(x, b).map(|_| (x / b.width()) as usize)),
    },
    Mistake {
        says: "The width is hi divided by the number of bins: it is (hi − lo) / bins.",
        model: |call| {
            by_bin(call, |x, b| {
                let bin = ((x - b.lo) / (b.hi / b.bins as f64)) as usize;
                inside(x, b).map(|_| bin.min(b.bins - 1))
            })
        },
    },
    Mistake {
        says: "The bins run from hi down to lo: the first count is for the bin at lo.",
        model: |call| {
            by_bin(call, |x, b| {
                inside(x, b).map(|_| (b.bins - 1).min(b.down(x)))
            })
        },
    },
    Mistake {
        says: "The bins run from hi down to lo: the first count is for the bin at lo.",
        model: |call| by_bin(call, |x, b| inside(x, b).map(|bin| b.bins - 1 - bin)),
    },
    Mistake {
        says: "The bins run from the smallest to the largest value: they run from `lo` to `hi`, so that histograms of different data can be compared.",
        model: |call| own_range(call, false),
    },
    Mistake {
        says: "The bins begin at the smallest value: they begin at `lo`, so that histograms of different data can be compared.",
        model: |call| own_range(call, true),
    },
    Mistake {
        says: "The range is written as a number: take `lo` and `hi`.",
        model: |call| {
            with(call, |b| Bins {
                lo: -60e-3,
                hi: -20e-3,
                ..b
            })
        },
    },
    Mistake {
        says: "The number of bins is written as a number: take `bins`.",
        model: |call| with(call, |b| Bins { bins: 50, ..b }),
    },
    Mistake {
        says: "Range and number of bins are written as numbers: take `lo`, `hi` and `bins`.",
        model: |call| {
            with(call, |_| Bins {
                lo: -60e-3,
                hi: -20e-3,
                bins: 50,
            })
        },
    },
    Mistake {
        says: "Empty bins are lost: an empty bin has the count 0, and there are always `bins` counts.",
        model: |call| {
            after(call, |counts| {
                counts.into_iter().filter(|&n| n > 0).collect()
            })
        },
    },
    Mistake {
        says: "The counting ends at the first value outside the range: go on with the next value (`continue`, not `break` or `return`).",
        model: |call| {
            of_values(call, |x, b| {
                let held = |x: &&f64| inside(**x, b).is_some();
                x.iter().take_while(held).copied().collect()
            })
        },
    },
    Mistake {
        says: "The first value of x is left out: indices begin at 0.",
        model: |call| of_values(call, |x, _| x.iter().skip(1).copied().collect()),
    },
    Mistake {
        says: "The last value of x is left out: take all of them.",
        model: |call| {
            of_values(call, |x, _| {
                x.split_last().map_or(vec![], |(_, x)| x.to_vec())
            })
        },
    },
    Mistake {
        says: "The signs are lost: count V itself, not its absolute value.",
        model: |call| of_values(call, |x, _| x.iter().map(|x| x.abs()).collect()),
    },
    Mistake {
        says: "The edges are added up one by one, and rounding leaves the last of them below hi: hi itself belongs to the last bin, so compare with `hi`.",
        model: |call| {
            by_bin(call, |x, b| {
                let w = (b.hi - b.lo) / b.bins as f64;
                let edge = |k: usize| (0..k).fold(b.lo, |edge, _| edge + w);
                let last = b.bins - 1;
                (0..b.bins).find(|&k| {
                    let below = x < edge(k + 1) || k == last && x <= edge(k + 1);
                    x >= edge(k) && below
                })
            })
        },
    },
    Mistake {
        says: "There is one bin too many: hi belongs to the last of `bins` bins.",
        model: |call| {
            of_bins(
                call,
                |b| b.bins + 1,
                |x, b| inside(x, b).map(|_| low_cast(x, b)),
            )
        },
    },
    Mistake {
        says: "There is one bin too many: `bins` bins have `bins + 1` edges, and it is the bins that have a count.",
        model: |call| of_bins(call, |b| b.bins + 1, inside),
    },
    Mistake {
        says: "One bin is missing: as many counts as `bins`, the last for the bin that ends at hi.",
        model: |call| of_bins(call, |b| b.bins - 1, inside),
    },
    Mistake {
        says: "The counts are added up from bin to bin: each bin has its own count.",
        model: |call| {
            after(call, |counts| {
                let so_far = |sum: &mut usize, n| {
                    *sum += n;
                    Some(*sum)
                };
                counts.into_iter().scan(0, so_far).collect()
            })
        },
    },
    Mistake {
        says: "Each bin counts all values above its lower edge: it holds those below its upper edge only.",
        model: |call| {
            after(call, |mut counts| {
                for bin in (1..counts.len()).rev() {
                    counts[bin - 1] += counts[bin];
                }
                counts
            })
        },
    },
    Mistake {
        says: "Each bin counts all values above its lower edge: it holds those below its upper edge only.",
        model: |call| by_edges(call, |x, from, _, _| x >= from),
    },
    Mistake {
        says: "The width of the bins is cut to a whole number: leave (hi − lo) / bins an `f64`.",
        model: |call| {
            by_bin(call, |x, b| {
                let bin = ((x - b.lo) / b.width().trunc()) as usize;
                inside(x, b).map(|_| bin.min(b.bins - 1))
            })
        },
    },
    Mistake {
        says: "A bin never counts more than one value: add 1 for every value that falls into it.",
        model: |call| {
            after(call, |counts| {
                counts.into_iter().map(|n| n.min(1)).collect()
            })
        },
    },
    Mistake {
        says: "Nothing is counted: all counts are 0.",
        model: |call| after(call, |counts| vec![0; counts.len()]),
    },
    Mistake {
        says: "The counts are sorted: they stand in the order of the bins, from lo to hi.",
        model: |call| {
            after(call, |mut counts| {
                counts.sort_unstable();
                counts
            })
        },
    },
    Mistake {
        says: "The counts are sorted: they stand in the order of the bins, from lo to hi.",
        model: |call| {
            after(call, |mut counts| {
                counts.sort_unstable();
                counts.reverse();
                counts
            })
        },
    },
    Mistake {
        says: "This is the number of values: divide it by how many values there are.",
        model: |call| share(call, above),
    },
    Mistake {
        says: "This is the share in percent: a share is a number from 0 to 1.",
        model: |call| share(call, |x, v_th| 100.0 * part(above(x, v_th), x)),
    },
    Mistake {
        says: "The quotient of two whole numbers is a whole number: turn both into `f64` before you divide.",
        model: |call| share(call, |x, v_th| part(above(x, v_th), x).floor()),
    },
    Mistake {
        says: "This is the share below the threshold: the comparison is the wrong way round, x ≥ V_th is asked for.",
        model: |call| share(call, |x, v_th| part(x.len() as f64 - above(x, v_th), x)),
    },
    Mistake {
        says: "This is the share below the threshold: the comparison is the wrong way round, x ≥ V_th is asked for.",
        model: |call| share(call, |x, v_th| 1.0 - part(above(x, v_th), x)),
    },
    Mistake {
        says: "The number below the threshold is counted, and not divided: the share is (values at or above V_th) / (all values).",
        model: |call| share(call, |x, v_th| x.len() as f64 - above(x, v_th)),
    },
    Mistake {
        says: "The number at or above is divided by the number below: divide it by the number of all values.",
        model: |call| {
            share(call, |x, v_th| {
                let above = above(x, v_th);
                let below = x.len() as f64 - above;
                if below == 0.0 { 0.0 } else { above / below }
            })
        },
    },
    Mistake {
        says: "The number of values less one is the divisor: for a share, divide by all of them.",
        model: |call| {
            share(call, |x, v_th| {
                if x.len() < 2 {
                    part(above(x, v_th), x)
                } else {
                    above(x, v_th) / (x.len() - 1) as f64
                }
            })
        },
    },
    Mistake {
        says: "This says whether any value reaches the threshold: what part of them does is asked for.",
        model: |call| share(call, |x, v_th| above(x, v_th).min(1.0)),
    },
    Mistake {
        says: "The signs are lost: compare V itself with V_th, not its absolute value.",
        model: |call| share(call, |x, v_th| part(count(x, |v| v.abs() >= v_th.abs()), x)),
    },
    Mistake {
        says: "The signs are lost: compare V itself with V_th, not its absolute value.",
        model: |call| share(call, |x, v_th| part(count(x, |v| v.abs() >= v_th), x)),
    },
    Mistake {
        says: "The sign of V_th is lost: compare V with V_th as it is.",
        model: |call| share(call, |x, v_th| part(above(x, v_th.abs()), x)),
    },
    Mistake {
        says: "The threshold is written as a number: take `v_th`.",
        model: |call| share(call, |x, _| part(above(x, -50e-3), x)),
    },
    Mistake {
        says: "Every value is counted, whatever the threshold: count those with x ≥ V_th.",
        model: |call| share(call, |x, _| part(x.len() as f64, x)),
    },
    Mistake {
        says: "This is the mean of the values that have reached the threshold: their share is asked for.",
        model: |call| {
            share(call, |x, v_th| {
                let reached: Vec<f64> = x.iter().copied().filter(|&v| v >= v_th).collect();
                part(reached.iter().sum(), &reached)
            })
        },
    },
    Mistake {
        says: "This says whether the mean of the values reaches the threshold: compare each of them, and count.",
        model: |call| {
            share(call, |x, v_th| {
                let reached = part(x.iter().sum(), x) >= v_th;
                part(if reached { x.len() as f64 } else { 0.0 }, x)
            })
        },
    },
    Mistake {
        says: "The values from the first one at or above V_th on are counted, whatever they are: compare each of them (`filter`, not `skip_while`).",
        model: |call| {
            share(call, |x, v_th| {
                part(x.iter().skip_while(|&&v| v < v_th).count() as f64, x)
            })
        },
    },
    Mistake {
        says: "The counting ends at the first value below V_th: compare each of them (`filter`, not `take_while`).",
        model: |call| {
            share(call, |x, v_th| {
                part(x.iter().take_while(|&&v| v >= v_th).count() as f64, x)
            })
        },
    },
    Mistake {
        says: "One side of the comparison is in millivolts: V and V_th are both in volts already.",
        model: |call| share(call, |x, v_th| part(above(x, v_th * 1e-3), x)),
    },
    Mistake {
        says: "One side of the comparison is in millivolts: V and V_th are both in volts already.",
        model: |call| share(call, |x, v_th| part(above(x, v_th * 1e3), x)),
    },
    Mistake {
        says: "The values are added up instead of counted: each value at or above V_th counts as 1.",
        model: |call| {
            share(call, |x, v_th| {
                part(x.iter().filter(|&&v| v >= v_th).sum(), x)
            })
        },
    },
    Mistake {
        says: "The first value of x is left out: indices begin at 0.",
        model: |call| {
            share(call, |x, v_th| {
                part(above(x.get(1..).unwrap_or_default(), v_th), x)
            })
        },
    },
    Mistake {
        says: "The last value of x is left out: take all of them.",
        model: |call| {
            share(call, |x, v_th| {
                let rest = x.split_last().map_or(&[][..], |(_, rest)| rest);
                part(above(rest, v_th), x)
            })
        },
    },
    Mistake {
        says: "Without any values 0 is divided by 0, which is NaN, not a number: the share of no values at all is 0.",
        model: |call| share(call, |x, v_th| above(x, v_th) / x.len() as f64),
    },
    Mistake {
        says: "The number of values less one is the divisor: for a share, divide by all of them.",
        model: |call| {
            share(call, |x, v_th| {
                if x.is_empty() {
                    0.0
                } else {
                    above(x, v_th) / (x.len() as f64 - 1.0)
                }
            })
        },
    },
    Mistake {
        says: "Without any values this is not 0: the share of no values at all is 0.",
        model: |call| {
            share(call, |x, v_th| {
                if x.is_empty() {
                    1.0
                } else {
                    part(above(x, v_th), x)
                }
            })
        },
    },
];

/// The range and the number of bins.
#[derive(Clone, Copy)]
struct Bins {
    lo: f64,
    hi: f64,
    bins: usize,
}

impl Bins {
    fn of(call: &Call) -> Self {
        Bins {
            lo: call.number("lo"),
            hi: call.number("hi"),
            bins: call.index("bins"),
        }
    }

    fn width(&self) -> f64 {
        (self.hi - self.lo) / self.bins as f64
    }

    /// How far a value is from lo, in bin widths.
    fn place(&self, x: f64) -> f64 {
        self.wide(x, self.bins)
    }

    /// The same with another number of parts.
    fn wide(&self, x: f64, parts: usize) -> f64 {
        (x - self.lo) / (self.hi - self.lo) * parts as f64
    }

    /// The bin counted from hi.
    fn down(&self, x: f64) -> usize {
        ((self.hi - x) / self.width()) as usize
    }
}

/// The right bin, or none outside the range.
fn inside(x: f64, b: &Bins) -> Option<usize> {
    (b.lo..=b.hi)
        .contains(&x)
        .then(|| low_cast(x, b).min(b.bins - 1))
}

/// The bin without any test of the range: a negative number becomes 0.
fn low_cast(x: f64, b: &Bins) -> usize {
    b.place(x) as usize
}

type Bin = fn(f64, &Bins) -> Option<usize>;

/// The histogram in which each value falls into the bin that `bin` says, if there is such a bin.
fn counted(x: &[f64], b: &Bins, bin: Bin) -> Vec<usize> {
    let mut counts = vec![0; b.bins];
    for bin in x.iter().filter_map(|&x| bin(x, b)) {
        if let Some(count) = counts.get_mut(bin) {
            *count += 1;
        }
    }
    counts
}

fn by_bin(call: &Call, bin: Bin) -> Option<Value> {
    (call.function == "histogram").then(|| counts(counted(&call.vector("x"), &Bins::of(call), bin)))
}

/// The histogram in which `holds` says of value, lower and upper edge whether the bin holds it.
fn by_edges(call: &Call, holds: fn(f64, f64, f64, bool) -> bool) -> Option<Value> {
    (call.function == "histogram").then(|| {
        let (b, x) = (Bins::of(call), call.vector("x"));
        let edge = |k: usize| b.lo + k as f64 * b.width();
        counts((0..b.bins).map(|k| {
            let held = |x: &&f64| holds(**x, edge(k), edge(k + 1), k + 1 == b.bins);
            x.iter().filter(held).count()
        }))
    })
}

fn with(call: &Call, change: fn(Bins) -> Bins) -> Option<Value> {
    (call.function == "histogram").then(|| {
        let b = change(Bins::of(call));
        counts(counted(&call.vector("x"), &b, inside))
    })
}

/// The range of the values in place of the one that was asked for; hi may stay.
fn own_range(call: &Call, keep_hi: bool) -> Option<Value> {
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

fn after(call: &Call, change: fn(Vec<usize>) -> Vec<usize>) -> Option<Value> {
    (call.function == "histogram").then(|| {
        let right = counted(&call.vector("x"), &Bins::of(call), inside);
        counts(change(right))
    })
}

/// The right histogram of other values.
fn of_values(call: &Call, change: fn(&[f64], &Bins) -> Vec<f64>) -> Option<Value> {
    (call.function == "histogram").then(|| {
        let b = Bins::of(call);
        counts(counted(&change(&call.vector("x"), &b), &b, inside))
    })
}

/// A histogram with another number of counts.
fn of_bins(call: &Call, how_many: fn(&Bins) -> usize, bin: Bin) -> Option<Value> {
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

fn share(call: &Call, formula: fn(&[f64], f64) -> f64) -> Option<Value> {
    (call.function == "share_at_or_above")
        .then(|| numbers(formula(&call.vector("x"), call.number("v_th"))))
}

fn count(x: &[f64], holds: impl Fn(f64) -> bool) -> f64 {
    x.iter().filter(|&&v| holds(v)).count() as f64
}

fn above(x: &[f64], v_th: f64) -> f64 {
    count(x, |v| v >= v_th)
}

/// The quotient; 0 where there is nothing to divide by.
fn part(sum: f64, of: &[f64]) -> f64 {
    if of.is_empty() {
        0.0
    } else {
        sum / of.len() as f64
    }
}
