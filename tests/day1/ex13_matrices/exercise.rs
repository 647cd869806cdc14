//! Exercise 13: the currents and traces of an ensemble as matrices.

use crate::kit::*;

mod reward;

pub const EXERCISE: Exercise = Exercise {
    title: "2-D arrays",
    builds_on: &[&crate::day1::ex12_arrays::EXERCISE],
    ..exercise!(day1, ex13_matrices, "day1/ex13")
};

fn inputs(n: usize, seed: usize, p: Params) -> Call {
    Call::of("inputs").whole("n", n).whole("seed", seed).with(p)
}

/// The traces of currents that are given row by row.
fn traces(rows: usize, columns: usize, i: Vec<f64>, p: Params) -> Call {
    let i = Array2::from_shape_vec((rows, columns), i).expect("a row a neuron");
    Call::of("integrate_all").arg("i", amperes(i)).with(p)
}

fn domains() -> Vec<Domain> {
    let i = many(&mut rng(713), 3 * 8, -1e-10, 5e-10);
    vec![
        Domain::of(inputs(4, 5, short_run(12))),
        Domain::of(traces(3, 8, i, DEFAULT)).arrays().excluding(&[(
            "i",
            "no columns",
            "with at least one step",
        )]),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    let mut small = rng(seed + 413);
    vec![
        property(
            "every neuron has noise of its own, and another seed gives other noise",
            [inputs(4, 3, short_run(6)), inputs(4, 8, short_run(6))],
            all_rows_differ,
        ),
        property(
            "five neurons are the first three and two more",
            [inputs(5, 4, short_run(8)), inputs(3, 4, short_run(8))],
            first_rows_stay,
        ),
        value(
            "three neurons, five steps: a row for each neuron, a column for each step",
            [inputs(3, 5, short_run(5))],
        ),
        property(
            "a neuron's trace does not depend on the other neurons",
            with_and_without_others(seed),
            rows_are_independent,
        ),
        value(
            "the traces of two neurons, three steps: column 0 is E_L",
            [traces(
                2,
                3,
                vec![250e-12, 100e-12, 400e-12, -50e-12, 300e-12, 150e-12],
                DEFAULT,
            )],
        ),
        limit(
            "one neuron is one row, one step is one column of E_L",
            [
                inputs(1, 6, short_run(7)),
                inputs(3, 6, short_run(1)),
                traces(1, 4, many(&mut small, 4, 0.0, 5e-10), DEFAULT),
                traces(3, 1, many(&mut small, 3, 0.0, 5e-10), DEFAULT),
            ],
        ),
        draws("any seed, any currents, any parameters", random_calls(seed)),
        boundary(
            "more neurons than steps, negative currents, currents longer than the run",
            boundary_calls(seed),
        ),
        snapshot([
            inputs(50, 2020, DEFAULT),
            traces(
                50,
                150,
                many(&mut rng(2013), 50 * 150, -50e-12, 550e-12),
                DEFAULT,
            ),
        ]),
    ]
}

/// The rows of a matrix; none if it is anything else.
fn rows(value: &Value) -> Vec<&[f64]> {
    match value.as_numbers() {
        Some((&[_, columns], x)) if columns > 0 => x.chunks(columns).collect(),
        _ => Vec::new(),
    }
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

fn first_rows_stay(given: &[Given]) -> Law {
    let [five, three] = given else { return Ok(()) };
    let (of_five, of_three) = (rows(&five.1), rows(&three.1));
    // Another shape is another mistake, and a later check names it.
    let shapes_fit = of_five.len() == 5 && of_three.len() == 3;
    if !shapes_fit || of_five[..3] == of_three[..] {
        return Ok(());
    }
    Err(Message::of(&five.0)
        .and_in(three.0.to_string())
        .says("The first three neurons of five must be the neurons of the run with three: the noise of a neuron depends on the seed and its number j alone."))
}

/// Three neurons together, then each alone.
fn with_and_without_others(seed: u64) -> Vec<Call> {
    let i = many(&mut rng(seed + 513), 3 * 12, -1e-10, 6e-10);
    let alone = i.chunks(12).map(|row| traces(1, 12, row.to_vec(), DEFAULT));
    let mut calls = vec![traces(3, 12, i.clone(), DEFAULT)];
    calls.extend(alone);
    calls
}

fn rows_are_independent(given: &[Given]) -> Law {
    // After a panic not all of the calls have a result.
    let Some(((all, together), singles)) = given.split_first() else {
        return Ok(());
    };
    let together = rows(together);
    for (j, (call, alone)) in singles.iter().enumerate() {
        let alone = rows(alone);
        let same = |(a, b): (&f64, &f64)| (a - b).abs() <= 1e-10;
        // Another shape is another mistake, and the reference's checks name it.
        let shapes_fit =
            together.len() == 3 && alone.len() == 1 && together[j].len() == alone[0].len();
        if shapes_fit && !together[j].iter().zip(alone[0]).all(same) {
            return Err(Message::of(all)
                .and_in(format!("{call}, its row {j} alone"))
                .says(format!("The trace of neuron {j} must be the same with and without the others: it depends on its own currents alone.")));
        }
    }
    Ok(())
}

fn random_calls(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 113);
    let mut calls = Vec::new();
    for k in 0..6 {
        let (n, steps) = (2 + k, 10 + 6 * k);
        let p = random_params(&mut rng, steps);
        calls.push(inputs(n, 50 + 7 * k, p));
        let i = many(&mut rng, n * steps, -2e-10, 8e-10);
        calls.push(traces(n, steps, i, p));
    }
    calls
}

fn boundary_calls(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 213);
    // With a small R, R·I, I and I/R are of one size, and all of them show.
    let ohms = changed(DEFAULT, |p| p.r = 2.0);
    let mut calls = vec![
        inputs(9, 1, short_run(4)),
        traces(9, 4, many(&mut rng, 36, -2e-10, 8e-10), DEFAULT),
        traces(4, 4, many(&mut rng, 16, -2e-10, 8e-10), DEFAULT),
        traces(2, 30, vec![-4e-10; 60], DEFAULT),
        traces(2, 60, vec![9e-10; 120], DEFAULT),
        traces(2, 8, many(&mut rng, 16, -1e-3, 9e-3), ohms),
        // The traces are as long as the currents, not as the run.
        traces(2, 30, many(&mut rng, 60, -1e-10, 9e-10), short_run(12)),
    ];
    let pause = (0..2 * 30).map(|k| f64::from(u8::from(k % 30 < 10 || k % 30 > 15)) * 4e-10);
    let all_pause = traces(2, 30, pause.collect(), DEFAULT);
    calls.push(all_pause.class("a pause of all currents"));
    calls.extend(rounded_quotients().map(|p| inputs(2, 30, p)));
    calls
}
