//! The share at the threshold or above it.

use super::models::{above, count, part, share};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
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
