//! The law of the rate of false positives, and the rates that mistakes lead to.

use super::laws::possible;
use crate::kit::*;

/// What is asked of a filter: pairs put in, bits, hash functions, questions; and the rate that it gave.
struct Asked {
    pairs: f64,
    bits: f64,
    hashes: f64,
    questions: f64,
    measured: f64,
}

impl Asked {
    /// The share of the bits that are set if every pair sets so many.
    fn set_by(&self, each: f64) -> f64 {
        1.0 - (-each * self.pairs / self.bits).exp()
    }

    /// The share of the bits that are set.
    fn set(&self) -> f64 {
        self.set_by(self.hashes)
    }

    /// The rate of a filter of so many bits, or hash functions.
    fn with_bits(&self, bits: f64) -> f64 {
        Asked { bits, ..*self }.theory()
    }

    fn with_hashes(&self, hashes: f64) -> f64 {
        Asked { hashes, ..*self }.theory()
    }

    /// The rate that it should have.
    fn theory(&self) -> f64 {
        self.set().powf(self.hashes)
    }

    /// The standard deviation of a rate that is measured.
    fn deviation(&self, rate: f64) -> f64 {
        let questions = rate * (1.0 - rate) / self.questions;
        // The share of bits that are set varies too; this is more than its variance.
        let set = self.set();
        let varies = set * (1.0 - set) / self.bits;
        let slope = self.hashes * set.powf(self.hashes - 1.0);
        (questions + slope * slope * varies).sqrt()
    }

    /// Within six standard deviations of a measured rate, and a tenth of the rate for hash functions that
    /// are not quite independent (as in double hashing).
    fn is_near(&self, rate: f64) -> bool {
        // At least one question more or less by chance, even where the rate is next to 0.
        let reach = 6.0 * self.deviation(rate) + 0.1 * rate + 3.0 / self.questions;
        (self.measured - rate).abs() <= reach
    }
}

const SINGLE_HASH: &str = "This is the rate of a single hash function. The h functions must differ, and each must depend on neuron and step: let the hash take the number of the function as well. (Adding a number to the same hash is not enough.)";

const WHOLE_WORDS: &str = "You seem to use whole words of 64 bits. Keep exactly `bits` bits, even if the last word is not full.";

type Rate = fn(&Asked) -> f64;

/// Rates to which mistakes lead, and the mistakes.
const RATES: [(Rate, &str); 22] = [
    (
        |a| a.set_by(2.0 * a.hashes).powf(a.hashes),
        "This is the rate of a filter that sets twice as many bits as it asks for, or never uses half of its bits. A pair sets h bits, the same h are asked for, and the hash is taken modulo the number of bits.",
    ),
    (
        |_| 0.0,
        "This is the rate of a set without any false positives. A Bloom filter keeps bits, not the pairs.",
    ),
    (|a| a.with_hashes(1.0), SINGLE_HASH),
    (
        |a| a.set_by(a.hashes * a.hashes),
        "This is the rate of a filter in which one bit is enough. A pair is possible only if all its bits are set.",
    ),
    (
        Asked::set,
        "This is the rate of a filter that asks for one bit only. A pair is possible only if all its bits are set.",
    ),
    (
        |a| a.with_hashes(a.hashes - 1.0),
        "This is the rate with one hash function too few. They are number 0 … hashes − 1.",
    ),
    (
        |a| a.with_hashes(a.hashes + 1.0),
        "This is the rate with one hash function too many. They are number 0 … hashes − 1.",
    ),
    (
        |a| a.set().powf((a.hashes - 1.0).max(1.0)),
        "This is the rate of a filter that asks for one bit fewer than are set. A pair is possible only if all its h bits are set.",
    ),
    (
        |a| a.set().powf(a.hashes.min(2.0)),
        "This is the rate of a filter that asks for two of the h bits. A pair is possible only if all its h bits are set.",
    ),
    (
        most_are_enough,
        "This is the rate of a filter in which some of the bits are enough. A pair is possible only if all its h bits are set.",
    ),
    (
        |a| a.with_hashes(a.hashes.min(3.0)),
        "This is the rate with at most three hash functions. Use `hashes` of them, however many that is.",
    ),
    (
        |a| a.with_bits((a.bits as usize).next_power_of_two() as f64),
        "You seem to round the number of bits up to the next power of two. Keep exactly `bits` bits.",
    ),
    (|a| a.with_bits((a.bits / 64.0).ceil() * 64.0), WHOLE_WORDS),
    (
        |a| a.with_bits((a.bits / 64.0).floor().max(1.0) * 64.0),
        WHOLE_WORDS,
    ),
    (
        |a| a.with_hashes(2.0),
        "This is the rate with two hash functions whatever `hashes` says.",
    ),
    (
        |a| a.with_hashes(3.0),
        "This is the rate with three hash functions whatever `hashes` says.",
    ),
    (
        |a| a.with_bits(64.0),
        "This is the rate of a filter of 64 bits. The others are never used. Take the hash modulo the number of bits.",
    ),
    (
        |a| a.with_bits(a.bits.min(256.0)),
        "This is the rate of a filter of 256 bits. The others are never used. Take the hash modulo the number of bits.",
    ),
    (
        |a| a.with_bits(a.bits.min(65_536.0)),
        "This is the rate of a filter of 65,536 bits where there are more. The others are never used. Is the hash, or the number of the bit, cut off to a `u16`?",
    ),
    (
        |a| a.with_bits(1000.0),
        "This is the rate of a filter of 1000 bits, whatever `bits` says.",
    ),
    (
        |a| a.with_bits(a.bits / 8.0),
        "This is the rate of an eighth of the bits. `bits` counts bits, not bytes.",
    ),
    (
        |a| a.with_bits(a.bits * 8.0),
        "This is the rate of far more bits. `bits` counts bits, not words or bytes.",
    ),
];

/// What explains all rates, if one mistake does: of several that do, the one that is nearest to them.
fn explanation(seen: &[Asked]) -> Option<&'static str> {
    let explains = |rate: &Rate| seen.iter().all(|a| a.is_near(rate(a)));
    let misfit = |rate: &Rate| {
        let off = |a: &Asked| (a.measured - rate(a)) / (a.deviation(rate(a)) + 1.0 / a.questions);
        seen.iter().map(|a| off(a).powi(2)).sum::<f64>()
    };
    let explaining = RATES.iter().filter(|(rate, _)| explains(rate));
    let nearest = explaining.min_by(|(a, _), (b, _)| misfit(a).total_cmp(&misfit(b)));
    nearest.map(|(_, says)| *says)
}

/// More than half of the h bits are set by chance.
fn most_are_enough(a: &Asked) -> f64 {
    let set = a.set();
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
    let asked = |(call, value): &Given| Asked {
        pairs: call.indices("in_n").len() as f64,
        bits: call.index("bits") as f64,
        hashes: call.index("hashes") as f64,
        questions: call.indices("n").len() as f64,
        measured: possible(value),
    };
    let seen: Vec<Asked> = given.iter().map(asked).collect();
    let Some(place) = seen.iter().position(|a| !a.is_near(a.theory())) else {
        return Ok(());
    };
    let (call, measured, theory) = (&given[place].0, seen[place].measured, seen[place].theory());
    // One hash with numbers added to it is hardly better than a single one: that shows best where
    // few bits are set.
    let mut telling = seen
        .iter()
        .filter(|a| a.hashes > 1.0 && a.with_hashes(1.0) < 0.05);
    let like_one_hash = measured > theory && telling.all(|a| a.is_near(a.with_hashes(1.0)));
    let why = explanation(&seen)
        .or(like_one_hash.then_some(SINGLE_HASH))
        .unwrap_or(if measured > theory {
            "Too many pairs are found. Are some bits never used, or used more often than others, or are there hash functions that depend on one another, or pairs that the hash does not tell apart?"
        } else {
            "There are too few. Does the filter keep more than its bits, or are there fewer hash functions than `hashes` says?"
        });
    let per_cent = |x: f64| number((x * 10_000.0).round() / 100.0);
    Err(Message::of(call)
        .expected(format!("about {} % false positives", per_cent(theory)))
        .got(format!("{} %", per_cent(measured)))
        .says(why))
}
