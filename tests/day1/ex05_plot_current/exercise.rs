//! Exercise 5: the input current as points, in a chart.

use crate::exercises::kit::*;

mod reward;

pub const EXERCISE: Exercise = Exercise {
    title: "plot the input",
    ..exercise!(day1, ex05_plot_current, "day1/ex05")
};

fn plot(t: Vec<f64>, i: Vec<f64>) -> Call {
    Call::of("plot_current")
        .arg("t", seconds(t))
        .arg("i", amperes(i))
}

/// Times at equal distances from 0 on.
fn times(n: usize, dt: f64) -> Vec<f64> {
    (0..n).map(|k| k as f64 * dt).collect()
}

/// The current of exercise 2, with its usual mean: written out here, so that this exercise can be
/// solved before that one.
fn sine(t: &[f64]) -> Vec<f64> {
    let phase = |t: &f64| std::f64::consts::TAU * t / 0.01;
    t.iter().map(|t| 25e-11 * (1.0 + phase(t).sin())).collect()
}

fn domains() -> Vec<Domain> {
    Vec::new()
}

fn checks(seed: u64) -> Vec<Check> {
    let t = times(25, 1e-3);
    let fine = times(25, 0.4e-3);
    vec![
        Check::chart(
            Kind::Value,
            "25 steps of the sinusoidal current: 25 points, title, labels with units",
            vec![plot(t.clone(), sine(&t))],
            chart_of,
        ),
        Check::chart(
            Kind::Limit,
            "two points, the fewest there can be",
            vec![plot(vec![0.0, 2e-3], vec![1e-10, 4e-10])],
            chart_of,
        ),
        Check::chart(
            Kind::Property,
            "a current that rises is drawn rising, one that falls is drawn falling",
            vec![
                plot(
                    times(12, 2e-3),
                    (0..12).map(|k| 3e-11 * f64::from(k)).collect(),
                ),
                plot(
                    times(12, 2e-3),
                    (0..12).map(|k| 5e-10 - 3e-11 * f64::from(k)).collect(),
                ),
            ],
            chart_of,
        ),
        Check::chart(
            Kind::Draws,
            "any currents at any times, any number of points",
            random_calls(seed),
            chart_of,
        ),
        Check::chart(
            Kind::Boundary,
            "another Δt, negative currents, large ones, times that begin after or before 0",
            vec![
                plot(fine.clone(), sine(&fine)),
                plot(
                    times(40, 1e-3),
                    many(&mut rng(seed + 205), 40, -6e-10, -1e-10),
                ),
                plot(
                    times(300, 1e-3),
                    many(&mut rng(seed + 210), 300, -1e-10, 6e-10),
                ),
                plot(times(30, 5e-3), many(&mut rng(seed + 206), 30, -4e-8, 9e-8)),
                plot(
                    times(20, 1e-3).iter().map(|t| t + 0.3).collect(),
                    many(&mut rng(seed + 207), 20, -2e-10, 3e-10),
                ),
                plot(
                    times(20, 1e-3).iter().map(|t| t - 8e-3).collect(),
                    many(&mut rng(seed + 208), 20, -1e-10, 6e-10),
                ),
            ],
            chart_of,
        ),
        Check::chart_snapshot(
            vec![plot(times(25, 1e-3), many(&mut rng(2020), 25, 0.0, 5e-10))],
            chart_of,
        ),
    ]
}

/// Times at random distances, so that a step's number does not do for its time.
fn random_calls(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 105);
    let mut calls = Vec::new();
    for n in [3, 7, 24, 26, 60] {
        let mut now = between(&mut rng, 0.0, 2e-3);
        let mut t = Vec::new();
        for _ in 0..n {
            t.push(now);
            now += between(&mut rng, 0.5e-3, 3e-3);
        }
        let low = between(&mut rng, -3e-10, 1e-10);
        calls.push(plot(t, many(&mut rng, n, low, low + 5e-10)));
    }
    calls
}

fn chart_of(call: &Call) -> Chart {
    Chart {
        x: Axis {
            shows: "time",
            unit: Unit::Second,
        },
        y: Axis {
            shows: "current",
            unit: Unit::Ampere,
        },
        series: vec![Series {
            name: "current",
            x: call.vector("t"),
            y: call.vector("i"),
            dots: false,
        }],
    }
}
