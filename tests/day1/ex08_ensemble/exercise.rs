//! Exercise 8: the noisy traces of many neurons.

use crate::kit::*;

mod reward;

pub const EXERCISE: Exercise = Exercise {
    title: "an ensemble of neurons",
    builds_on: &[&crate::day1::ex07_noise::EXERCISE],
    ..exercise!(day1, ex08_ensemble, "day1/ex08")
};

calls! {
    ensemble = ensemble(n: count(usize), seed: count(usize); p);
}

fn domains() -> Vec<Domain> {
    vec![Domain::of(ensemble(4, 5, short_run(12)))]
}

fn checks(seed: u64) -> Vec<Check> {
    vec![
        value(
            "three neurons and four steps give three rows of four potentials",
            [ensemble(3, 1, short_run(4))],
        ),
        property(
            "every neuron starts at E_L, and no two of them have the same trace",
            [ensemble(6, 5, short_run(20))],
            all_start_at_rest_and_differ,
        ),
        property(
            "a neuron's trace does not depend on how many neurons there are",
            [ensemble(7, 3, short_run(15)), ensemble(4, 3, short_run(15))],
            small_is_part_of_large,
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

fn all_start_at_rest_and_differ(given: &[Given]) -> Law {
    for (call, value) in given {
        // Another shape is another mistake, and an earlier check names it.
        let rows = rows(value);
        let e_l = call.params().e_l;
        for (j, row) in rows.iter().enumerate() {
            let at_rest = (row[0] - e_l).abs() <= 1e-12;
            if !at_rest {
                return Err(Message::of(call)
                    .expected(format!("{} V (at row {j}, column 0)", number(e_l)))
                    .got(format!("{} V", number(row[0])))
                    .says("Every neuron must start at E_L."));
            }
            if let Some(twin) = rows[..j].iter().position(|other| other == row) {
                return Err(Message::of(call)
                    .says(format!("Neurons {twin} and {j} have the same trace: each must draw from a stream of its own.")));
            }
        }
    }
    Ok(())
}

/// Takes two matrices of one seed with a row for each neuron, the larger first.
pub(super) fn small_is_part_of_large(given: &[Given]) -> Law {
    let [(call, large), (other, small)] = given else {
        return Ok(());
    };
    // Another shape is another mistake, and the reference's checks name it.
    let mut neurons = rows(large).into_iter().zip(rows(small));
    match neurons.position(|(one, other)| first_apart(one, other, 1e-12).is_some()) {
        Some(j) => Err(Message::of(call)
            .then_in(other.to_string())
            .says(format!("Row {j} is not the same in both: it must depend on its neuron's own stream, `stream(seed, {j})`, and on no other neuron."))),
        None => Ok(()),
    }
}
