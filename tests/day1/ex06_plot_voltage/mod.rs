//! Exercise 6: the membrane potential under the sinusoidal current, and its chart.

use crate::kit::*;

mod play;
mod reward;

exercise! {
    day1::ex06_plot_voltage, "day1/ex06", "plot the membrane potential",
    builds_on: &[
        &crate::day1::ex02_sinusoidal_input::EXERCISE,
        &crate::day1::ex04_euler_step::EXERCISE,
    ],
    play: played!(),
}

calls! {
    trace = sine_trace(; p);
    plot = plot_voltage(t: seconds(Vec<f64>), v: volts(Vec<f64>));
}

/// A chart of random potentials at these times.
fn drawn(seed: u64, t: Vec<f64>, low: f64, high: f64) -> Call {
    let v = many(&mut rng(seed), t.len(), low, high);
    plot(t, v)
}

fn domains() -> Vec<Domain> {
    vec![Domain::of(trace(short_run(30)))]
}

fn checks(seed: u64) -> Vec<Check> {
    let usual = crate::workbook::day1::ex06_plot_voltage::sine_trace(&DEFAULT);
    let chart = |kind, title, calls| Check::chart(kind, title, calls, chart_of);
    vec![
        value(
            "the trace of three steps: E_L first, then two Euler steps",
            [trace(short_run(3))],
        ),
        limit(
            "a run of no steps gives no value, a run of one step E_L alone",
            [trace(short_run(0)), trace(short_run(1))],
        ),
        relation(
            "after many τ_m the trace repeats itself every 10 ms, about E_L + R·I_mean",
            [
                trace(short_run(300)),
                trace(Params {
                    t_max: 0.3,
                    dt: 0.5e-3,
                    tau_m: 12e-3,
                    e_l: -66e-3,
                    ..DEFAULT
                }),
            ],
        ),
        draws(
            "any parameters",
            (0..8).map(|k| trace(random_params(&mut rng(seed + 106 + k), 30 + 7 * k as usize))),
        ),
        boundary(
            "a number of steps that has to be rounded",
            rounded_quotients().map(trace),
        ),
        chart(
            Kind::Value,
            "the chart of the whole trace: 150 points, title, labels with units",
            vec![plot(times(150, 1e-3), usual)],
        ),
        chart(
            Kind::Limit,
            "the chart of two points, the fewest there can be",
            vec![plot(vec![0.0, 2e-3], vec![-60e-3, -52e-3])],
        ),
        chart(
            Kind::Draws,
            "charts of any potentials at any times",
            random_calls(seed + 406, [25, 8, 3, 70], |rng, n| {
                let t = uneven_times(rng, n);
                let low = between(rng, -90e-3, -50e-3);
                [plot(t, many(rng, n, low, low + 35e-3))]
            }),
        ),
        chart(
            Kind::Boundary,
            "charts with another Δt, potentials on both sides of 0, within 5 mV or alike, times that begin after or before 0",
            vec![
                drawn(seed + 306, times(60, 0.25e-3), -75e-3, -45e-3),
                // More points than are drawn one by one where somebody wants to save time.
                plot(
                    times(1010, 1e-3),
                    with_peaks(many(&mut rng(seed + 310), 1010, -70e-3, -50e-3), 15e-3),
                ),
                drawn(seed + 312, times(20, 0.1e-3), -60e-3, -55e-3),
                // Low at the start and high at the end, and the other way round.
                plot(times(40, 1e-3), stairs(40, -65e-3, -52e-3)),
                plot(times(40, 1e-3), stairs(40, -52e-3, -65e-3)),
                drawn(seed + 307, times(30, 4e-3), -80e-3, 40e-3),
                drawn(seed + 308, times_from(0.2), 5e-3, 60e-3),
                drawn(seed + 309, times_from(-8e-3), -72e-3, -48e-3),
            ],
        ),
        snapshot([trace(DEFAULT)]),
    ]
}

fn chart_of(call: &Call) -> Chart {
    let v = line("membrane potential", call.vector("t"), call.vector("v"));
    over_time(POTENTIAL, [v])
}
