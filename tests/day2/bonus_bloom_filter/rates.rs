//! The law of the rate of false positives, and the rates that mistakes lead to.

use super::laws::{possible, rate};
use crate::kit::*;

/// What is asked of a filter: pairs put in, bits, hash functions, questions.
struct Asked {
    pairs: f64,
    bits: f64,
    hashes: f64,
    questions: f64,
}

/// The share of the bits that are set.
fn set(a: &Asked) -> f64 {
    1.0 - (-a.hashes * a.pairs / a.bits).exp()
}

/// Six standard deviations of a measured rate, and a tenth of the rate for hash functions that are
/// not quite independent (as in double hashing).
fn band(at: f64, a: &Asked) -> f64 {
    let questions = at * (1.0 - at) / a.questions;
    // The share of bits that are set varies too; this is more than its variance.
    let set = set(a);
    let varies = set * (1.0 - set) / a.bits;
    let slope = a.hashes * set.powf(a.hashes - 1.0);
    // At least one question more or less by chance, even where the rate is next to 0.
    6.0 * (questions + slope * slope * varies).sqrt() + 0.1 * at + 3.0 / a.questions
}

/// The rate that a mistake leads to.
type Rate = fn(&Asked) -> f64;

const SINGLE_HASH: &str = "This is the rate of a single hash function. The h functions must differ: let the hash depend on the number of the function. (Adding a number to the same hash is not enough.)";

const EXPLANATIONS: [(&str, Rate); 21] = [
    (
        "This is the rate of a filter that sets twice as many bits as it asks for. A pair sets h bits, and the same h are asked for.",
        |a| (1.0 - (-2.0 * a.hashes * a.pairs / a.bits).exp()).powf(a.hashes),
    ),
    (
        "This is the rate of a set without any false positives. A Bloom filter keeps bits, not the pairs.",
        |_| 0.0,
    ),
    (SINGLE_HASH, |a| rate(a.pairs, a.bits, 1.0)),
    (
        "This is the rate of a filter in which one bit is enough. A pair is possible only if all its bits are set.",
        |a| 1.0 - (-a.hashes * a.hashes * a.pairs / a.bits).exp(),
    ),
    (
        "This is the rate of a filter that asks for one bit only. A pair is possible only if all its bits are set.",
        |a| set(a),
    ),
    (
        "This is the rate with one hash function too few. They are number 0 … hashes − 1.",
        |a| rate(a.pairs, a.bits, a.hashes - 1.0),
    ),
    (
        "This is the rate with one hash function too many. They are number 0 … hashes − 1.",
        |a| rate(a.pairs, a.bits, a.hashes + 1.0),
    ),
    (
        "This is the rate of a filter that asks for one bit fewer than are set. A pair is possible only if all its h bits are set.",
        |a| set(a).powf((a.hashes - 1.0).max(1.0)),
    ),
    (
        "This is the rate of a filter that asks for two of the h bits. A pair is possible only if all its h bits are set.",
        |a| set(a).powf(a.hashes.min(2.0)),
    ),
    (
        "This is the rate of a filter in which some of the bits are enough. A pair is possible only if all its h bits are set.",
        most_are_enough,
    ),
    (
        "This is the rate with at most three hash functions. There are as many as `hashes` says.",
        |a| rate(a.pairs, a.bits, a.hashes.min(3.0)),
    ),
    (
        "This is the rate of as many bits as the next power of two. There are as many as `bits` says.",
        |a| {
            rate(
                a.pairs,
                (a.bits as usize).next_power_of_two() as f64,
                a.hashes,
            )
        },
    ),
    (
        "This is the rate of whole words of 64 bits. There are as many bits as `bits` says, even if that is no whole number of words.",
        |a| {
            rate(
                a.pairs,
                (a.bits as usize).div_ceil(64) as f64 * 64.0,
                a.hashes,
            )
        },
    ),
    (
        "This is the rate with two hash functions whatever `hashes` says.",
        |a| rate(a.pairs, a.bits, 2.0),
    ),
    (
        "This is the rate with three hash functions whatever `hashes` says.",
        |a| rate(a.pairs, a.bits, 3.0),
    ),
    (
        "This is the rate of a filter of 64 bits. The others are never used. Take the hash modulo the number of bits.",
        |a| rate(a.pairs, 64.0, a.hashes),
    ),
    (
        "This is the rate of a filter of 256 bits. The others are never used. Take the hash modulo the number of bits.",
        |a| rate(a.pairs, a.bits.min(256.0), a.hashes),
    ),
    (
        "This is the rate of a filter of 1000 bits, whatever `bits` says.",
        |a| rate(a.pairs, 1000.0, a.hashes),
    ),
    (
        "This is the rate of half as many bits. The others are never used. Take the hash modulo the number of bits.",
        |a| rate(a.pairs, a.bits / 2.0, a.hashes),
    ),
    (
        "This is the rate of an eighth of the bits. `bits` counts bits, not bytes.",
        |a| rate(a.pairs, a.bits / 8.0, a.hashes),
    ),
    (
        "This is the rate of far more bits. `bits` counts bits, not words or bytes.",
        |a| rate(a.pairs, a.bits * 8.0, a.hashes),
    ),
];

/// More than half of the h bits are set by chance.
fn most_are_enough(a: &Asked) -> f64 {
    let set = set(a);
    let h = a.hashes as i32;
    let mut ways = 1.0;
    let mut sum = 0.0;
    for j in 0..=h {
        if 2 * j > h {
            sum += ways * set.powi(j) * (1.0 - set).powi(h - j);
        }
        ways *= f64::from(h - j) / f64::from(j + 1);
    }
    sum
}

pub fn rate_is_as_in_theory(given: &[Given]) -> Law {
    let seen: Vec<(Asked, f64, &Call)> = given
        .iter()
        .map(|(call, value)| {
            let asked = Asked {
                pairs: call.indices("in_n").len() as f64,
                bits: call.index("bits") as f64,
                hashes: call.index("hashes") as f64,
                questions: call.indices("n").len() as f64,
            };
            (asked, possible(value), call)
        })
        .collect();
    let theory = |a: &Asked| rate(a.pairs, a.bits, a.hashes);
    let off =
        |(a, measured, _): &&(Asked, f64, &Call)| (measured - theory(a)).abs() > band(theory(a), a);
    let Some((asked, measured, call)) = seen.iter().find(off) else {
        return Ok(());
    };
    let explains = |model: Rate| {
        seen.iter()
            .all(|(a, measured, _)| (measured - model(a)).abs() <= band(model(a), a))
    };
    // One hash with numbers added to it is hardly better than a single one: that shows best where
    // few bits are set.
    let telling =
        |(a, _, _): &&(Asked, f64, &Call)| a.hashes > 1.0 && rate(a.pairs, a.bits, 1.0) < 0.05;
    let like_one_hash = seen.iter().filter(telling).all(|(a, measured, _)| {
        let single = rate(a.pairs, a.bits, 1.0);
        (measured - single).abs() <= band(single, a)
    });
    let why = EXPLANATIONS
        .iter()
        .find(|(_, model)| explains(*model))
        .map(|(says, _)| *says)
        .or(like_one_hash.then_some(SINGLE_HASH))
        .unwrap_or(if *measured > theory(asked) {
            "There are too many. Are there bits that are never used, hash functions that depend on one another, or pairs that the hash does not tell apart?"
        } else {
            "There are too few. Does the filter keep more than its bits, or are there fewer hash functions than `hashes` says?"
        });
    let per_cent = |x: f64| number((x * 10_000.0).round() / 100.0);
    Err(Message::of(call)
        .expected(format!(
            "about {} % false positives",
            per_cent(theory(asked))
        ))
        .got(format!("{} %", per_cent(*measured)))
        .says(why))
}
