//! Exercise 13: the currents and traces of an ensemble as matrices.

use crate::kit::*;
use ndarray::s;

mod reward;

exercise! {
    day1::ex13_matrices, "day1/ex13", "2-D arrays",
    builds_on: &[&crate::day1::ex12_arrays::EXERCISE],
}

calls! {
    inputs = inputs(n: count(usize), seed: count(usize); p);
    traces = integrate_all(i: amperes(Array2<f64>); p);
}

fn domains() -> Vec<Domain> {
    let i = random_matrix(&mut rng(713), (3, 8), -1e-10, 5e-10);
    vec![
        Domain::of(inputs(4, 5, short_run(12))),
        Domain::of(traces(i, DEFAULT)).arrays().excluding(&[(
            "i",
            "no columns",
            "with at least one step",
        )]),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    let mut small = rng(seed + 413);
    vec![
        value(
            "three neurons, five steps: a row for each neuron, a column for each step",
            [inputs(3, 5, short_run(5))],
        ),
        property(
            "every neuron has noise of its own, and another seed gives other noise",
            [inputs(4, 3, short_run(6)), inputs(4, 8, short_run(6))],
            all_rows_differ,
        ),
        property(
            "five neurons are the first three and two more",
            [inputs(5, 4, short_run(8)), inputs(3, 4, short_run(8))],
            small_is_part_of_large,
        ),
        property(
            "a neuron's trace does not depend on the other neurons",
            with_and_without_others(seed),
            rows_are_independent,
        ),
        value(
            "the traces of two neurons, three steps: column 0 is E_L",
            [traces(
                arr2(&[[250e-12, 100e-12, 400e-12], [-50e-12, 300e-12, 150e-12]]),
                DEFAULT,
            )],
        ),
        limit(
            "one neuron is one row, one step is one column of E_L",
            [
                inputs(1, 6, short_run(7)),
                inputs(3, 6, short_run(1)),
                traces(random_matrix(&mut small, (1, 4), 0.0, 5e-10), DEFAULT),
                traces(random_matrix(&mut small, (3, 1), 0.0, 5e-10), DEFAULT),
            ],
        ),
        draws(
            "any seed, any currents, any parameters",
            random_calls(seed + 113, 0..6, |rng, k| {
                let (n, steps) = (2 + k, 10 + 6 * k);
                let p = random_params(rng, steps);
                let i = random_matrix(rng, (n, steps), -2e-10, 8e-10);
                [inputs(n, 50 + 7 * k, p), traces(i, p)]
            }),
        ),
        boundary("a small R, a pause of all currents", boundary_calls(seed)),
        boundary(
            "a number of steps that has to be rounded",
            rounded_quotients().map(|p| inputs(2, 30, p)),
        ),
        snapshot([
            inputs(50, 2020, DEFAULT),
            traces(
                random_matrix(&mut rng(2013), (50, 150), -50e-12, 550e-12),
                DEFAULT,
            ),
        ]),
    ]
}

fn all_rows_differ(given: &[Given]) -> Law {
    let mut before: Vec<(&Call, usize, &[f64])> = Vec::new();
    for (call, value) in given {
        for (j, row) in rows(value).into_iter().enumerate() {
            // Currents without any noise are another mistake.
            let noisy = row.iter().any(|i| *i != row[0]);
            let twin = before.iter().find(|(_, _, other)| *other == row);
            if let Some((other_call, other_j, _)) = twin.filter(|_| noisy) {
                return Err(if *other_call == call {
                    Message::of(call)
                        .says(format!("Rows {other_j} and {j} are equal: every neuron must draw from a generator of its own, `stream(seed, j)`."))
                } else {
                    Message::of(other_call)
                        .and_in(call.to_string())
                        .says(format!("Row {other_j} of the first is row {j} of the second: another seed must give other numbers."))
                });
            }
            before.push((call, j, row));
        }
    }
    Ok(())
}

/// Takes two matrices of one seed with a row for each neuron, the larger first.
fn small_is_part_of_large(given: &[Given]) -> Law {
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

/// Three neurons together, then each alone.
fn with_and_without_others(seed: u64) -> Vec<Call> {
    let i = random_matrix(&mut rng(seed + 513), (3, 12), -1e-10, 6e-10);
    let alone = (0..3).map(|j| i.slice(s![j..=j, ..]).to_owned());
    let all = [i.clone()].into_iter().chain(alone);
    all.map(|i| traces(i, DEFAULT)).collect()
}

fn rows_are_independent(given: &[Given]) -> Law {
    // After a panic not all of the calls have a result.
    let Some(((all, together), singles)) = given.split_first() else {
        return Ok(());
    };
    let together = rows(together);
    for (j, (call, alone)) in singles.iter().enumerate() {
        // Another shape is another mistake, and the reference's checks name it.
        let (Some(row), [alone]) = (together.get(j), &rows(alone)[..]) else {
            continue;
        };
        if first_apart(row, alone, 1e-10).is_some() {
            return Err(Message::of(all)
                .and_in(format!("{call}, its row {j} alone"))
                .says(format!("The trace of neuron {j} must be the same with and without the others: it depends on its own currents alone.")));
        }
    }
    Ok(())
}

fn boundary_calls(seed: u64) -> [Call; 2] {
    // R·I, I and I/R are of one size here, and all of them show.
    let ohms = changed(DEFAULT, |p| p.r = 2.0);
    let i = random_matrix(&mut rng(seed + 213), (2, 8), -1e-3, 9e-3);
    let pause = Array2::from_shape_fn((2, 30), |(_, k)| match k {
        10..16 => 0.0,
        _ => 4e-10,
    });
    [
        traces(i, ohms),
        traces(pause, DEFAULT).class("a pause of all currents"),
    ]
}
