//! Exercise 12: a noisy current and its trace as arrays.

use crate::kit::*;

mod reward;

exercise! { day1::ex12_arrays, "day1/ex12", "arrays" }

calls! {
    current = current_array(seed: count(usize), neuron: count(usize); p);
    trace = integrate_array(i: amperes(Vec<f64>); p);
}

fn domains() -> Vec<Domain> {
    let i = vec![2.1e-10, -0.7e-10, 3.3e-10, 1.2e-10, 4.1e-10, 0.4e-10];
    vec![
        Domain::of(current(5, 3, short_run(30))),
        Domain::of(trace(i, DEFAULT)).arrays(),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    vec![
        property(
            "another generator gives another current",
            [
                current(3, 0, short_run(5)),
                current(3, 1, short_run(5)),
                current(4, 0, short_run(5)),
            ],
            all_different,
        ),
        value(
            "four steps take four draws, and the currents are those of exercise 7",
            [current(3, 0, short_run(4)), current(3, 1, short_run(4))],
        ),
        relation(
            "the noise is spread evenly on both sides of I_mean",
            [current(12, 2, short_run(300))],
        ),
        value(
            "the trace of three currents has three values and begins at E_L",
            [trace(vec![250e-12, 100e-12, 400e-12], DEFAULT)],
        ),
        limit(
            "no current gives no value, one current gives E_L alone",
            [trace(vec![], DEFAULT), trace(vec![250e-12], DEFAULT)],
        ),
        property(
            "the effect of two currents on V is the sum of the effects of each alone",
            three_currents(seed),
            responses_add_up,
        ),
        draws(
            "any seed, any currents, any parameters",
            random_calls(seed + 112, 0..8, |rng, k| {
                let steps = 12 + 5 * k;
                let p = random_params(rng, steps);
                [
                    current(40 + 3 * k, k % 5, p),
                    trace(many(rng, steps, -2e-10, 8e-10), p),
                ]
            }),
        ),
        boundary(
            "a generator already in use, a small R",
            [
                current(6, 0, short_run(31)).whole("run", 2),
                // R·I, I and I/R are of one size here, and all of them show.
                trace(
                    many(&mut rng(seed + 212), 10, -1e-3, 9e-3),
                    changed(DEFAULT, |p| p.r = 2.0),
                ),
            ],
        ),
        boundary(
            "a number of steps that has to be rounded",
            rounded_quotients().map(|p| current(8, 1, p)),
        ),
        snapshot([
            current(2020, 0, DEFAULT),
            trace(many(&mut rng(2012), 150, -50e-12, 550e-12), DEFAULT),
        ]),
    ]
}

fn all_different(given: &[Given]) -> Law {
    for (k, (call, value)) in given.iter().enumerate() {
        // A current without any noise is another mistake, and a later check names it.
        let noisy = list(value).windows(2).any(|pair| pair[0] != pair[1]);
        let twin = given[..k].iter().find(|(_, other)| other == value);
        if let Some((before, _)) = twin.filter(|_| noisy) {
            return Err(Message::of(before)
                .and_in(call.to_string())
                .says("Both calls give the same current: the numbers must come from `rng`, the generator that is given."));
        }
    }
    Ok(())
}

/// Two currents and their sum.
fn three_currents(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 312);
    let a = many(&mut rng, 30, -2e-10, 3e-10);
    let b = many(&mut rng, 30, 1e-10, 6e-10);
    let both = a.iter().zip(&b).map(|(a, b)| a + b).collect();
    [a, b, both].map(|i| trace(i, DEFAULT)).to_vec()
}

fn responses_add_up(given: &[Given]) -> Law {
    let [a, b, both] = given else { return Ok(()) };
    let e_l = both.0.params().e_l;
    let response = |g: &Given| -> Vec<f64> { list(&g.1).iter().map(|v| v - e_l).collect() };
    let (a, b) = (response(a), response(b));
    let sum: Vec<f64> = a.iter().zip(&b).map(|(a, b)| a + b).collect();
    if a.len() == b.len() && close(&sum, &response(both), 1e-9) {
        return Ok(());
    }
    Err(Message::went_in(format!("{}, the sum of two currents", both.0))
        .says("V − E_L for the sum of two currents is not the sum of V − E_L for each: without a threshold it must be, at every step."))
}
