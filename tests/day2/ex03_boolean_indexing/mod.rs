//! Exercise 3: masks, and the spiking population written with them.

use crate::day2::ex02_spikes::population;
use crate::kit::*;
use population::{Spikes, random_spikes};

mod reward;

exercise! { day2::ex03_boolean_indexing, "day2/ex03", "boolean indexing" }

calls! {
    spiked = spiked(v: volts(Vec<f64>), v_th: volts(f64));
    reset = reset_where(v: volts(Vec<f64>), mask: flags(impl IntoIterator<Item = bool>), v_reset: volts(f64));
    indices = indices(mask: flags(impl IntoIterator<Item = bool>));
}

fn mask_at(spikes: Spikes, k: usize, dt: f64) -> Call {
    Call::of("mask_at")
        .whole("n", spikes.len())
        .arg("spikes", Value::Spikes(spikes))
        .whole("k", k)
        .arg("dt", seconds(dt))
}

/// The spike times of each neuron, under its number.
pub(super) fn times(of_neurons: &[&[f64]]) -> Spikes {
    let lists = of_neurons.iter().map(|times| times.to_vec());
    lists.enumerate().collect()
}

fn domains() -> Vec<Domain> {
    let v = vec![-61e-3, -48e-3, -52e-3, -44e-3, -57e-3];
    let between_steps = times(&[&[1.7e-3, 5.2e-3], &[2.3e-3], &[2.6e-3], &[1.4e-3]]);
    let dt = 1.0 / 300e3;
    let fine = times(&[&[24.0 * dt], &[25.0 * dt], &[26.0 * dt]]);
    let mask = [false, true, false, true, true];
    vec![
        Domain::of(spiked(v.clone(), -50e-3)).arrays().compared("v"),
        Domain::of(reset(v, mask, -70e-3))
            .arrays()
            .fitting(of_one_length),
        Domain::of(indices(mask)).arrays(),
        Domain::of(mask_at(times(&[&[0.0, 7e-3], &[], &[2e-3, 7e-3]]), 7, 1e-3))
            .fitting(of_all_neurons)
            .excluding(&[WHOLE_STEPS])
            .and("a Δt of 3.3 µs", mask_at(fine, 25, dt))
            .and("times from a finer clock", mask_at(between_steps, 2, 1e-3)),
        Domain::of(population::usual("simulate_masked")).arrays(),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    vec![
        value(
            "the mask is true above the threshold, and false below it",
            [
                spiked(vec![-55e-3, -45e-3, -61e-3, -49e-3], -50e-3),
                spiked(vec![-20e-3, -80e-3, -51e-3], -57e-3),
            ],
        ),
        value(
            "the reset changes V where the mask is true, and nowhere else",
            [
                reset(
                    vec![-55e-3, -45e-3, -61e-3, -49e-3],
                    [false, true, false, true],
                    -70e-3,
                ),
                // The mask alone decides, not V.
                reset(vec![-55e-3, -45e-3, -61e-3], [true, false, true], -64e-3),
            ],
        ),
        value(
            "the indices are the places where the mask is true, counted from 0",
            [indices([false, true, false, false, true, true])],
        ),
        value(
            "the mask of a step is true for the neurons that spiked at that step",
            [
                mask_at(times(&[&[2e-3, 7e-3], &[], &[5e-3], &[7e-3]]), 7, 1e-3),
                mask_at(times(&[&[2e-3, 7e-3], &[], &[5e-3], &[7e-3]]), 2, 1e-3),
            ],
        ),
        limit(
            "no neurons, masks that are false or true everywhere, a step without spikes",
            [
                spiked(vec![], -50e-3),
                reset(vec![-55e-3, -45e-3], [false, false], -70e-3),
                indices([]),
                indices([true; 4]),
                mask_at(times(&[&[1e-3], &[4e-3]]), 2, 1e-3),
            ],
        ),
        relation(
            "the indices rise, and there are as many as the mask has true elements",
            drawn(&domains()[2..3], seed + 241, 5),
        ),
        value(
            "three neurons: one spikes often, one never, one late",
            [population::three_neurons("simulate_masked")],
        ),
        draws(
            "any potentials, masks, spikes, currents and parameters",
            drawn(&domains(), seed + 244, 12),
        ),
        boundary(
            "a pause of all currents, late steps, times that are sums of Δt",
            boundary_calls(seed)
                .into_iter()
                .chain(population::boundary("simulate_masked", seed + 245)),
        ),
        // The population of exercise 2 again, and the masks of two of its steps.
        snapshot([
            population::noisy("simulate_masked", 8),
            mask_at(population::noisy_spikes(8), 9, DEFAULT.dt),
            mask_at(population::noisy_spikes(8), 82, DEFAULT.dt),
        ]),
    ]
}

fn boundary_calls(seed: u64) -> Vec<Call> {
    let fine = random_spikes(seed + 261, 9, 400, 0.1e-3, true);
    let mut calls = vec![
        // A step that a `u8` cannot count.
        mask_at(times(&[&[24e-3], &[280e-3], &[]]), 280, 1e-3),
        indices([true; MANY]),
        // 25·Δt/Δt comes out a little below 25.
        mask_at(times(&[&[25.0 * 0.7e-3], &[24.0 * 0.7e-3]]), 25, 0.7e-3),
    ];
    calls.extend([3, 50, 123, 299, 377].map(|k| mask_at(fine.clone(), k, 0.1e-3)));
    // A long run: its last times are sums of so many Δt that the rounding shows, and its steps more than two
    // bytes can count.
    let t = (0..70_000).fold(0.0, |t, _| t + 0.1e-3);
    calls.push(mask_at(times(&[&[t], &[t - 0.1e-3, t]]), 70_000, 0.1e-3));
    calls
}
