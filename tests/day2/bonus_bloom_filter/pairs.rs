//! Pairs that a poor hash takes for one another.

use super::{Pair, Pairs, ask, draw};
use crate::kit::*;

/// Of each call, the pairs asked for are related to those put in, in the way that is tested.
pub fn related_pairs(rng: &mut ChaCha8Rng) -> Vec<Call> {
    let inside: Pairs = draw(rng, 400, &[])
        .into_iter()
        .filter(|(n, k)| n > k && *n > 10 && *k > 10)
        .take(150)
        .collect();
    let relations: [fn(Pair) -> Pair; 6] = [
        |(n, k)| (k, n),
        |(n, k)| (n + 1000, k),
        |(n, k)| (n, k + 1000),
        |(n, k)| (n + 3, k - 3),
        // 1|23 and 12|3: the same digits.
        |(n, k)| (n * 10 + first_digit(k).0, first_digit(k).1),
        |(n, k)| (n ^ 64, k ^ 64),
    ];
    let related = relations.map(|relation| {
        let mut asked: Pairs = inside.iter().copied().map(relation).collect();
        asked.retain(|pair| !inside.contains(pair));
        ask(20_000, 3, &inside, &asked)
    });
    // Last, for comparison, pairs that are not related at all.
    let strangers = draw(rng, 150, &inside);
    let unrelated = ask(20_000, 3, &inside, &strangers);
    related.into_iter().chain([unrelated]).collect()
}

/// Numbers that somebody may have taken for larger than any neuron or step: 150 steps, 500 neurons,
/// round numbers, and where whole numbers of 8 or 16 bits end.
pub const STRIDES: [usize; 12] = [
    100, 128, 150, 256, 500, 512, 1000, 1024, 4096, 10_000, 65_536, 1_000_000,
];

/// How many pairs are asked for with each stride.
pub const EACH: usize = 30;

/// Of each pair (n, k) that is put in, pairs that fall on the same place if n and k are packed into
/// one number, or cut off: the strides one after the other.
pub fn far_pairs(rng: &mut ChaCha8Rng) -> Vec<Call> {
    let inside: Pairs = draw(rng, 4 * EACH, &[])
        .into_iter()
        .filter(|(n, k)| *n > 0 && *k > 0)
        .take(EACH)
        .collect();
    let relations: [fn(Pair, usize) -> Pair; 4] = [
        |(n, k), far| (n - 1, k + far),
        |(n, k), far| (n + far, k - 1),
        |(n, k), far| (n + far, k),
        |(n, k), far| (n, k + far),
    ];
    let asked = |relation: fn(Pair, usize) -> Pair| -> Pairs {
        let of_stride = |far: &usize| inside.iter().map(|&p| relation(p, *far)).collect::<Pairs>();
        STRIDES.iter().flat_map(of_stride).collect()
    };
    relations
        .map(|relation| ask(20_000, 3, &inside, &asked(relation)))
        .to_vec()
}

/// Neuron 0 put in and neuron 1 asked for; then the same with the steps.
pub fn beside_zero() -> Vec<Call> {
    let pairs = |of: fn(usize) -> Pair| (20..60).map(of).collect::<Pairs>();
    let [zero_n, one_n] = [pairs(|k| (0, k)), pairs(|k| (1, k))];
    let [zero_k, one_k] = [pairs(|n| (n, 0)), pairs(|n| (n, 1))];
    // Last, for comparison, pairs that are not related to them.
    let strangers = pairs(|k| (k, k));
    vec![
        ask(20_000, 3, &zero_n, &one_n),
        ask(20_000, 3, &zero_k, &one_k),
        ask(20_000, 3, &zero_n, &strangers),
    ]
}

/// The first digit of a number of two digits or more, and the number without it.
fn first_digit(k: usize) -> (usize, usize) {
    let power = 10_usize.pow(k.ilog10());
    (k / power, k % power)
}
