//! Exercise 2: the sinusoidal input current.

use std::f64::consts::PI;

use given::Params;

use crate::call::{Call, DEFAULT};
use crate::draws::{between, other_parameters, random_params, rng};
use crate::exercise::{Check, Exercise, Given, Kind, Mistake};
use crate::message::Message;
use crate::value::{Value, amperes, seconds};
use crate::wording::number;

pub const EXERCISE: Exercise = Exercise {
    id: "day1/ex02",
    module: "ex02_sinusoidal_input",
    title: "a sinusoidal input",
    optional: false,
    builds_on: &[],
    hints: [
        &[(
            "",
            "Write the formula down from the inside to the outside: how many periods have passed at time t, how many radians is that, what is the sine of it?",
        )],
        &[(
            "",
            "t / 0.01 counts periods, 2π times that is the angle in radians; add 1 to its sine, and multiply the whole bracket by I_mean. In Rust the sine is a method: `angle.sin()`.",
        )],
        &[(
            "",
            "With `use std::f64::consts::PI;` the angle is `2.0 * PI * t / PERIOD`. The current is `p.i_mean * (1.0 + …)`, with the sine of that angle for the dots, and no semicolon at the end.",
        )],
    ],
    checks,
    mistakes: &[MISTAKES],
    inherits: None,
    reference: crate::probes::day1::ex02_sinusoidal_input::probe,
    solution: include_str!("../../../solutions/day1/src/ex02_sinusoidal_input.rs"),
    snapshot: include_str!("snapshot.snap"),
};

/// The period, in seconds.
const T: f64 = 0.01;

fn at(t: f64, p: Params) -> Call {
    Call::of("sine_current").arg("t", seconds(t)).with(p)
}

fn checks() -> Vec<Check> {
    vec![
        Check::new(
            Kind::Value,
            "after 1 ms, and after a quarter of a period",
            vec![at(1e-3, DEFAULT), at(2.5e-3, DEFAULT)],
        ),
        Check::new(
            Kind::Limit,
            "at t = 0 the current is I_mean, after three quarters of a period it is 0",
            vec![at(0.0, DEFAULT), at(7.5e-3, DEFAULT)],
        ),
        Check::property(
            "after a whole period it is the same again, after half of one it is as far on the other side of I_mean",
            [1.3e-3, 4.1e-3, 8.9e-3]
                .iter()
                .flat_map(|&t| [t, t + T, t + T / 2.0])
                .map(|t| at(t, DEFAULT))
                .collect(),
            repeats_and_mirrors,
        ),
        Check::new(Kind::Draws, "any time and any parameters", random_calls()),
        Check::new(
            Kind::Boundary,
            "negative and late times, no mean current, one parameter changed",
            boundary_calls(),
        ),
        Check::snapshot((0..10).map(|k| at(f64::from(k) * 1e-3, DEFAULT)).collect()),
    ]
}

/// Takes the calls by threes: t, a period later, half a period later.
fn repeats_and_mirrors(given: &[Given]) -> Result<(), Message> {
    let current = |(_, value): &Given| value.as_numbers().map_or(f64::NAN, |(_, x)| x[0]);
    for three in given.chunks_exact(3) {
        let [now, later, half] = [0, 1, 2].map(|k| current(&three[k]));
        let mean = three[0].0.params().i_mean;
        let times = [0, 1, 2].map(|k| number(three[k].0.number("t")));
        let same = |a: f64, b: f64| (a - b).abs() <= 1e-9 * mean;
        if !same(now, later) {
            return Err(
                Message::went_in(format!("t = {} s and t = {} s", times[0], times[1]))
                    .got(format!("{} A and {} A", number(now), number(later)))
                    .says(
                        "One period of 0.01 s lies between them: the two currents must be equal.",
                    ),
            );
        }
        if !same(now - mean, mean - half) {
            return Err(Message::went_in(format!("t = {} s and t = {} s", times[0], times[2]))
                .got(format!("{} A and {} A", number(now), number(half)))
                .says("Half a period of 0.01 s lies between them: one current must be as far above I_mean as the other is below it."));
        }
    }
    Ok(())
}

fn random_calls() -> Vec<Call> {
    let mut rng = rng(102);
    (0..25)
        .map(|_| {
            let p = random_params(&mut rng, 100);
            at(between(&mut rng, 0.0, 60e-3), p)
        })
        .collect()
}

fn boundary_calls() -> Vec<Call> {
    let no_current = Params {
        i_mean: 0.0,
        ..DEFAULT
    };
    let outward = Params {
        i_mean: -12e-11,
        ..DEFAULT
    };
    let mut calls = vec![
        at(-1.7e-3, DEFAULT),
        at(-23.1e-3, DEFAULT),
        at(0.0833, DEFAULT),
        at(1.2e-3, no_current),
        at(3.3e-3, outward),
    ];
    calls.extend(other_parameters().into_iter().map(|p| at(11.7e-3, p)));
    calls
}

/// What a function with a wrong formula gives.
fn current(call: &Call, formula: fn(f64, &Params) -> f64) -> Option<Value> {
    Some(amperes(formula(call.number("t"), &call.params())))
}

/// What a function with the wrong angle in the sine gives.
fn angle(call: &Call, angle: fn(f64, &Params) -> f64) -> Option<Value> {
    let p = call.params();
    let angle = angle(call.number("t"), &p);
    Some(amperes(p.i_mean * (1.0 + angle.sin())))
}

/// The sine that is asked for.
fn sine(t: f64) -> f64 {
    (2.0 * PI * t / T).sin()
}

macro_rules! mistakes {
    ($($of:ident: $says:literal, |$t:pat_param, $p:pat_param| $x:expr;)*) => {
        &[$(Mistake { says: $says, model: |call| $of(call, |$t, $p| $x) }),*]
    };
}

// Some learners write π down with a few digits.
#[allow(clippy::approx_constant)]
const MISTAKES: &[Mistake] = mistakes![
    angle: "The angle is in degrees: `sin` takes radians, and one period has 2π of them.",
        |t, _| 360.0 * t / T;
    angle: "The angle is in degrees: `sin` takes radians, so leave out `to_degrees`.",
        |t, _| (2.0 * PI * t / T).to_degrees();
    angle: "The angle is turned into radians twice: 2π·t/0.01 is in radians already, leave out `to_radians`.",
        |t, _| (2.0 * PI * t / T).to_radians();
    angle: "The angle is neither in degrees nor in radians: one period has 2π radians, and `to_radians` is for degrees.",
        |t, _| (t / T).to_radians();
    angle: "0.01 is taken as a frequency: it is the period in seconds, so divide t by it.",
        |t, _| 2.0 * PI * t * T;
    angle: "0.01 is taken as a frequency, and 2π is missing: 0.01 is the period in seconds, so the angle is 2π·t/0.01.",
        |t, _| t * T;
    angle: "The period is missing: the angle is 2π·t divided by 0.01.",
        |t, _| 2.0 * PI * t;
    angle: "This is the sine of t itself: the angle is 2π·t/0.01, a product.",
        |t, _| t;
    angle: "2π is missing: t/0.01 counts periods, and each of them has 2π radians.",
        |t, _| t / T;
    angle: "This is a period of 20 ms: one period has 2π radians, not π.",
        |t, _| PI * t / T;
    angle: "2π is in the divisor: the angle is 2π times t/0.01.",
        |t, _| t / (2.0 * PI * T);
    angle: "π is in the divisor: the angle is 2·π·t/0.01, all of it above the line but 0.01.",
        |t, _| 2.0 * t / (PI * T);
    angle: "π is missing: the angle is 2·π·t/0.01.",
        |t, _| 2.0 * t / T;
    angle: "This is twice the angle: one period has 2π radians, not 4π.",
        |t, _| 4.0 * PI * t / T;
    angle: "The fraction is upside down: t is divided by the period.",
        |t, _| if t == 0.0 { 0.0 } else { 2.0 * PI * T / t };
    angle: "π is squared: the angle is 2·π·t/0.01.",
        |t, _| 2.0 * PI * PI * t / T;
    angle: "The period is taken as 10 s: in seconds, 10 ms is 0.01.",
        |t, _| 2.0 * PI * t / 10.0;
    angle: "The time is turned into milliseconds, but 0.01 is in seconds: leave t as it is.",
        |t, _| 2.0 * PI * t * 1e3 / T;
    angle: "The time is taken as milliseconds: t is in seconds, leave it as it is.",
        |t, _| 2.0 * PI * t * 1e-3 / T;
    angle: "The period is 0.1 s here: 10 ms is 0.01 s.",
        |t, _| 2.0 * PI * t / 0.1;
    angle: "The period is 1 ms here: it is 10 ms, 0.01 s.",
        |t, _| 2.0 * PI * t / 1e-3;
    angle: "The frequency is 1000 Hz here: a period of 0.01 s is 100 Hz.",
        |t, _| 2.0 * PI * t * 1e3;
    angle: "The frequency is 10 Hz here: a period of 0.01 s is 100 Hz.",
        |t, _| 2.0 * PI * t * 10.0;
    angle: "τ_m is taken as the period: the period is 0.01 s.",
        |t, p| 2.0 * PI * t / p.tau_m;
    angle: "Δt is taken as the period: the period is 0.01 s.",
        |t, p| 2.0 * PI * t / p.dt;
    angle: "t_max is taken as the period: the period is 0.01 s.",
        |t, p| 2.0 * PI * t / p.t_max;
    angle: "t is multiplied by Δt: t is a time in seconds already, not a step.",
        |t, p| 2.0 * PI * t * p.dt / T;
    angle: "t is divided by Δt: the angle is 2π·t/0.01, with the time itself and not the step.",
        |t, p| 2.0 * PI * (t / p.dt) / T;
    angle: "This is the current one Δt later: take it at t.",
        |t, p| 2.0 * PI * (t + p.dt) / T;
    angle: "This is the current one Δt earlier: take it at t.",
        |t, p| 2.0 * PI * (t - p.dt) / T;
    angle: "t is rounded to a step: take the time as it is.",
        |t, p| 2.0 * PI * ((t / p.dt).round() * p.dt) / T;
    angle: "t is cut down to a step: take the time as it is.",
        |t, p| 2.0 * PI * ((t / p.dt).floor() * p.dt) / T;
    angle: "t is cut down to a step: take the time as it is.",
        |t, p| 2.0 * PI * ((t / p.dt).trunc() * p.dt) / T;
    angle: "π is cut short: take `std::f64::consts::PI`.",
        |t, _| 2.0 * 3.14 * t / T;
    angle: "π is cut short: take `std::f64::consts::PI`.",
        |t, _| 2.0 * 3.141 * t / T;
    angle: "π is cut short: take `std::f64::consts::PI`.",
        |t, _| 2.0 * 3.142 * t / T;
    angle: "π is cut short: take `std::f64::consts::PI`.",
        |t, _| 2.0 * 3.1415 * t / T;
    angle: "π is cut short: take `std::f64::consts::PI`.",
        |t, _| 2.0 * 3.1416 * t / T;
    angle: "π is cut short: take `std::f64::consts::PI`.",
        |t, _| 2.0 * 3.14159 * t / T;
    angle: "π is cut short: take `std::f64::consts::PI`.",
        |t, _| 2.0 * 3.141592 * t / T;
    angle: "π is cut short: take `std::f64::consts::PI`.",
        |t, _| 2.0 * 3.141593 * t / T;
    angle: "π is cut short: take `std::f64::consts::PI`.",
        |t, _| 2.0 * 3.1415926 * t / T;
    angle: "22/7 is not π: take `std::f64::consts::PI`.",
        |t, _| 2.0 * (22.0 / 7.0) * t / T;
    angle: "2π is cut short: take `2.0 * std::f64::consts::PI`.",
        |t, _| 6.28 * t / T;
    angle: "2π is cut short: take `2.0 * std::f64::consts::PI`.",
        |t, _| 6.283 * t / T;
    angle: "2π is cut short: take `2.0 * std::f64::consts::PI`.",
        |t, _| 6.2832 * t / T;
    angle: "The absolute value of t is taken: a negative time counts as it is.",
        |t, _| 2.0 * PI * t.abs() / T;
    angle: "A negative time is taken as 0: it counts as it is.",
        |t, _| 2.0 * PI * t.max(0.0) / T;
    current: "\"1 +\" is missing: the current swings round I_mean, not round 0.",
        |t, p| p.i_mean * sine(t);
    current: "This is a cosine: at t = 0 the current is I_mean, so take the sine.",
        |t, p| p.i_mean * (1.0 + (2.0 * PI * t / T).cos());
    current: "This is a cosine, and \"1 +\" is missing: it is I_mean·(1 + sin(…)).",
        |t, p| p.i_mean * (2.0 * PI * t / T).cos();
    current: "The sine is subtracted: it is 1 plus the sine.",
        |t, p| p.i_mean * (1.0 - sine(t));
    current: "1 is subtracted: it is 1 plus the sine.",
        |t, p| p.i_mean * (sine(t) - 1.0);
    current: "This is a cosine, and it is subtracted: it is 1 plus the sine.",
        |t, p| p.i_mean * (1.0 - (2.0 * PI * t / T).cos());
    current: "The sine is not multiplied by I_mean: put brackets round 1 + sin(…).",
        |t, p| p.i_mean + sine(t);
    current: "The 1 is not multiplied by I_mean: put brackets round 1 + sin(…).",
        |t, p| 1.0 + p.i_mean * sine(t);
    current: "I_mean is missing: multiply 1 + sin(…) by it.",
        |t, _| 1.0 + sine(t);
    current: "I_mean is missing, and so is \"1 +\".",
        |t, _| sine(t);
    current: "I_mean is squared: it stands once, before the bracket.",
        |t, p| p.i_mean * (p.i_mean + sine(t));
    current: "The current does not swing: is the sine always 0? It is the sine of 2π·t/0.01, all of it in one bracket.",
        |_, p| p.i_mean;
    current: "The current is always 0: has a number lost its decimals, or is the bracket always 0?",
        |_, _| 0.0;
    current: "The brackets are wrong: divide the angle by 0.01, not its sine.",
        |t, p| p.i_mean * (1.0 + (2.0 * PI * t).sin() / T);
    current: "The brackets are wrong: t/0.01 belongs in the angle, and the sine is taken of the whole.",
        |t, p| p.i_mean * (1.0 + (2.0 * PI).sin() * t / T);
    current: "The brackets are wrong: all of 2π·t/0.01 is the angle, and this takes the sine of a part of it.",
        |t, p| p.i_mean * (1.0 + 2.0 * PI * (t / T).sin());
    current: "The brackets are wrong: all of 2π·t/0.01 is the angle, and this takes the sine of a part of it.",
        |t, p| p.i_mean * (1.0 + 2.0 * PI * t.sin() / T);
    current: "The brackets are wrong: all of 2π·t/0.01 is the angle, and this takes the sine of a part of it.",
        |t, p| p.i_mean * (1.0 + 2.0 * PI * t / T.sin());
    current: "The 1 stands inside the sine: it is 1 plus the sine.",
        |t, p| p.i_mean * (1.0 + 2.0 * PI * t / T).sin();
    current: "The 1 and I_mean stand inside the sine: it is I_mean times (1 plus the sine).",
        |t, p| (p.i_mean * (1.0 + 2.0 * PI * t / T)).sin();
    current: "The sine is missing: it is 1 plus the sine of the angle.",
        |t, p| p.i_mean * (1.0 + 2.0 * PI * t / T);
    current: "The negative half of the sine is cut off: the current goes below I_mean, too.",
        |t, p| p.i_mean * (1.0 + sine(t).max(0.0));
    current: "The negative half of the sine is turned up: the current goes below I_mean, too.",
        |t, p| p.i_mean * (1.0 + sine(t).abs());
    current: "The sine is squared: it is 1 plus the sine itself.",
        |t, p| p.i_mean * (1.0 + sine(t).powi(2));
    current: "The sine is multiplied by 0.1: here it counts in full.",
        |t, p| p.i_mean * (1.0 + 0.1 * sine(t));
    current: "The sine is halved: the current swings between 0 and 2·I_mean.",
        |t, p| p.i_mean * (1.0 + 0.5 * sine(t));
    current: "This is a tangent: take the sine.",
        |t, p| p.i_mean * (1.0 + (2.0 * PI * t / T).tan());
    current: "This is E_L + R·I, a potential: the current alone is asked for.",
        |t, p| p.e_l + p.r * p.i_mean * (1.0 + sine(t));
    current: "This is R·I, a voltage: the current alone is asked for.",
        |t, p| p.r * p.i_mean * (1.0 + sine(t));
    current: "This is in picoamperes: the current is asked for in amperes.",
        |t, p| 1e12 * p.i_mean * (1.0 + sine(t));
    current: "This is in nanoamperes: the current is asked for in amperes.",
        |t, p| 1e9 * p.i_mean * (1.0 + sine(t));
    current: "The current is cut off at t = 0: before it, the sine goes on as it is.",
        |t, p| if t < 0.0 { 0.0 } else { p.i_mean * (1.0 + sine(t)) };
    current: "The current ends at t_max here: the formula holds at any time.",
        |t, p| if t > p.t_max { 0.0 } else { p.i_mean * (1.0 + sine(t)) };
    current: "Outside the run, before 0 and after t_max, the current is 0 here: the formula holds at any time.",
        |t, p| if t < 0.0 || t > p.t_max { 0.0 } else { p.i_mean * (1.0 + sine(t)) };
    current: "Outside the run, before 0 and after t_max, the current is I_mean here: the formula holds at any time.",
        |t, p| if t < 0.0 || t > p.t_max { p.i_mean } else { p.i_mean * (1.0 + sine(t)) };
    angle: "t is rounded to whole milliseconds: take the time as it is.",
        |t, _| 2.0 * PI * (t * 1e3).round() / 1e3 / T;
    angle: "t is cut down to whole milliseconds: take the time as it is.",
        |t, _| 2.0 * PI * (t * 1e3).floor() / 1e3 / T;
    angle: "t is cut down to whole milliseconds: take the time as it is.",
        |t, _| 2.0 * PI * (t * 1e3).trunc() / 1e3 / T;
    angle: "t begins anew at t_max: the formula holds at any time.",
        |t, p| 2.0 * PI * (t % p.t_max) / T;
    angle: "t begins anew at t_max: the formula holds at any time.",
        |t, p| 2.0 * PI * t.rem_euclid(p.t_max) / T;
    current: "The current jumps between two values: it follows the sine itself, not its sign.",
        |t, p| p.i_mean * (1.0 + sine(t).signum());
    current: "The current rises and falls in straight lines: it follows a sine.",
        |t, p| p.i_mean * (1.0 + 2.0 / PI * sine(t).asin());
    current: "The sine is replaced by the first terms of its series: take `sin()`.",
        |t, p| { let x = 2.0 * PI * t / T; p.i_mean * (1.0 + x - x.powi(3) / 6.0) };
    current: "The sine is replaced by the first terms of its series: take `sin()`.",
        |t, p| { let x = 2.0 * PI * t / T; p.i_mean * (1.0 + x - x.powi(3) / 6.0 + x.powi(5) / 120.0) };
    current: "The mean is halved: the current swings round I_mean.",
        |t, p| p.i_mean * (0.5 + sine(t));
    angle: "The period is missing: t counts within it, but the angle is 2π·t divided by 0.01.", |t, _| 2.0 * PI * (t % T);
    angle: "The factor 2π counts twice: the angle is 2π·t/0.01.", |t, _| 4.0 * PI * PI * t / T;
    current: "The 2 belongs in the angle, not before the sine: the angle is 2π·t/0.01.", |t, p| p.i_mean * (1.0 + 2.0 * (PI * t / T).sin());
    current: "The 2 of 2π stands before the sine as well: the current swings between 0 and 2·I_mean.", |t, p| p.i_mean * (1.0 + 2.0 * sine(t));
    current: "The angle is in degrees, and \"1 +\" is missing: it is I_mean·(1 + sin(2π·t/0.01)).", |t, p| p.i_mean * (360.0 * t / T).sin();
    current: "0.01 is taken as a frequency, and \"1 +\" is missing: it is I_mean·(1 + sin(2π·t/0.01)).", |t, p| p.i_mean * (2.0 * PI * t * T).sin();
    current: "2π and \"1 +\" are missing: it is I_mean·(1 + sin(2π·t/0.01)).", |t, p| p.i_mean * (t / T).sin();
    current: "This is a cosine, and the angle is not right: it is the sine of 2π·t/0.01.", |t, p| p.i_mean * (1.0 + (t / T).cos());
    current: "This is a cosine, and 0.01 is taken as a frequency: it is the sine of 2π·t/0.01.", |t, p| p.i_mean * (1.0 + (2.0 * PI * t * T).cos());
    current: "The sine is multiplied by the period: it counts in full.", |t, p| p.i_mean * (1.0 + T * sine(t));
];
