//! The mistakes of the bonus exercise that give the same whatever the hash functions are. The others
//! are named by the laws.

use super::Pair;
use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, flags, numbers};

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The pairs themselves are kept, so nothing is ever mistaken: a Bloom filter keeps bits only, and pairs may share them.",
        model: |call| answers(call, |inside, pair| inside.contains(&pair)),
    },
    Mistake {
        says: "Everything is possible, even in an empty filter: a pair is possible only if all its bits are set.",
        model: |call| answers(call, |_, _| true),
    },
    Mistake {
        says: "Nothing is ever found: `insert` must set the bits, and `might_contain` is true if all of them are set.",
        model: |call| answers(call, |_, _| false),
    },
    Mistake {
        says: "Everything is possible as soon as one pair has been put in: a pair has its own bits, and all of them must be set.",
        model: |call| answers(call, |inside, _| !inside.is_empty()),
    },
    Mistake {
        says: "The power is missing: all h bits must be set by chance, so it is (1 − e^(−h·n/m))^h.",
        model: |call| theory(call, |n, m, h| 1.0 - (-h * n / m).exp()),
    },
    Mistake {
        says: "h is missing in the exponent: n pairs set h·n bits, so it is e^(−h·n/m).",
        model: |call| theory(call, |n, m, h| (1.0 - (-n / m).exp()).powf(h)),
    },
    Mistake {
        says: "The minus sign in the exponent is missing: it is e^(−h·n/m).",
        model: |call| theory(call, |n, m, h| (1.0 - (h * n / m).exp()).powi(h as i32)),
    },
    Mistake {
        says: "The minus sign stands before the whole of e^…: `-x.exp()` is −(e^x), write `(-x).exp()`.",
        model: |call| theory(call, |n, m, h| (1.0 + (h * n / m).exp()).powf(h)),
    },
    Mistake {
        says: "\"1 −\" is missing: e^(−h·n/m) is the share of bits that are not set.",
        model: |call| theory(call, |n, m, h| (-h * n / m).exp().powf(h)),
    },
    Mistake {
        says: "The power stands in the wrong place: 1 − e^(−h·n/m) as a whole is raised to the power h.",
        model: |call| theory(call, |n, m, h| 1.0 - (-h * n / m).exp().powf(h)),
    },
    Mistake {
        says: "This is the rate of right answers: take it away from 1.",
        model: |call| theory(call, |n, m, h| 1.0 - right(n, m, h)),
    },
    Mistake {
        says: "The quotient is upside down: it is h·n/m.",
        model: |call| theory(call, |n, m, h| (1.0 - (-m / (h * n)).exp()).powf(h)),
    },
    Mistake {
        says: "A quotient of whole numbers is cut off: turn them into f64 before you divide.",
        model: |call| theory(call, |n, m, h| (1.0 - (-(h * n / m).floor()).exp()).powf(h)),
    },
    Mistake {
        says: "A quotient of whole numbers is cut off: turn them into f64 before you divide.",
        model: |call| theory(call, |n, m, h| (1.0 - (-h * (n / m).floor()).exp()).powf(h)),
    },
    Mistake {
        says: "The power is the number of pairs: it is the number of hash functions.",
        model: |call| theory(call, |n, m, h| (1.0 - (-h * n / m).exp()).powf(n)),
    },
    Mistake {
        says: "h stands on the wrong side: it is h·n/m, not n/(h·m).",
        model: |call| theory(call, |n, m, h| (1.0 - (-n / (h * m)).exp()).powf(h)),
    },
    Mistake {
        says: "This is the formula with (1 − 1/m)^(h·n), from which the one with e comes: here (1 − e^(−h·n/m))^h is asked for.",
        model: |call| theory(call, |n, m, h| (1.0 - (1.0 - 1.0 / m).powf(h * n)).powf(h)),
    },
    Mistake {
        says: "The rate is in per cent: it is a number from 0 to 1.",
        model: |call| theory(call, |n, m, h| 100.0 * right(n, m, h)),
    },
    Mistake {
        says: "`pairs` and `bits` stand in each other's place.",
        model: |call| theory(call, |n, m, h| right(m, n, h)),
    },
    Mistake {
        says: "`pairs` and `hashes` stand in each other's place.",
        model: |call| theory(call, |n, m, h| right(h, m, n)),
    },
    Mistake {
        says: "h multiplies where it has to be a power.",
        model: |call| theory(call, |n, m, h| h * (1.0 - (-h * n / m).exp())),
    },
    Mistake {
        says: "2 stands in the place of e: it is `(-h * n / m).exp()`.",
        model: |call| theory(call, |n, m, h| (1.0 - 2_f64.powf(-h * n / m)).powf(h)),
    },
    Mistake {
        says: "10 stands in the place of e: it is `(-h * n / m).exp()`.",
        model: |call| theory(call, |n, m, h| (1.0 - 10_f64.powf(-h * n / m)).powf(h)),
    },
    Mistake {
        says: SHARED,
        model: |call| theory(call, |n, m, h| (h * n / m).powf(h)),
    },
    Mistake {
        says: SHARED,
        model: |call| theory(call, |n, m, h| (h * n / m).min(1.0).powf(h)),
    },
    Mistake {
        says: SHARED,
        model: |call| theory(call, |n, m, h| (h * n / m).powf(h).min(1.0)),
    },
];

const SHARED: &str = "This is the share of bits that are set, h·n/m, as if no two pairs shared a bit: it is (1 − e^(−h·n/m))^h.";

fn right(n: f64, m: f64, h: f64) -> f64 {
    super::rate(n, m, h)
}

fn theory(call: &Call, rate: fn(f64, f64, f64) -> f64) -> Option<Value> {
    (call.function == "expected_rate").then(|| {
        numbers(rate(
            call.index("pairs") as f64,
            call.index("bits") as f64,
            call.index("hashes") as f64,
        ))
    })
}

/// What a filter says that answers like this, in all functions that ask it.
fn answers(call: &Call, answer: fn(&[Pair], Pair) -> bool) -> Option<Value> {
    let pairs = |n: &str, k: &str| -> Vec<Pair> {
        std::iter::zip(call.indices(n), call.indices(k)).collect()
    };
    match call.function {
        "might_contain" => {
            let inside = pairs("in_n", "in_k");
            let asked = pairs("n", "k");
            Some(flags(asked.into_iter().map(|pair| answer(&inside, pair))))
        }
        "one bit of each" => {
            let all = pairs("n", "k");
            Some(flags(all.iter().flat_map(|&inside| {
                all.iter()
                    .map(move |&pair| answer(&[inside], pair))
                    .collect::<Vec<_>>()
            })))
        }
        _ => None,
    }
}
