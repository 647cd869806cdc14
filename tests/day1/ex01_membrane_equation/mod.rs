//! Exercise 1: the parameters, dV/dt and the reset condition.

use crate::kit::*;

mod reward;

exercise! { day1::ex01_membrane_equation, "day1/ex01", "membrane equation and reset condition" }

calls! {
    dv_dt = dv_dt(v: volts(f64), i: amperes(f64); p);
    reset = reset(v: volts(f64); p);
}

fn domains() -> Vec<Domain> {
    vec![
        Domain::of(dv_dt(-61.3e-3, 2.1e-10, DEFAULT)),
        Domain::of(reset(-56.7e-3, DEFAULT)).compared("v"),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    vec![
        value(
            "the parameters are those of the table, in SI units",
            [Call::of("params")],
        ),
        value(
            "without input, a potential above rest falls back",
            [dv_dt(-55e-3, 0.0, DEFAULT)],
        ),
        limit(
            "at rest and without input nothing changes",
            [dv_dt(DEFAULT.e_l, 0.0, DEFAULT)],
        ),
        property(
            "V stays constant at E_L + R·I, falls above it and rises below it",
            around_the_fixed_point(),
            settles_at_the_fixed_point,
        ),
        value(
            "below the threshold V stays as it is, above it V becomes V_reset",
            [reset(-55e-3, DEFAULT), reset(-45e-3, DEFAULT)],
        ),
        draws(
            "any potential, any current, any parameters",
            random_calls(seed + 101, 0..20, |rng, _| {
                let p = random_params(rng, 100);
                let i = between(rng, -2e-10, 6e-10);
                let v = between(rng, -90e-3, -30e-3);
                [dv_dt(v, i, p), reset(v, p)]
            }),
        ),
        boundary(
            "a reset that goes upwards",
            [reset(-48e-3, changed(DEFAULT, |p| p.v_reset = -45e-3))],
        ),
        snapshot(
            [-80e-3, -60e-3, -55e-3, -30e-3]
                .iter()
                .flat_map(|&v| [dv_dt(v, 250e-12, DEFAULT), reset(v, DEFAULT)]),
        ),
    ]
}

fn around_the_fixed_point() -> Vec<Call> {
    let i = 120e-12;
    let p = Params { r: 80e6, ..DEFAULT };
    let fixed = p.e_l + p.r * i;
    [fixed, fixed + 4e-3, fixed - 4e-3]
        .map(|v| dv_dt(v, i, p))
        .to_vec()
}

fn settles_at_the_fixed_point(given: &[Given]) -> Law {
    let laws = [
        "At V = E_L + R·I the leak and the input balance: dV/dt must be 0.",
        "Above E_L + R·I the leak is stronger: dV/dt must be negative.",
        "Below E_L + R·I the input is stronger: dV/dt must be positive.",
    ];
    for (k, (call, value)) in given.iter().enumerate() {
        let rate = single(value);
        let holds = [rate.abs() < 1e-9, rate < 0.0, rate > 0.0];
        if !holds[k] {
            return Err(Message::of(call)
                .got(format!("{} V/s", number(rate)))
                .says(laws[k]));
        }
    }
    Ok(())
}
