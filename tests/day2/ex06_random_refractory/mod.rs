//! Exercise 6: random refractory periods, and a step in two functions.

use crate::day2::ex02_spikes::population::{constant, mixed_currents};
use crate::kit::*;

mod play;
mod reward;

exercise! {
    day2::ex06_random_refractory, "day2/ex06", "random refractory periods, in functions",
    play: played!(),
}

calls! {
    draw = draw_t_ref(n: count(usize), mu: seconds(f64), sigma: seconds(f64), seed: count(usize));
    step = ode_step(v: volts(&[f64]), i: amperes(&[f64]); p);
    clamp = spike_and_clamp(v: volts(&[f64]), since: Value::Steps(Vec<Option<usize>>), hold: counts(Vec<usize>); p);
}

/// A simulation with the two functions, which the probe runs.
fn in_turn(i: Array2<f64>, hold: &[usize], p: Params) -> Call {
    Call::of("ode_step and spike_and_clamp in turn")
        .arg("i", amperes(i))
        .arg("hold", counts(hold.iter().copied()))
        .with(p)
}

fn domains() -> Vec<Domain> {
    let v = [-61e-3, -48e-3, -52e-3, -44e-3, -57e-3];
    let since = vec![None, Some(2), Some(9), Some(1), Some(4)];
    let sigma_is_positive = &[("sigma", NEGATIVE, "`sigma` is 0 or more")];
    vec![
        Domain::of(draw(5, 10e-3, 7e-3, 6))
            .excluding(sigma_is_positive)
            .and("a period of more than μ + 4σ", draw(4, 10e-3, 1e-3, 84_948))
            .and(
                "a period of less than μ − 4σ",
                draw(4, 10e-3, 1e-3, 196_990),
            ),
        Domain::of(draw(5, -2e-3, 7e-3, 6)).excluding(sigma_is_positive),
        Domain::of(step(
            &v,
            &[2.1e-10, -0.7e-10, 3.3e-10, 1.2e-10, 4.1e-10],
            DEFAULT,
        ))
        .fitting(of_one_length),
        Domain::of(clamp(&v, since, vec![3, 5, 4, 2, 4], DEFAULT))
            .compared("v")
            .fitting(of_one_length)
            .and(
                "a spike of more than 65,535 steps ago",
                clamp(&[-0.06], vec![Some(65_540)], vec![10], DEFAULT),
            ),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    let mut rng = rng(seed + 207);
    let in_turns = (0..4).map(|_| {
        let i = mixed_currents(&mut rng, 4, 50);
        in_turn(i, &[0, 3, 7, 11], short_run(50))
    });
    vec![
        value(
            "four refractory periods, each from its neuron's own stream",
            [draw(4, 10e-3, 2e-3, 2021)],
        ),
        limit(
            "without spread every neuron has μ; negative periods become 0; no neuron, no period",
            [
                draw(3, 10e-3, 0.0, 5),
                draw(6, -3e-3, 2e-3, 5),
                draw(0, 10e-3, 7e-3, 5),
            ],
        ),
        relation(
            "of many neurons, the periods have mean μ and standard deviation σ, and none is negative",
            [draw(400, 10e-3, 1.5e-3, 77), draw(400, 5e-3, 7e-3, 78)],
        ),
        relation(
            "a neuron's period does not depend on how many others there are",
            [draw(7, 10e-3, 3e-3, 99), draw(3, 10e-3, 3e-3, 99)],
        ),
        value(
            "all neurons integrate, and none is reset in `ode_step`",
            [step(
                &[-65e-3, -55e-3, -45e-3],
                &[0.0, 250e-12, 900e-12],
                DEFAULT,
            )],
        ),
        value(
            "free below threshold, free above it, held below it, held above it",
            [clamp(
                &[-55e-3, -45e-3, -55e-3, -45e-3],
                vec![None, Some(12), Some(3), Some(3)],
                vec![10, 10, 10, 10],
                DEFAULT,
            )],
        ),
        boundary(
            "the last step of a hold and the first after it, each neuron with its own h",
            [
                clamp(
                    &[-45e-3; 6],
                    vec![Some(4), Some(5), Some(6), Some(1), Some(1), Some(1)],
                    vec![5, 5, 5, 0, 1, 2],
                    DEFAULT,
                ),
                clamp(
                    &[-56e-3, -57e-3, -58e-3, -59e-3],
                    vec![Some(8), Some(8), Some(8), Some(8)],
                    vec![9, 8, 7, 20],
                    DEFAULT,
                ),
            ],
        ),
        relation(
            "with one refractory period for all, the two functions in turn reproduce exercise 5",
            equal_periods(seed),
        ),
        draws(
            "any periods, any potentials and currents, any parameters",
            drawn(&domains(), seed + 206, 8).into_iter().chain(in_turns),
        ),
        boundary(
            "spikes of long ago, and holds that last longer",
            [
                clamp(
                    &[-0.06, -0.06, -0.04],
                    vec![Some(MANY); 3],
                    vec![MANY + 1, 200, 290],
                    DEFAULT,
                ),
                // A hold longer than anybody's "long ago".
                clamp(
                    &[-0.04, -0.04, -0.06],
                    vec![None, Some(70_000), Some(2000)],
                    vec![100_000, 100_000, 2000],
                    DEFAULT,
                ),
            ],
        ),
        snapshot([
            draw(40, 10e-3, 7e-3, 2021),
            in_turn(currents(5, SEED), &[0, 4, 9, 15, 23], DEFAULT),
        ]),
    ]
}

fn equal_periods(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 606);
    let p = short_run(100);
    let i = mixed_currents(&mut rng, 4, 100);
    vec![
        in_turn(i.clone(), &[10; 4], p),
        in_turn(i, &[0; 4], p),
        in_turn(constant(&[8e-9, 13e-9], 40), &[6; 2], short_run(40)),
    ]
}
