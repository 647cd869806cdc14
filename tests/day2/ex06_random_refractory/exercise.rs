//! Exercise 6: random refractory periods, and a step in two functions.

use ndarray::aview1;

use crate::day2::ex02_spikes::population::{constant, mixed_currents};
use crate::kit::*;
use crate::workbook::day1::ex13_matrices::inputs;

mod play;
mod reward;

pub const EXERCISE: Exercise = Exercise {
    title: "random refractory periods, in functions",
    play: played!(),
    ..exercise!(day2, ex06_random_refractory, "day2/ex06")
};

calls! {
    draw = draw_t_ref(n: count(usize), mu: seconds(f64), sigma: seconds(f64), seed: count(usize));
    step = ode_step(v: volts(&[f64]), i: amperes(&[f64]); p);
}

fn clamp(v: &[f64], since: &[Option<usize>], hold: &[usize], p: Params) -> Call {
    Call::of("spike_and_clamp")
        .arg("v", volts(v))
        .arg("since", Value::Steps(since.to_vec()))
        .indices_arg("hold", hold.iter().copied())
        .with(p)
}

/// A simulation with the two functions, which the probe runs.
fn in_turn(i: Array2<f64>, hold: &[usize], p: Params) -> Call {
    Call::of("ode_step and spike_and_clamp in turn")
        .arg("i", amperes(i))
        .indices_arg("hold", hold.iter().copied())
        .with(p)
}

fn domains() -> Vec<Domain> {
    let v = [-61e-3, -48e-3, -52e-3, -44e-3, -57e-3];
    let since = [None, Some(2), Some(9), Some(1), Some(4)];
    let sigma_is_positive = &[("sigma", NEGATIVE, "`sigma` is 0 or more")];
    vec![
        Domain::of(draw(5, 10e-3, 7e-3, 6)).excluding(sigma_is_positive),
        Domain::of(draw(5, -2e-3, 7e-3, 6)).excluding(sigma_is_positive),
        Domain::of(step(
            &v,
            &[2.1e-10, -0.7e-10, 3.3e-10, 1.2e-10, 4.1e-10],
            DEFAULT,
        ))
        .fitting(of_one_length),
        Domain::of(clamp(&v, &since, &[3, 5, 4, 2, 4], DEFAULT))
            .compared("v")
            .fitting(of_one_length),
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
        property(
            "of many neurons, the periods have mean μ and standard deviation σ, and none is negative",
            [draw(400, 10e-3, 1.5e-3, 77), draw(400, 5e-3, 7e-3, 78)],
            are_normal,
        ),
        property(
            "a neuron's period does not depend on how many others there are",
            [draw(7, 10e-3, 3e-3, 99), draw(3, 10e-3, 3e-3, 99)],
            begin_alike,
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
                &[None, Some(12), Some(3), Some(3)],
                &[10, 10, 10, 10],
                DEFAULT,
            )],
        ),
        boundary(
            "the last step of a hold and the first after it, each neuron with its own h",
            [
                clamp(
                    &[-45e-3; 6],
                    &[Some(4), Some(5), Some(6), Some(1), Some(1), Some(1)],
                    &[5, 5, 5, 0, 1, 2],
                    DEFAULT,
                ),
                clamp(
                    &[-56e-3, -57e-3, -58e-3, -59e-3],
                    &[Some(8), Some(8), Some(8), Some(8)],
                    &[9, 8, 7, 20],
                    DEFAULT,
                ),
            ],
        ),
        property(
            "with one refractory period for all, the two functions in turn reproduce exercise 5",
            equal_periods(seed),
            reproduces_exercise_5,
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
                    &[Some(MANY); 3],
                    &[MANY + 1, 200, 290],
                    DEFAULT,
                ),
                // A hold longer than anybody's "long ago".
                clamp(
                    &[-0.04, -0.04, -0.06],
                    &[None, Some(70_000), Some(2000)],
                    &[100_000, 100_000, 2000],
                    DEFAULT,
                ),
            ],
        ),
        snapshot([
            draw(40, 10e-3, 7e-3, 2021),
            in_turn(inputs(5, 2020, &DEFAULT), &[0, 4, 9, 15, 23], DEFAULT),
        ]),
    ]
}

/// Mean and spread lie within six standard errors, and where σ is large enough a part is cut off at 0.
fn are_normal(given: &[Given]) -> Law {
    for (call, value) in given {
        let (mu, sigma) = (call.number("mu"), call.number("sigma"));
        let t = aview1(list(value));
        let fault = |got: String, law: &str| Err(Message::of(call).got(got).says(law));
        if t.len() != call.index("n") {
            let got = format!("{} values", t.len());
            return fault(got, "There must be one for each neuron.");
        }
        if let Some(j) = t.iter().position(|x| x.is_nan() || *x < 0.0) {
            return fault(
                format!("{} s (neuron {j})", number(t[j])),
                "No refractory period may be negative. Set what is drawn below 0 to 0.",
            );
        }
        if mu < 3.0 * sigma {
            let zeros = t.iter().filter(|x| **x == 0.0).count();
            if zeros < t.len() / 10 {
                return fault(
                    format!("{zeros} periods of 0 among {}", t.len()),
                    "Draws below 0 (here about a quarter) must be set to 0.",
                );
            }
            continue;
        }
        let n = t.len() as f64;
        let (mean, spread) = (t.sum() / n, t.std(1.0));
        let near = (mean - mu).abs() < 6.0 * sigma / n.sqrt()
            && (spread / sigma - 1.0).abs() < 6.0 / (2.0 * n).sqrt();
        if !near {
            return Err(Message::of(call)
                .expected(format!(
                    "mean near {} s, standard deviation near {} s",
                    number(mu),
                    number(sigma)
                ))
                .got(format!(
                    "mean {} s, standard deviation {} s",
                    number(mean),
                    number(spread)
                )));
        }
    }
    Ok(())
}

fn begin_alike(given: &[Given]) -> Law {
    let [(_, more), (call, fewer)] = given else {
        return Ok(());
    };
    let (more, fewer) = (list(more), list(fewer));
    let alike = fewer.len() <= more.len() && (0..fewer.len()).all(|j| more[j] == fewer[j]);
    if alike {
        return Ok(());
    }
    Err(Message::of(call)
        .got("other periods for neurons 0, 1 and 2 than in a population of 7")
        .says(
            "Every neuron must draw from its own stream, so that it has the same period in any population.",
        ))
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

fn reproduces_exercise_5(given: &[Given]) -> Law {
    use crate::workbook::day2::ex05_refractory_period::simulate_refractory;

    for (call, got) in given {
        let p = call.params();
        let h = call.indices("hold")[0];
        let (v, spikes) = simulate_refractory(&call.matrix("i"), h as f64 * p.dt, &p);
        let want = fields([("v", volts(v)), ("spikes", grid(&spikes))]);
        unlike(call, got, &want, "as in exercise 5")?;
    }
    Ok(())
}
