//! Exercise 5: the refractory period.

use crate::day2::ex02_spikes::population::{self, constant, mixed_currents, whole_periods};
use crate::kit::*;

mod laws;
mod notebook;
mod play;
mod reward;

exercise! {
    day2::ex05_refractory_period, "day2/ex05", "the refractory period",
    play: played!(),
}

calls! {
    hold = hold_steps(t_ref: seconds(f64), dt: seconds(f64));
    run = simulate_refractory(i: amperes(Array2<f64>), t_ref: seconds(f64); p);
}

fn held(k: usize, last: Option<usize>, h: usize) -> Call {
    Call::of("is_held")
        .whole("k", k)
        .arg("last", Value::Steps(vec![last]))
        .whole("h", h)
}

/// A last spike is never later than the step.
fn after_the_spike(call: Call) -> Option<Call> {
    let k = call.index("k");
    let last = call.steps("last");
    let last = last.iter().map(|last| last.map(|s| s.min(k)));
    Some(call.replacing("last", Value::Steps(last.collect())))
}

/// Two neurons without input.
fn at_rest(p: Params) -> Call {
    run(Array2::zeros((2, 12)), 2.4e-3, p)
}

fn domains() -> Vec<Domain> {
    let usual = run(population::currents_of_a_usual_run(), 4.3e-3, short_run(24));
    vec![
        Domain::of(hold(4.37e-3, 1e-3)).excluding(&[
            ("t_ref", NEGATIVE, "`t_ref` is 0 or more"),
            ("t_ref", TINY, "Allow for rounding"),
            ("dt", TINY, "Allow for rounding"),
            ("dt", "a number that is 0", "`dt` more than 0"),
            ("dt", NEGATIVE, "`dt` more than 0"),
        ]),
        Domain::of(held(14, Some(9), 7)).fitting(after_the_spike),
        Domain::of(usual)
            .arrays()
            .excluding(&[
                ("t_ref", NEGATIVE, "in seconds, 0 or more"),
                ("t_ref", TINY, "Allow for rounding"),
            ])
            .and(AT_V_TH, at_rest(population::rest_at_threshold()))
            .and(BELOW_V_TH, at_rest(population::rest_below_threshold())),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    let mut rng = rng(seed + 206);
    let whole = whole_periods().map(|(t_ref, p)| {
        let i = mixed_currents(&mut rng, 4, p.steps());
        run(i, t_ref, p)
    });
    let three = constant(&[4e-10, 9e-10, 8e-9], 50);
    // Rest and reset at one potential: a neuron at V_reset need not be held.
    let rest_is_reset = changed(short_run(30), |p| p.v_reset = p.e_l);
    vec![
        value(
            "10 ms are 10 steps of 1 ms; 2.5 ms need 3 of them",
            [hold(10e-3, 1e-3), hold(2.5e-3, 1e-3), hold(10e-3, 0.5e-3)],
        ),
        limit(
            "a refractory period of 0 takes no step, one shorter than Δt takes one step",
            [hold(0.0, 1e-3), hold(0.3e-3, 1e-3), hold(1e-3, 1e-3)],
        ),
        boundary(
            "a whole number of steps stays what it is, however the quotient is rounded",
            [
                // The quotient of the first four is a little more than a whole number, of the next three a
                // little less.
                hold(1.5e-3, 0.3e-3),
                hold(6e-3, 0.3e-3),
                hold(13.0 * 0.2e-3, 0.2e-3),
                hold(26.0 * 0.4e-3, 0.4e-3),
                hold(0.6e-3, 0.2e-3),
                hold(43e-3, 1e-3),
                hold(29.5e-3, 0.5e-3),
                // Steps that are no whole number of microseconds, and shorter than one.
                hold(10e-3, 62.5e-6),
                hold(1.5625e-3, 31.25e-6),
                hold(4e-6, 0.8e-6),
            ],
        ),
        boundary(
            "a little more than a whole number of steps takes one step more",
            [
                hold(10.02e-3, 1e-3),
                hold(3.002e-3, 1e-3),
                hold(1.0005e-3, 0.1e-3),
                hold(0.02e-3, 1e-3),
                hold(1.0, 0.1e-3),
                hold(7.0, 0.1e-3),
            ],
        ),
        value(
            "a neuron is held from the step of its spike on, for h steps",
            [20, 21, 24, 25, 26, 60, 65_558].map(|k| held(k, Some(20), 5)),
        ),
        limit(
            "a neuron that has not spiked is not held, and with h = 0 none is",
            [
                held(0, None, 10),
                held(3, None, 10),
                held(12, None, 0),
                held(7, Some(7), 0),
                held(7, Some(0), 8),
                held(8, Some(0), 8),
                held(1240, Some(240), 1000),
            ],
        ),
        value(
            "two neurons with constant currents: spikes, V_reset for 4 steps, and on",
            [run(constant(&[4e-10, 6e-10], 40), 4e-3, short_run(40))],
        ),
        limit(
            "without input no neuron spikes, and none is held at the start",
            [run(constant(&[0.0, 0.0, 0.0], 30), 10e-3, short_run(30))],
        ),
        property(
            "no second spike within h steps, however strong the input",
            // Each of these currents lifts V from V_reset over V_th in a single step.
            [
                run(constant(&[8e-9, 20e-9], 40), 10e-3, short_run(40)),
                run(constant(&[8e-9, 9e-9], 30), 2.5e-3, short_run(30)),
            ],
            |given| each(given, laws::is_refractory),
        ),
        property(
            "a refractory period of one step has no effect",
            [0.0, DEFAULT.dt].map(|t_ref| run(three.clone(), t_ref, short_run(50))),
            laws::one_step_is_none,
        ),
        draws(
            "any refractory period, any currents, any parameters",
            drawn(&domains(), seed + 205, 10).into_iter().chain(whole),
        ),
        boundary(
            "two steps, negative and enormous currents, a very long hold",
            [
                run(constant(&[8e-9], 2), 10e-3, short_run(2)),
                run(constant(&[-4e-10, -50e-9], 30), 3e-3, short_run(30)),
                run(constant(&[0.0, 7e-10], 30), 4e-3, rest_is_reset),
                // A hold of many steps.
                run(constant(&[9e-10], 2 * MANY), 290e-3, short_run(2 * MANY)),
            ],
        ),
        snapshot([hold(10e-3, 1e-3), run(currents(5, SEED), 10e-3, DEFAULT)]),
    ]
}
