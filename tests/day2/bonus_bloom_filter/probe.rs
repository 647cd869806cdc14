use probe::call::Call;
use probe::value::{Value, fields, flags, numbers};

use crate::workbook::day2::bonus_bloom_filter as exercise;
use exercise::Bloom;

/// Every call makes a filter of its own, puts the pairs of `in_n` and `in_k` in, and asks.
pub fn probe(call: &Call) -> Value {
    match call.function {
        "might_contain" => flags(answers(&filled(call), &pairs(call, "n", "k"))),
        "mask" => {
            let (bloom, neurons, k) = (filled(call), call.index("neurons"), call.index("k"));
            // One neuron more, to tell from where they are counted.
            fields([
                ("mask", flags(bloom.mask(neurons, k))),
                (
                    "might_contain",
                    flags((0..=neurons).map(|n| bloom.might_contain(n, k))),
                ),
                (
                    "might_contain(k, n)",
                    flags((0..neurons).map(|n| bloom.might_contain(k, n))),
                ),
            ])
        }
        "measured_rate" => {
            let bloom = filled(call);
            let absent = pairs(call, "n", "k");
            fields([
                ("rate", numbers(exercise::measured_rate(&bloom, &absent))),
                ("might_contain", flags(answers(&bloom, &absent))),
            ])
        }
        "a filter for each pair" => a_filter_for_each(call),
        "expected_rate" => numbers(exercise::expected_rate(
            call.index("pairs"),
            call.index("bits"),
            call.index("hashes"),
        )),
        other => unreachable!("there is no function {other}"),
    }
}

fn filled(call: &Call) -> Bloom {
    let mut bloom = Bloom::new(call.index("bits"), call.index("hashes"));
    for (n, k) in pairs(call, "in_n", "in_k") {
        bloom.insert(n, k);
    }
    bloom
}

/// For each pair a filter with it alone: which of all pairs are taken for possible?
fn a_filter_for_each(call: &Call) -> Value {
    let all = pairs(call, "n", "k");
    flags(all.iter().flat_map(|&(n, k)| {
        let mut bloom = Bloom::new(call.index("bits"), call.index("hashes"));
        bloom.insert(n, k);
        answers(&bloom, &all)
    }))
}

fn answers(bloom: &Bloom, asked: &[(usize, usize)]) -> Vec<bool> {
    let answer = |&(n, k): &(usize, usize)| bloom.might_contain(n, k);
    asked.iter().map(answer).collect()
}

fn pairs(call: &Call, n: &str, k: &str) -> Vec<(usize, usize)> {
    std::iter::zip(call.indices(n), call.indices(k)).collect()
}
