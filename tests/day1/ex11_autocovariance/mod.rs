//! Exercise 11: the sample autocovariance over an ensemble.

use super::ex09_sample_mean::{SIZES, ensemble, small};
use super::ex10_sample_variance::little_spread;
use crate::kit::*;

mod play;
mod reward;

exercise! {
    day1::ex11_autocovariance, "day1/ex11", "the sample autocovariance",
    builds_on: &[&crate::day1::ex09_sample_mean::EXERCISE],
    play: played!(),
}

calls! {
    pair = autocovariance(v: volts(impl Shaped), k: count(usize), l: count(usize));
    from = autocovariance_from(v: volts(impl Shaped), k: count(usize));
}

fn domains() -> Vec<Domain> {
    let v = random_potentials(&mut rng(711), (18, 4));
    vec![
        Domain::of(pair(&v, 2, 1))
            .fitting(at_a_step)
            .excluding(&TWO_NEURONS),
        Domain::of(from(&v, 2))
            .fitting(at_a_step)
            .excluding(&TWO_NEURONS),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    vec![
        value(
            "distances of −3, 1, 2 mV, then of 0, 3, −3 mV, have an autocovariance of −1.5 mV²",
            [pair(small(), 1, 2)],
        ),
        value(
            "one step with every step gives one value for each step",
            [from(small(), 2)],
        ),
        limit(
            "a step with itself gives the variance, and without spread there is no autocovariance",
            [
                pair(small(), 2, 2),
                // At step 0 all are at E_L.
                pair(small(), 0, 2),
                from(small(), 0),
            ],
        ),
        property(
            "the order of the two steps does not matter: C(t, s) = C(s, t)",
            both_orders(),
            |given| are_alike(given, "as with k and l swapped", ""),
        ),
        relation(
            "it does not change when the same voltage is added to all neurons at one of the steps",
            with_one_step_raised(),
        ),
        draws(
            "any two steps, any number of neurons, any number of steps, any potentials",
            random_calls(seed + 211, SIZES, |rng, (n, steps, k, l)| {
                let v = random_potentials(rng, (n, steps));
                [pair(&v, k, l), from(&v, k)]
            }),
        ),
        boundary(
            "a spread of microvolts, and a smaller one",
            little_spread(seed + 311)
                .iter()
                .flat_map(|v| [pair(v, 2, 0), from(v, 1)]),
        ),
        snapshot([
            pair(ensemble(20, 2020, DEFAULT), 60, 70),
            from(ensemble(20, 2020, DEFAULT), 50),
        ]),
    ]
}

fn both_orders() -> Vec<Call> {
    let v = ensemble(6, 12, short_run(30));
    [(3, 20), (29, 11), (7, 8)]
        .iter()
        .flat_map(|&(k, l)| [pair(&v, k, l), pair(&v, l, k)])
        .collect()
}

fn with_one_step_raised() -> Vec<Call> {
    let v = ensemble(5, 13, short_run(15));
    let raised = |step: usize| {
        let mut v = v.clone();
        for trace in &mut v {
            trace[step] += 0.25;
        }
        v
    };
    vec![
        pair(&v, 6, 12),
        pair(raised(6), 6, 12),
        pair(raised(12), 6, 12),
    ]
}
