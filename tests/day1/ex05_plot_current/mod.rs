//! Exercise 5: the input current as points, in a chart.

use crate::kit::*;

mod reward;

exercise! { day1::ex05_plot_current, "day1/ex05", "plot the input" }

calls! {
    plot = plot_current(t: seconds(Vec<f64>), i: amperes(Vec<f64>));
}

/// Random currents at these times.
fn drawn(seed: u64, t: Vec<f64>, low: f64, high: f64) -> Call {
    let i = many(&mut rng(seed), t.len(), low, high);
    plot(t, i)
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
    let late = times(20, 15e-3).iter().map(|t| t + 0.95).collect();
    let chart = |kind, title, calls| Check::chart(kind, title, calls, chart_of);
    vec![
        chart(
            Kind::Value,
            "25 steps of the sinusoidal current: 25 points, title, labels with units",
            vec![plot(t.clone(), sine(&t))],
        ),
        chart(
            Kind::Limit,
            "two points, the fewest there can be, and three",
            vec![
                plot(vec![0.0, 2e-3], vec![1e-10, 4e-10]),
                // Plotters finds one round number alone in this range, if it may write three at most.
                plot(vec![1e-3, 3e-3, 6e-3], vec![2.15e-10, 2.45e-10, 2.94e-10]),
            ],
        ),
        chart(
            Kind::Property,
            "a current that rises is drawn rising, one that falls is drawn falling",
            vec![
                plot(times(12, 2e-3), times(12, 3e-11)),
                plot(
                    times(12, 2e-3),
                    times(12, 3e-11).iter().map(|i| 5e-10 - i).collect(),
                ),
            ],
        ),
        chart(
            Kind::Draws,
            "any currents at any times, any number of points",
            random_calls(seed + 105, [24, 7, 3, 26, 60], |rng, n| {
                let t = uneven_times(rng, n);
                let low = between(rng, -3e-10, 1e-10);
                [plot(t, many(rng, n, low, low + 5e-10))]
            }),
        ),
        chart(
            Kind::Boundary,
            "another Δt, negative currents, small and large ones, times that begin after or before 0",
            vec![
                plot(fine.clone(), sine(&fine)),
                drawn(seed + 205, times(40, 1e-3), -6e-10, -1e-10),
                // More points than are drawn one by one where somebody wants to save time.
                plot(
                    times(1010, 1e-3),
                    with_peaks(many(&mut rng(seed + 210), 1010, -1e-10, 4e-10), 3e-10),
                ),
                drawn(seed + 206, times(30, 5e-3), -4e-8, 9e-8),
                drawn(seed + 211, times(15, 1e-3), 2e-12, 2e-11),
                // Low at the start and high at the end, and the other way round.
                plot(times(40, 1e-3), stairs(40, 1e-10, 4e-10)),
                plot(times(40, 1e-3), stairs(40, 4e-10, 1e-10)),
                // A few milliseconds.
                drawn(seed + 215, times(20, 0.1e-3), 1e-10, 4e-10),
                drawn(seed + 212, times(15, 1e-3), -6e-9, 6e-10),
                drawn(seed + 207, times_from(0.3), -2e-10, 3e-10),
                // A short recording that ends after 1 s.
                drawn(seed + 213, late, 1e-10, 4e-10),
                drawn(seed + 208, times_from(-8e-3), -1e-10, 6e-10),
            ],
        ),
        chart(
            Kind::Snapshot,
            SNAPSHOT,
            vec![drawn(2020, times(25, 1e-3), 0.0, 5e-10)],
        ),
    ]
}

fn chart_of(call: &Call) -> Chart {
    let i = line("current", call.vector("t"), call.vector("i"));
    over_time(("current", Unit::Ampere), [i])
}
