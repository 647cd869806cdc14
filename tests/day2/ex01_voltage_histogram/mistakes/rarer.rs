//! Rarer mistakes in histograms and shares.

use super::models::{Bins, above, by_bin, count, counted, inside, share};
use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, counts};

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "Equal values are counted once: every value counts, also one that has been there before.",
        model: |call| {
            of_counts(call, |x, b| {
                let mut x = x.to_vec();
                x.sort_by(f64::total_cmp);
                x.dedup();
                counted(&x, b, inside)
            })
        },
    },
    Mistake {
        says: "Values below lo are counted as far above it (the sign of x − lo is lost): leave them out.",
        model: |call| {
            by_bin(call, |x, b| {
                let place = b.place(x).abs();
                (place <= b.bins as f64).then(|| (place as usize).min(b.bins - 1))
            })
        },
    },
    Mistake {
        says: "The range grows with the values: it runs from `lo` to `hi`, and what is outside is left out.",
        model: |call| {
            of_counts(call, |x, b| {
                let lo = x.iter().copied().fold(b.lo, f64::min);
                let hi = x.iter().copied().fold(b.hi, f64::max);
                counted(x, &Bins { lo, hi, ..*b }, inside)
            })
        },
    },
    Mistake {
        says: "These are percentages: give the number of values in each bin.",
        model: |call| {
            of_counts(call, |x, b| {
                let part = |n: usize| n * 100 / x.len().max(1);
                counted(x, b, inside).into_iter().map(part).collect()
            })
        },
    },
    Mistake {
        says: "Values outside the range are counted at its other end (a remainder brings them back): leave them out.",
        model: |call| {
            by_bin(call, |x, b| {
                Some((b.place(x).floor() as i64).rem_euclid(b.bins as i64) as usize)
            })
        },
    },
    Mistake {
        says: "The width of the bins is written as a number: it is (hi − lo) / bins.",
        model: |call| {
            by_bin(call, |x, b| {
                (b.lo..=b.hi)
                    .contains(&x)
                    .then(|| (((x - b.lo) / 0.8e-3) as usize).min(b.bins - 1))
            })
        },
    },
    Mistake {
        says: "A count is lost beyond 255: count in `usize`, not in a type of one byte.",
        model: |call| {
            of_counts(call, |x, b| {
                counted(x, b, inside).into_iter().map(|n| n % 256).collect()
            })
        },
    },
    Mistake {
        says: "The places of the values are rounded to the nearest of `bins` points: cut the range into `bins` parts, and round down.",
        model: |call| {
            by_bin(call, |x, b| {
                let place = b.wide(x, b.bins - 1).round();
                (b.lo..=b.hi).contains(&x).then_some(place as usize)
            })
        },
    },
    Mistake {
        says: SINGLE,
        model: |call| {
            by_bin(call, |x, b| {
                let place = (x as f32 - b.lo as f32) / b.width() as f32;
                let inside = (b.lo..=b.hi).contains(&x);
                inside.then(|| (place as usize).min(b.bins - 1))
            })
        },
    },
    Mistake {
        says: SINGLE,
        model: |call| share_by(call, |v, v_th| v as f32 >= v_th as f32),
    },
    Mistake {
        says: MILLIVOLTS,
        model: |call| share_by(call, |v, v_th| (v * 1e3) as i64 >= (v_th * 1e3) as i64),
    },
    Mistake {
        says: MILLIVOLTS,
        model: |call| share_by(call, |v, v_th| (v * 1e3).round() >= (v_th * 1e3).round()),
    },
    Mistake {
        says: MILLIVOLTS,
        model: |call| share_by(call, |v, v_th| (v * 1e3).floor() >= (v_th * 1e3).floor()),
    },
    Mistake {
        says: "The number at or above is divided by the number below: divide it by the number of all values.",
        model: |call| {
            share(call, |x, v_th| {
                above(x, v_th) / (x.len() as f64 - above(x, v_th)).max(1.0)
            })
        },
    },
    Mistake {
        says: "Values a little below the threshold are counted as well: compare with V_th itself, without a tolerance.",
        model: |call| share_by(call, |v, v_th| v >= v_th - 1e-3),
    },
    Mistake {
        says: "hi is counted in the first bin (a remainder takes it there): the last bin holds its upper edge, too.",
        model: |call| {
            by_bin(call, |x, b| {
                inside(x, b).map(|bin| if x == b.hi { 0 } else { bin })
            })
        },
    },
    Mistake {
        says: "Empty bins have the count 1: a bin without any value has the count 0.",
        model: |call| {
            of_counts(call, |x, b| {
                counted(x, b, inside)
                    .into_iter()
                    .map(|n| n.max(1))
                    .collect()
            })
        },
    },
];

const SINGLE: &str = "Values next to an edge or to the threshold are taken for equal to it: digits are lost in `f32`. Use `f64` throughout.";

const MILLIVOLTS: &str = "The potentials are rounded to whole millivolts before they are compared with V_th: compare them as they are.";

fn of_counts(call: &Call, made: fn(&[f64], &Bins) -> Vec<usize>) -> Option<Value> {
    (call.function == "histogram").then(|| counts(made(&call.vector("x"), &Bins::of(call))))
}

fn share_by(call: &Call, reaches: fn(f64, f64) -> bool) -> Option<Value> {
    (call.function == "share_at_or_above").then(|| {
        let (x, v_th) = (call.vector("x"), call.number("v_th"));
        let hits = count(&x, |v| reaches(v, v_th));
        crate::value::numbers(if x.is_empty() {
            0.0
        } else {
            hits / x.len() as f64
        })
    })
}
