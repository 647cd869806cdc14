//! The optional exercise: a Bloom filter.
//!
//! Any sound choice of hash functions is right, so what depends on it is judged by laws, with bands
//! of six standard deviations; only what is the same for all is held against the reference.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::kit::*;

mod laws;
mod pairs;
mod rates;
mod reward;

exercise! {
    day2::bonus_bloom_filter, "day2/bonus", "a Bloom filter",
    optional: true,
}

type Pair = (usize, usize);
type Pairs = Vec<Pair>;

fn with_pairs(call: Call, names: [&'static str; 2], pairs: &[Pair]) -> Call {
    call.arg(names[0], counts(pairs.iter().map(|p| p.0)))
        .arg(names[1], counts(pairs.iter().map(|p| p.1)))
}

fn filter(function: &'static str, bits: usize, hashes: usize, inside: &[Pair]) -> Call {
    let call = Call::of(function)
        .whole("bits", bits)
        .whole("hashes", hashes);
    with_pairs(call, ["in_n", "in_k"], inside)
}

/// The pairs that are asked for are those of `asked`.
fn asking(filter: Call, asked: &[Pair]) -> Call {
    with_pairs(filter, ["n", "k"], asked)
}

fn ask(bits: usize, hashes: usize, inside: &[Pair], asked: &[Pair]) -> Call {
    asking(filter("might_contain", bits, hashes, inside), asked)
}

fn measure(bits: usize, hashes: usize, inside: &[Pair], asked: &[Pair]) -> Call {
    asking(filter("measured_rate", bits, hashes, inside), asked)
}

fn a_filter_for_each(bits: usize, hashes: usize, asked: &[Pair]) -> Call {
    let call = Call::of("a filter for each pair").whole("bits", bits);
    asking(call.whole("hashes", hashes), asked)
}

fn mask(bits: usize, hashes: usize, inside: &[Pair], neurons: usize, k: usize) -> Call {
    filter("mask", bits, hashes, inside)
        .whole("neurons", neurons)
        .whole("k", k)
}

calls! {
    theory = expected_rate(pairs: count(usize), bits: count(usize), hashes: count(usize));
}

/// `many` different pairs, none of them in `not_in`.
fn draw(rng: &mut ChaCha8Rng, many: usize, not_in: &[Pair]) -> Pairs {
    let mut taken: BTreeSet<Pair> = not_in.iter().copied().collect();
    let mut pairs = Vec::with_capacity(many);
    while pairs.len() < many {
        let n = between(rng, 0.0, 500.0) as usize;
        let pair = (n, between(rng, 0.0, 150.0) as usize);
        if taken.insert(pair) {
            pairs.push(pair);
        }
    }
    pairs
}

fn domains() -> Vec<Domain> {
    vec![Domain::of(theory(40, 200, 3)).excluding(&[
        ("bits", "a count of 0", "both are 1 or more"),
        ("hashes", "a count of 0", "both are 1 or more"),
    ])]
}

fn checks(seed: u64) -> Vec<Check> {
    // The snapshot is committed, so its pairs are the same at every seed.
    let committed = draw(&mut rng(231), 12, &[]);
    let mut rng = rng(seed + 231);
    let some = draw(&mut rng, 12, &[]);
    vec![
        value(
            "by theory, 100 pairs in 1000 bits with 3 hash functions give 1.7 % false positives",
            [
                theory(100, 1000, 3),
                theory(100, 1000, 1),
                theory(50, 20, 2),
            ],
        ),
        limit(
            "an empty filter contains nothing",
            [
                ask(1000, 3, &[], &some),
                ask(7, 1, &[], &some),
                ask(1, 1, &[], &some),
                mask(100, 2, &[], 6, 3),
                mask(100, 2, &[], 0, 3),
                theory(0, 100, 3),
            ],
        ),
        property(
            "every pair that was put in is found: no false negatives",
            put_in_and_asked(&mut rng),
            laws::no_false_negatives,
        ),
        Check {
            kind: Kind::Boundary,
            ..property(
                "a full filter says yes to every pair",
                [
                    ask(1, 1, &some[..1], &some),
                    ask(1, 4, &some[..1], &some),
                    mask(1, 2, &some[..1], 5, 40),
                    a_filter_for_each(1, 1, &some),
                ],
                |given| each(given, laws::a_full_filter_says_yes),
            )
        },
        property(
            "every bit is used equally often",
            [a_filter_for_each(3, 1, &draw(&mut rng, 60, &[]))],
            |given| each(given, laws::every_bit_is_used),
        ),
        property(
            "neuron, step and their order make a difference",
            pairs::related_pairs(&mut rng),
            laws::pairs_are_told_apart,
        ),
        property(
            "pairs are told apart however large their numbers are",
            pairs::far_pairs(&mut rng),
            laws::far_pairs_are_told_apart,
        ),
        Check {
            kind: Kind::Boundary,
            ..property(
                "neuron 0 and step 0 are told apart from neuron 1 and step 1",
                pairs::beside_zero(),
                laws::zero_is_a_number_of_its_own,
            )
        },
        Check {
            kind: Kind::Draws,
            ..property(
                "the rate of false positives is that of theory",
                MANY_QUESTIONS.clone(),
                rates::rate_is_as_in_theory,
            )
        },
        property(
            "each hash function hits every bit, however few there are",
            [a_filter_for_each(3, 2, &draw(&mut rng, 120, &[]))],
            |given| each(given, laws::every_bit_is_hit_by_each_function),
        ),
        property(
            "the mask is what `might_contain` says of neuron 0, 1, 2 and so on",
            [
                mask(300, 2, &draw(&mut rng, 150, &[]), 200, 70),
                // Numbers that a `u8` cannot count, and step 0.
                mask(
                    9000,
                    3,
                    &[(7, 300), (9, 44), (261, 300), (299, 300)],
                    300,
                    300,
                ),
                mask(9000, 3, &[(5, 0), (7, 1)], 12, 0),
                mask(60, 1, &[(0, 9), (3, 9), (4, 2), (11, 9)], 12, 9),
            ],
            |given| each(given, laws::mask_is_made_of_answers),
        ),
        property(
            "the measured rate is the share of false positives",
            measured(&mut rng),
            laws::measured_is_the_share,
        ),
        draws("theory with any numbers", drawn(&domains(), seed + 233, 12)),
        snapshot([
            theory(100, 1000, 1),
            theory(100, 1000, 3),
            theory(100, 1000, 7),
            theory(1500, 10_000, 5),
            ask(200, 3, &committed, &committed),
            ask(1000, 3, &[], &committed),
        ]),
    ]
}

fn put_in_and_asked(rng: &mut ChaCha8Rng) -> Vec<Call> {
    let sizes = [
        (1000, 3, 100),
        (64, 2, 30),
        (97, 5, 60),
        (5, 1, 3),
        (2, 2, 1),
        (1, 1, 1),
        (4099, 7, 400),
    ];
    let asked = sizes.map(|(bits, hashes, many)| {
        let pairs = draw(rng, many, &[]);
        ask(bits, hashes, &pairs, &pairs)
    });
    // The same pair twice, neuron 0 at step 0, and large numbers.
    let far = [
        (0, 0),
        (7, 7),
        (7, 7),
        (9999, 149),
        (1_000_000, 3_000_000),
        (12, 0),
    ];
    // One pair so often that a byte cannot count it.
    let again = [(3, 5); 300];
    let more = [ask(500, 3, &far, &far), ask(500, 3, &again, &again[..1])];
    asked.into_iter().chain(more).collect()
}

/// Drawn once: the checks are asked for several times in a grading.
static MANY_QUESTIONS: LazyLock<Vec<Call>> = LazyLock::new(|| {
    let mut rng = rng(232);
    let sizes = [
        (20_000, 1, 2000, 3000),
        (20_000, 2, 400, 3000),
        (4000, 3, 400, 2000),
        (1000, 7, 100, 1500),
        (4096, 4, 600, 1500),
        (600, 2, 300, 800),
        (20_000, 1, 8, 1000),
        // One bit more than a power of two, and than a number of whole words.
        (2049, 3, 700, 3000),
        (65, 2, 25, 2000),
        (127, 4, 30, 3000),
        // More hash functions than anybody would write down one by one.
        (2000, 10, 130, 3000),
        (4000, 10, 1200, 2000),
        (20_000, 5, 300, 3000),
        (20_000, 40, 1500, 3000),
        // More bits than a `u16` can number.
        (400_000, 1, 2000, 3000),
    ];
    let drawn = sizes.map(|(bits, hashes, many, questions)| {
        let inside = draw(&mut rng, many, &[]);
        let asked = draw(&mut rng, questions, &inside);
        ask(bits, hashes, &inside, &asked)
    });
    // Of neuron 0 alone, and of step 0.
    let ways: [fn(usize) -> (usize, usize); 2] = [|k| (0, k), |n| (n, 0)];
    let of_0 = ways.map(|pair| {
        let pairs: Vec<_> = (0..1650).map(pair).collect();
        ask(2000, 4, &pairs[..150], &pairs[150..])
    });
    drawn.into_iter().chain(of_0).collect()
});

fn measured(rng: &mut ChaCha8Rng) -> Vec<Call> {
    let some = draw(rng, 12, &[]);
    // Empty, without a question, and full: here nothing depends on the hash functions.
    let mut calls = vec![
        measure(100, 2, &[], &some),
        measure(100, 2, &some, &[]),
        measure(1, 1, &some[..1], &some[1..]),
        measure(1, 1, &some[..1], &draw(rng, 300, &some)),
    ];
    // So many questions that two bytes cannot count the answers, and that nobody wants to ask them all.
    let absent: Pairs = (0..70_000).map(|k| (k % 500, 150 + k / 500)).collect();
    calls.push(measure(256, 1, &draw(rng, 900, &[]), &absent));
    for (bits, hashes, many, questions) in [(100, 1, 60, 80), (200, 2, 150, 300), (50, 3, 20, 7)] {
        let inside = draw(rng, many, &[]);
        let absent = draw(rng, questions, &inside);
        // Some of them twice.
        let twice = [&absent[..], &absent[..questions / 3]].concat();
        calls.push(measure(bits, hashes, &inside, &absent));
        calls.push(measure(bits, hashes, &inside, &twice));
    }
    calls
}
