//! The range, the values, how many bins there are, and what becomes of the counts.

use super::models::{
    Bins, after, by_bin, by_edges, inside, low_cast, of_bins, of_values, own_range, with,
};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
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
];
