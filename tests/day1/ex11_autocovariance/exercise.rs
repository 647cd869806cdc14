//! Exercise 11: the sample autocovariance over an ensemble.

use super::ex09_sample_mean::{ensemble, random, small};
use super::ex10_sample_variance::odd_ensembles;
use crate::kit::*;

mod play;
mod reward;

pub const EXERCISE: Exercise = Exercise {
    title: "the sample autocovariance",
    builds_on: &[&crate::day1::ex09_sample_mean::EXERCISE],
    play: played!(),
    ..exercise!(day1, ex11_autocovariance, "day1/ex11")
};

fn pair(v: &[Vec<f64>], k: usize, l: usize) -> Call {
    Call::of("autocovariance")
        .arg("v", volts(v.to_vec()))
        .whole("k", k)
        .whole("l", l)
}

fn from(v: &[Vec<f64>], k: usize) -> Call {
    Call::of("autocovariance_from")
        .arg("v", volts(v.to_vec()))
        .whole("k", k)
}

fn domains() -> Vec<Domain> {
    let v = random(&mut rng(711), 18, 4);
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
            [pair(&small(), 1, 2)],
        ),
        value(
            "one step with every step gives one value for each step",
            [from(&small(), 2)],
        ),
        limit(
            "a step with itself gives the variance, and without spread there is no autocovariance",
            limit_calls(seed),
        ),
        property(
            "the order of the two steps does not matter: C(t, s) = C(s, t)",
            both_orders(),
            symmetric,
        ),
        property(
            "it does not change when the same voltage is added to all neurons at one of the steps",
            with_one_step_raised(),
            unmoved,
        ),
        draws(
            "any two steps, any number of neurons, any number of steps, any potentials",
            random_calls(seed),
        ),
        boundary(
            "two neurons, one step, the first and the last step, V far from rest, a spread of microvolts",
            boundary_calls(seed),
        ),
        snapshot([
            pair(&ensemble(20, 2020, DEFAULT), 60, 70),
            from(&ensemble(20, 2020, DEFAULT), 50),
        ]),
    ]
}

fn limit_calls(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 111);
    let v = random(&mut rng, 5, 7);
    let alike = vec![v[0].clone(); 4];
    vec![
        pair(&v, 2, 2),
        pair(&alike, 1, 5),
        from(&alike, 3),
        // At step 0 all are at E_L: there is nothing to remember yet.
        pair(&ensemble(6, 11, short_run(9)), 0, 5),
    ]
}

fn both_orders() -> Vec<Call> {
    let v = ensemble(6, 12, short_run(30));
    [(3, 20), (29, 11), (7, 8)]
        .iter()
        .flat_map(|&(k, l)| [pair(&v, k, l), pair(&v, l, k)])
        .collect()
}

fn symmetric(given: &[Given]) -> Law {
    for two in given.chunks_exact(2) {
        let (one, other) = (single(&two[0].1), single(&two[1].1));
        let equal = (one - other).abs() <= 1e-14;
        if !equal {
            let (one, other) = two_numbers(one, other);
            return Err(
                Message::went_in(format!("{}, then with k and l swapped", two[0].0))
                    .expected("the same number twice")
                    .got(format!("{one} V² and {other} V²")),
            );
        }
    }
    Ok(())
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
        pair(&raised(6), 6, 12),
        pair(&raised(12), 6, 12),
    ]
}

fn unmoved(given: &[Given]) -> Law {
    let [plain, rest @ ..] = given else {
        return Ok(());
    };
    for (raised, step) in rest.iter().zip(["k", "l"]) {
        let (before, after) = (single(&plain.1), single(&raised.1));
        let equal = (before - after).abs() <= 1e-12;
        if !equal {
            let (before, after) = two_numbers(before, after);
            return Err(Message::went_in(format!("{}, all neurons 0.25 V higher at step {step}", raised.0))
                .expected(format!("{before} V², as without the 0.25 V"))
                .got(format!("{after} V²"))
                .says("The mean rises with the neurons, so their distances from it do not change. At each step, subtract the mean of that step."));
        }
    }
    Ok(())
}

fn random_calls(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 211);
    let mut calls = Vec::new();
    // k before l and after it; more steps than neurons, and more neurons than steps.
    for (n, steps, k, l) in [
        (5, 12, 3, 9),
        (3, 20, 17, 2),
        (8, 4, 2, 1),
        (6, 6, 1, 5),
        (4, 9, 5, 6),
        (11, 7, 5, 3),
        (2, 15, 1, 12),
        (7, 25, 20, 13),
    ] {
        let v = random(&mut rng, n, steps);
        calls.push(pair(&v, k, l));
        calls.push(from(&v, k));
    }
    calls
}

fn boundary_calls(seed: u64) -> Vec<Call> {
    let run = ensemble(6, 14, short_run(20));
    let mut calls = vec![pair(&run, 19, 1), from(&run, 19), from(&run, 0)];
    for (v, k) in odd_ensembles(seed + 311) {
        calls.extend([pair(&v, k, 0), from(&v, k)]);
    }
    calls
}
