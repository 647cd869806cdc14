//! Exercise 4: the binary raster, from spike times and from the simulation.

use crate::day2::ex02_spikes::population;
use crate::day2::ex03_boolean_indexing::times;
use crate::kit::*;
use population::{Spikes, random_spikes};

mod reward;

exercise! { day2::ex04_binary_raster, "day2/ex04", "the binary raster" }

fn from_spikes(spikes: Spikes, steps: usize, dt: f64) -> Call {
    Call::of("raster_from_spikes")
        .whole("n", spikes.len())
        .arg("spikes", Value::Spikes(spikes))
        .whole("steps", steps)
        .arg("dt", seconds(dt))
}

fn domains() -> Vec<Domain> {
    vec![
        // A spike in the first column, and two in the last.
        Domain::of(from_spikes(
            times(&[&[0.0, 7e-3], &[], &[2e-3, 7e-3]]),
            8,
            1e-3,
        ))
        .fitting(of_all_neurons)
        .excluding(&[WHOLE_STEPS])
        .and(
            "a Δt of 33.3 µs",
            from_spikes(times(&[&[250.0 / 30e3], &[299.0 / 30e3]]), 300, 1.0 / 30e3),
        ),
        Domain::of(population::usual("raster_run")).arrays(),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    vec![
        value(
            "a 1 in the neuron's row and the spike's column, 0 everywhere else",
            [
                from_spikes(times(&[&[1e-3, 4e-3], &[], &[3e-3]]), 6, 1e-3),
                from_spikes(times(&[&[], &[2e-3, 4e-3]]), 4, 2e-3),
            ],
        ),
        value(
            "several spikes in one step give one 1",
            [from_spikes(
                times(&[&[1.9e-3, 2.1e-3, 5e-3], &[2e-3]]),
                7,
                1e-3,
            )],
        ),
        value(
            "times with a step of 0.1 ms are rounded to the nearest column",
            [from_spikes(
                times(&[&[0.3e-3, 0.7e-3, 1.4e-3, 2.9e-3], &[0.6e-3, 2.3e-3, 2.8e-3]]),
                32,
                0.1e-3,
            )],
        ),
        limit(
            "silent neurons, no neurons, no steps",
            [
                from_spikes(times(&[&[], &[]]), 3, 1e-3),
                from_spikes(Spikes::new(), 3, 1e-3),
                from_spikes(times(&[&[], &[], &[]]), 0, 1e-3),
                from_spikes(times(&[&[0.0]]), 1, 1e-3),
            ],
        ),
        relation(
            "each row holds a 1 for each spike of its neuron, and 0 elsewhere",
            (1..6).map(|k| from_spikes(random_spikes(seed + k, 5, 40, 1e-3, false), 40, 1e-3)),
        ),
        value(
            "three neurons: one spikes often, one never, one late",
            [population::three_neurons("raster_run")],
        ),
        draws(
            "any spikes, any currents, any parameters",
            drawn(&domains(), seed + 252, 8),
        ),
        boundary(
            "spikes after the end, times that are sums of Δt",
            [
                // The window ends before the run does.
                from_spikes(times(&[&[2e-3, 9e-3], &[4e-3, 5e-3]]), 5, 1e-3),
                // The last step, and the first after it, with times that are rounded towards each other.
                from_spikes(
                    times(&[&[4e-3_f64.next_up()], &[5e-3_f64.next_down()]]),
                    5,
                    1e-3,
                ),
                from_spikes(random_spikes(seed + 273, 5, 200, 0.1e-3, true), 200, 0.1e-3),
                // A spike at a step that one byte cannot count, and at one that two bytes cannot.
                from_spikes(random_spikes(seed + 275, 2, 300, 1e-3, false), 300, 1e-3),
                from_spikes(times(&[&[3e-3, 6.57]]), 66_000, 0.1e-3),
            ],
        ),
        boundary(
            "a pause of all currents, a threshold above 0",
            population::boundary("raster_run", seed + 254),
        ),
        // The population of the exercises before, and its raster by both ways.
        snapshot([
            population::noisy("raster_run", 8),
            from_spikes(population::noisy_spikes(8), DEFAULT.steps(), DEFAULT.dt),
        ]),
    ]
}
