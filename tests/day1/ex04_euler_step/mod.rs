//! Exercise 4: one Euler step, and a trace of them.

use crate::kit::*;

mod play;
mod reward;

exercise! {
    day1::ex04_euler_step, "day1/ex04", "the Euler step",
    play: played!(),
}

calls! {
    step = euler_step(v: volts(f64), i: amperes(f64); p);
    trace = integrate(i: amperes(Vec<f64>); p);
}

fn domains() -> Vec<Domain> {
    let i = vec![2.1e-10, -0.7e-10, 3.3e-10, 1.2e-10, 4.1e-10, 0.4e-10];
    vec![
        Domain::of(step(-61.3e-3, 2.1e-10, DEFAULT)),
        Domain::of(trace(i, DEFAULT)),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    vec![
        value(
            "one step without input brings V a twentieth closer to rest",
            [step(-65e-3, 0.0, DEFAULT), step(-55e-3, 0.0, DEFAULT)],
        ),
        limit(
            "at rest and without input V stays constant",
            [step(DEFAULT.e_l, 0.0, DEFAULT)],
        ),
        value(
            "the trace of three currents has three values and begins at E_L",
            [trace(vec![250e-12, 100e-12, 400e-12], DEFAULT)],
        ),
        limit(
            "no current gives no value, one current gives E_L alone",
            [trace(vec![], DEFAULT), trace(vec![250e-12], DEFAULT)],
        ),
        relation(
            "with a constant current the distance to E_L + R·I shrinks by 1 − Δt/τ_m a step",
            [trace(
                vec![180e-12; 40],
                changed(DEFAULT, |p| p.tau_m = 12e-3),
            )],
        ),
        draws(
            "any potential, any currents, any parameters",
            random_calls(seed + 104, 0..12, |rng, k| {
                let p = random_params(rng, 60);
                let i = between(rng, -2e-10, 6e-10);
                [
                    step(between(rng, -90e-3, -30e-3), i, p),
                    trace(many(rng, 20 + 5 * k, -2e-10, 8e-10), p),
                ]
            }),
        ),
        snapshot([trace(many(&mut rng(2020), 150, 0.0, 500e-12), DEFAULT)]),
    ]
}
