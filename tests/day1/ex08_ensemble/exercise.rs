//! Exercise 8: the noisy traces of many neurons.

use crate::kit::*;

mod reward;

pub const EXERCISE: Exercise = Exercise {
    title: "an ensemble of neurons",
    builds_on: &[&crate::day1::ex07_noise::EXERCISE],
    ..exercise!(day1, ex08_ensemble, "day1/ex08")
};

fn ensemble(n: usize, seed: usize, p: Params) -> Call {
    Call::of("ensemble")
        .whole("n", n)
        .whole("seed", seed)
        .with(p)
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
            random_calls(seed),
        ),
        boundary(
            "hundreds of neurons, a current that inhibits, a number of steps that is rounded",
            [
                ensemble(MANY, 8, short_run(3)),
                ensemble(2, 10, changed(short_run(40), |p| p.i_mean = -30e-11)),
            ]
            .into_iter()
            .chain(rounded_quotients().map(|p| ensemble(2, 9, p))),
        ),
        snapshot([ensemble(50, 2020, DEFAULT)]),
    ]
}

fn random_calls(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 108);
    (0..6)
        .map(|k| {
            let p = random_params(&mut rng, 22 + 4 * k);
            ensemble(3 + k, 100 + 41 * k, p)
        })
        .collect()
}

/// The rows of what a call gave, or why there are none.
fn rows((call, value): &Given) -> Result<Vec<Vec<f64>>, Message> {
    let n = call.index("n");
    match value.as_numbers() {
        Some((&[rows, columns], x)) if rows == n && columns > 0 => {
            Ok(x.chunks(columns).map(<[f64]>::to_vec).collect())
        }
        Some((shape, _)) => Err(Message::of(call)
            .expected(format!("{n} rows, one per neuron"))
            .got(shape_words(shape))),
        None => Err(Message::of(call).says(
            "The rows are not all of the same length: each must have a value for every step.",
        )),
    }
}

fn all_start_at_rest_and_differ(given: &[Given]) -> Law {
    for one in given {
        let (call, _) = one;
        let rows = rows(one)?;
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

/// Takes two ensembles of one seed, the larger first.
fn small_is_part_of_large(given: &[Given]) -> Law {
    let [large, small] = given else {
        return Ok(());
    };
    let (many, few) = (rows(large)?, rows(small)?);
    let differs = |j: &usize| {
        let same = many[*j].len() == few[*j].len()
            && (0..few[*j].len()).all(|k| (many[*j][k] - few[*j][k]).abs() <= 1e-12);
        !same
    };
    match (0..few.len()).find(differs) {
        Some(j) => Err(Message::of(&large.0)
            .then_in(small.0.to_string())
            .says(format!("The trace of neuron {j} is not the same in both: it must depend on its own stream, `stream(seed, {j})`, and on no other neuron."))),
        None => Ok(()),
    }
}
