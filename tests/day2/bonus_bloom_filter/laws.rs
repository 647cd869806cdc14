//! The laws of a Bloom filter, whatever its hash functions are.

use std::collections::BTreeSet;

use super::pairs::{EACH, STRIDES};
use crate::kit::*;

pub fn no_false_negatives(given: &[Given]) -> Law {
    for (call, value) in given {
        let answers = yes(Some(value));
        let lost = answers.iter().filter(|yes| !**yes).count();
        let all = answers.len();
        if lost == 0 {
            continue;
        }
        let why = if given.iter().all(|(_, v)| possible(v) == 0.0) {
            "Your filter never finds a pair. Does `insert` set the bits that `might_contain` asks for?"
        } else {
            "Every pair that was put in must be found. `insert` and `might_contain` must use the same bits, and no bit is ever cleared."
        };
        return Err(Message::of(call)
            .got(format!(
                "{lost} of the {all} pairs that were put in are not found"
            ))
            .says(why));
    }
    Ok(())
}

/// A filter of one bit is full as soon as something is put in.
pub fn a_full_filter_says_yes(call: &Call, value: &Value) -> Law {
    let answers = yes(value.field("mask").or(Some(value)));
    if let Some(no) = answers.iter().position(|yes| !yes) {
        return Err(Message::of(call)
            .expected(format!("true (at index {no})"))
            .got("false")
            .says("With a single bit every pair is possible as soon as one is put in. Keep exactly `bits` bits, not whole words of them, and nothing else."));
    }
    Ok(())
}

/// With three bits and one hash function, two pairs share their bit in a third of the cases; in
/// half of them if only two bits are in use.
pub fn every_bit_is_used(call: &Call, value: &Value) -> Law {
    let answers = yes(Some(value));
    let shared = share(answers);
    // 60 pairs: six standard deviations are 0.066. (Each pair shares its bit with itself.)
    if (shared - 1.0 / 3.0).abs() < 0.09 {
        return Ok(());
    }
    // Pairs on one bit have the same row of answers.
    let rows = answers.chunks(call.indices("n").len().max(1));
    let used = rows.collect::<BTreeSet<_>>().len();
    let why = if used == 2 {
        "One of the bits is never used. Take the hash modulo the number of bits (the last bit has the index bits − 1)."
    } else if used == 1 {
        "All pairs fall on the same bit. The hash must depend on neuron and step, and be taken modulo the number of bits. Is it multiplied by the number of the function? That is 0 for the first."
    } else if shared < 0.1 {
        "You keep the pairs apart, as a set does. In a Bloom filter of three bits, pairs must share bits."
    } else {
        "The bits are not used equally often. Take a hash that mixes well, modulo the number of bits."
    };
    Err(Message::of(call)
        .expected("in a filter of three bits, two pairs share their bit in about 33 % of the cases")
        .got(per_cent(shared))
        .says(why))
}

/// With three bits and two hash functions, a pair has one bit in a third of the cases, else two; so
/// another is possible in (1/9 + 2 · 4/9)/3 of them, a third again.
pub fn every_bit_is_hit_by_each_function(call: &Call, value: &Value) -> Law {
    let possible = possible(value);
    // 120 pairs: six standard deviations are 0.033.
    if (possible - 1.0 / 3.0).abs() > 0.06 {
        return Err(Message::of(call)
            .expected("with three bits and two hash functions, about 33 % of the other pairs are possible once a pair is put in")
            .got(per_cent(possible))
            .says("Each of the h functions must hit every one of the m bits equally often. Does each have a part of the bits to itself?"));
    }
    Ok(())
}

/// How many pairs are possible that have nothing to do with those put in: they are asked for last.
fn share_of_the_unrelated(given: &[Given]) -> f64 {
    given.last().map_or(0.0, |(_, value)| possible(value))
}

/// None of the pairs asked for was put in, and the filter is nearly empty: almost all are absent.
pub fn pairs_are_told_apart(given: &[Given]) -> Law {
    // Where unrelated pairs are just as possible, it is not for the relation: the rate says more.
    let unrelated = share_of_the_unrelated(given);
    let reasons = [
        "(n, k) and (k, n) fall on the same bits. The order of neuron and step must change the hash.",
        "The neuron makes no difference. The hash must depend on n and on k.",
        "The step makes no difference. The hash must depend on n and on k.",
        "Pairs of the same sum n + k fall on the same bits. Hash n and k one after the other; do not add them.",
        "Pairs with the same digits fall on the same bits, such as 1, 23 and 12, 3. Put something between n and k, or hash the numbers.",
        "Pairs with the same n XOR k fall on the same bits. Hash n and k one after the other.",
    ];
    // From the coarsest to the finest: who adds n and k loses their order as well.
    for which in [1, 2, 3, 5, 0, 4] {
        let Some((call, value)) = given.get(which) else {
            continue;
        };
        let shared = possible(value);
        if shared > unrelated + 0.3 {
            return Err(Message::of(call)
                .expected("hardly any of these pairs is possible, because none was put in")
                .got(format!("{} are", per_cent(shared)))
                .says(reasons[which]));
        }
    }
    Ok(())
}

/// Of the pairs with one stride hardly any is possible, for none was put in.
pub fn far_pairs_are_told_apart(given: &[Given]) -> Law {
    for (which, (call, value)) in given.iter().enumerate() {
        let shares: Vec<f64> = yes(Some(value)).chunks(EACH).map(share).collect();
        // Where most strides are as bad, it is not for the stride: the rate says more.
        let mut usual = shares.clone();
        usual.sort_by(f64::total_cmp);
        let usual = usual.get(usual.len() / 2).copied().unwrap_or(0.0);
        let mut strides = STRIDES.iter().zip(&shares);
        let Some((far, _)) = strides.find(|(_, share)| **share > usual + 0.4) else {
            continue;
        };
        let (pairs, why) = match which {
            0 => (
                format!("(n, k) and (n − 1, k + {far})"),
                format!("You make the pair into one number, like n·{far} + k, but steps may be larger. Hash n and k one after the other."),
            ),
            1 => (
                format!("(n, k) and (n + {far}, k − 1)"),
                format!("You make the pair into one number, like n + k·{far}, but neurons may have larger numbers. Hash n and k one after the other."),
            ),
            2 => (
                format!("(n, k) and (n + {far}, k)"),
                "You lose a part of the neuron's number, by a remainder or a cast to a small type. Hash all of it.".to_owned(),
            ),
            _ => (
                format!("(n, k) and (n, k + {far})"),
                "You lose a part of the step's number, by a remainder or a cast to a small type. Hash all of it.".to_owned(),
            ),
        };
        return Err(Message::of(call)
            .got(format!("{pairs} fall on the same bits"))
            .says(why));
    }
    Ok(())
}

/// The filter is nearly empty: where what was not put in is possible, it looks the same as what was.
pub fn zero_is_a_number_of_its_own(given: &[Given]) -> Law {
    // Where unrelated pairs are just as possible, it is not for the 0: the rate says more.
    let unrelated = share_of_the_unrelated(given);
    for ((call, value), what) in given.iter().zip(["neuron", "step"]) {
        if possible(value) > unrelated + 0.4 {
            return Err(Message::of(call)
                .got(format!("{what} 1 is possible wherever {what} 0 was put in"))
                .says(format!("The {what}s 0 and 1 fall on the same bits. Both are counted from 0, so 0 is a number like any other.")));
        }
    }
    Ok(())
}

pub fn mask_is_made_of_answers(call: &Call, value: &Value) -> Law {
    let mask = yes(value.field("mask"));
    let answers = yes(value.field("might_contain"));
    let turned = yes(value.field("might_contain(k, n)"));
    let neurons = call.index("neurons");
    if mask.len() != neurons {
        return Err(Message::of(call)
            .got(format!("a mask of {} values", mask.len()))
            .says(format!(
                "The mask must have one value for each of the {neurons} neurons."
            )));
    }
    let Some(n) = (0..neurons).find(|&n| mask[n] != answers[n]) else {
        return Ok(());
    };
    let why = if mask == turned {
        "You have neuron and step swapped. Ask `might_contain(n, k)`."
    } else if mask == &answers[1..] {
        "You count the neurons from 1. They are 0 … neurons − 1."
    } else if mask.iter().zip(answers).all(|(a, b)| a != b) {
        "Your mask is the wrong way round. It is true for neurons that may have spiked."
    } else {
        "Ask `might_contain` for each neuron n at step k."
    };
    let (expected, got) = (answers[n], mask[n]);
    Err(Message::of(call)
        .expected(format!("{expected} (neuron {n}), as `might_contain` says"))
        .got(got.to_string())
        .says(why))
}

pub fn measured_is_the_share(given: &[Given]) -> Law {
    let rate = |(_, value): &Given| {
        let got = value.field("rate").map_or(f64::NAN, single);
        let answers = yes(value.field("might_contain"));
        (got, share(answers), answers.len() as f64)
    };
    let rates: Vec<(f64, f64, f64)> = given.iter().map(rate).collect();
    let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
    let Some(wrong) = rates.iter().position(|(got, want, _)| !near(*got, *want)) else {
        return Ok(());
    };
    let all = |model: fn(f64, f64) -> f64| {
        let explains = |&(got, want, many)| many == 0.0 || near(got, model(want, many));
        rates.iter().all(explains)
    };
    let unasked = rates
        .iter()
        .any(|(got, _, many)| *many == 0.0 && !near(*got, 0.0));
    let why = if all(|want, _| want) && unasked {
        "If `absent` is empty you divide 0 by 0, which is NaN. Return 0 then."
    } else if all(|want, many| want * many) {
        "You return the number of false positives. Divide by how many were asked."
    } else if all(|want, _| 1.0 - want) {
        "You return the share of pairs that are surely not in. Count those that are possible."
    } else if all(|want, _| 100.0 * want) {
        "You return the rate in per cent. It is a number from 0 to 1."
    } else if all(|_, _| 0.0) {
        "You always return 0: a quotient of whole numbers is cut off. Turn both into f64 before you divide."
    } else if rates
        .iter()
        .zip(given)
        .all(|((got, want, _), (call, _))| near(*got, *want) || has_repeats(call))
    {
        "A pair that is listed twice counts twice, in both numbers."
    } else {
        "Count the pairs for which `might_contain` is true, and divide by the number of all pairs."
    };
    let (got, want, _) = rates[wrong];
    Err(Message::of(&given[wrong].0)
        .expected(number(want))
        .got(number(got))
        .says(why))
}

fn has_repeats(call: &Call) -> bool {
    let asked = call.indices("n");
    let pairs: BTreeSet<_> = asked.iter().zip(call.indices("k")).collect();
    pairs.len() < asked.len()
}

/// The share of the pairs that are possible, of all that were asked for.
pub fn possible(value: &Value) -> f64 {
    share(yes(Some(value)))
}

fn per_cent(share: f64) -> String {
    format!("{} %", number((share * 1000.0).round() / 10.0))
}

pub fn yes(value: Option<&Value>) -> &[bool] {
    match value {
        Some(Value::Flags { values, .. }) => values,
        _ => &[],
    }
}

/// The share of `true`.
pub fn share(answers: &[bool]) -> f64 {
    let yes = answers.iter().filter(|yes| **yes).count();
    yes as f64 / answers.len().max(1) as f64
}
