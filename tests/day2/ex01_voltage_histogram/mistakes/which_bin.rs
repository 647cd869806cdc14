//! The bin into which a value falls.

use super::models::{by_bin, by_edges, inside, low_cast};
use crate::exercise::Mistake;

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
];
