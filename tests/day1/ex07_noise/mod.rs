//! Exercise 7: a random current, and the trace that follows from it.

use crate::kit::*;

mod play;
mod reward;

exercise! {
    day1::ex07_noise, "day1/ex07", "noise",
    builds_on: &[&crate::day1::ex04_euler_step::EXERCISE],
    play: played!(),
}

fn current(seed: usize, neuron: usize, p: Params) -> Call {
    Call::of("noisy_current")
        .whole("rng of seed", seed)
        .whole("neuron", neuron)
        .with(p)
}

/// Two runs with one generator: the second goes on where the first has stopped.
fn two_currents(seed: usize, neuron: usize, p: Params) -> Call {
    current(seed, neuron, p).whole("runs in a row", 2)
}

calls! {
    trace = noisy_trace(seed: count(usize), neuron: count(usize); p);
}

fn domains() -> Vec<Domain> {
    vec![
        Domain::of(current(5, 3, short_run(30))).and(
            "an I_mean of 40 nA",
            current(12, 7, changed(short_run(12), |p| p.i_mean = 40e-9)),
        ),
        Domain::of(trace(5, 3, short_run(30)))
            .and("neuron number 70,000", trace(12, 70_000, short_run(5))),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    vec![
        value(
            "the currents of a run of four steps",
            [current(1, 0, short_run(4))],
        ),
        relation(
            "the currents are on both sides of I_mean, and none is further away than the formula allows",
            [current(5, 0, DEFAULT), current(11, 3, DEFAULT)],
        ),
        value(
            "a second run with the same generator goes on with its next numbers",
            [two_currents(3, 1, short_run(5))],
        ),
        limit(
            "no step gives no value, one step gives one current and E_L alone",
            [
                current(2, 0, short_run(0)),
                trace(2, 0, short_run(0)),
                current(2, 0, short_run(1)),
                trace(2, 0, short_run(1)),
            ],
        ),
        property(
            "a trace is what the current of the same seed and neuron leads to, from E_L on",
            [current(9, 2, short_run(30)), trace(9, 2, short_run(30))],
            follows_from_its_current,
        ),
        draws(
            "any seed, any neuron, any parameters",
            random_calls(seed + 107, 0..10, |rng, k| {
                let p = random_params(rng, 20 + 3 * k);
                let (seed, neuron) = (100 + 37 * k, 1 + (5 * k) % 17);
                [current(seed, neuron, p), trace(seed, neuron, p)]
            }),
        ),
        boundary(
            "a number of steps that has to be rounded",
            rounded_quotients()
                .into_iter()
                .flat_map(|p| [current(12, 4, p), trace(12, 4, p)]),
        ),
        snapshot([current(2020, 0, DEFAULT), trace(2020, 0, DEFAULT)]),
    ]
}

/// Takes a current and the trace of the same seed and neuron.
fn follows_from_its_current(given: &[Given]) -> Law {
    let [(_, current), (call, trace)] = given else {
        return Ok(());
    };
    let (i, v, p) = (list(current), list(trace), call.params());
    let mut right = p.e_l;
    // Another number of them is another mistake, and the reference's checks name it.
    for k in 0..v.len().min(i.len()) {
        let follows = (v[k] - right).abs() <= 1e-12;
        if !follows {
            let law = match k {
                0 => "The trace must begin at rest, V[0] = E_L.".to_owned(),
                _ => format!(
                    "From V[{}] and the current that `noisy_current` draws from stream({}, {}) for that step, the Euler step gives another potential.",
                    k - 1,
                    call.index("seed"),
                    call.index("neuron")
                ),
            };
            let (expected, got) = two_numbers(right, v[k]);
            return Err(Message::of(call)
                .expected(format!("{expected} V (at index {k})"))
                .got(format!("{got} V"))
                .says(law));
        }
        right = v[k] + p.dt / p.tau_m * (p.e_l - v[k] + p.r * i[k]);
    }
    Ok(())
}
