//! Exercise 8: the noisy traces of many neurons.

use crate::kit::*;

mod reward;

exercise! {
    day1::ex08_ensemble, "day1/ex08", "an ensemble of neurons",
    builds_on: &[&crate::day1::ex07_noise::EXERCISE],
}

calls! {
    ensemble = ensemble(n: count(usize), seed: count(usize); p);
}

fn domains() -> Vec<Domain> {
    let growing = changed(DEFAULT, |p| (p.t_max, p.dt) = (40.0 * 45e-3, 45e-3));
    vec![
        Domain::of(ensemble(4, 5, short_run(12)))
            .and("potentials of many volts", ensemble(3, 6, growing)),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    vec![
        value(
            "three neurons and four steps give three rows of four potentials",
            [ensemble(3, 1, short_run(4))],
        ),
        relation(
            "every neuron starts at E_L, and no two of them have the same trace",
            [ensemble(6, 5, short_run(20))],
        ),
        relation(
            "a neuron's trace does not depend on how many neurons there are",
            [ensemble(7, 3, short_run(15)), ensemble(4, 3, short_run(15))],
        ),
        limit(
            "no neurons give no rows, one neuron gives one",
            [ensemble(0, 2, short_run(5)), ensemble(1, 2, short_run(5))],
        ),
        draws(
            "any seed, any number of neurons, any parameters",
            random_calls(seed + 108, 0..6, |rng, k| {
                let p = random_params(rng, 22 + 4 * k);
                [ensemble(3 + k, 100 + 41 * k, p)]
            }),
        ),
        boundary(
            "a number of steps that has to be rounded",
            rounded_quotients().map(|p| ensemble(2, 9, p)),
        ),
        snapshot([ensemble(50, 2020, DEFAULT)]),
    ]
}
