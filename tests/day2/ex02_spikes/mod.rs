//! Exercise 2: the population that spikes, its rate, and the raster plot.

use crate::kit::*;

mod play;
pub mod population;
mod reward;

use population::{Spikes, constant};

exercise! {
    day2::ex02_spikes, "day2/ex02", "spikes",
    play: played!(),
}

fn rate_of(spikes: Spikes, p: Params) -> Call {
    Call::of("rate")
        .whole("n", spikes.len())
        .arg("spikes", Value::Spikes(spikes))
        .with(p)
}

/// Each neuron's steps as times: k·Δt.
fn at_steps(steps: &[&[usize]]) -> Spikes {
    let times = |steps: &&[usize]| steps.iter().map(|&k| k as f64 * DEFAULT.dt).collect();
    steps.iter().map(times).enumerate().collect()
}

fn random_spikes(seed: u64, neurons: usize, p: &Params, added: bool) -> Spikes {
    population::random_spikes(seed, neurons, p.steps(), p.dt, added)
}

fn raster(spikes: Spikes) -> Call {
    Call::of("plot_raster").arg("spikes", Value::Spikes(spikes))
}

/// What is to be seen in a raster plot.
fn dots(call: &Call) -> Chart {
    let spikes = call.spikes("spikes");
    let dots = spikes
        .iter()
        .flat_map(|(&n, times)| times.iter().map(move |&t| (t, n as f64)));
    let (x, y) = dots.unzip();
    let series = Series {
        name: "spikes",
        x,
        y,
        neurons: Some(spikes.len()),
    };
    over_time(("neuron", Unit::None), [series])
}

/// With another Δt the same steps, those of them that the run has.
fn within_the_run(call: Call) -> Option<Call> {
    let p = call.params();
    let mut spikes = call.spikes("spikes");
    for times in spikes.values_mut() {
        times.iter_mut().for_each(|t| *t *= p.dt / DEFAULT.dt);
        times.retain(|t| (t / p.dt).round() < p.steps() as f64);
    }
    of_all_neurons(call.replacing("spikes", Value::Spikes(spikes)))
}

fn domains() -> Vec<Domain> {
    // A spike at the first step, and two at the last.
    let spikes = at_steps(&[&[0, 7, 29], &[12], &[], &[7, 29]]);
    let between_steps = [vec![1.7e-3, 4.4e-3], vec![2.3e-3], vec![2.6e-3]];
    let between_steps = between_steps.into_iter().enumerate().collect();
    vec![
        Domain::of(population::usual("simulate")).arrays(),
        Domain::of(rate_of(spikes, short_run(30)))
            .fitting(within_the_run)
            .and(
                "times from a finer clock",
                rate_of(between_steps, short_run(6)),
            ),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    let run = |t_max, dt| Params {
        t_max,
        dt,
        ..DEFAULT
    };
    let fine = changed(short_run(30), |p| p.dt = 0.1e-3);
    let long = short_run(90);
    vec![
        value(
            "three neurons: one spikes often, one never, one late",
            [population::three_neurons("simulate")],
        ),
        limit(
            "without input V stays at E_L; one step, no steps, no neurons",
            [
                population::call("simulate", Array2::zeros((2, 6)), short_run(6)),
                population::call("simulate", constant(&[2e-9; 3], 1), short_run(1)),
                population::call("simulate", constant(&[6e-9; 2], 2), short_run(2)),
                population::call("simulate", Array2::zeros((0, 5)), short_run(5)),
                population::call("simulate", Array2::zeros((4, 0)), short_run(0)),
            ],
        ),
        value(
            "two spikes of four neurons in a step of 1 ms are 500 Hz",
            [rate_of(at_steps(&[&[1, 4], &[4], &[], &[2]]), short_run(6))],
        ),
        limit(
            "the rate is 0 for silent neurons, and without neurons",
            [
                rate_of(at_steps(&[&[], &[]]), short_run(4)),
                rate_of(Spikes::new(), short_run(3)),
            ],
        ),
        relation(
            "rate times N·Δt, added up, is the number of spikes",
            drawn(&domains()[1..], seed + 222, 5),
        ),
        Check::chart(
            Kind::Value,
            "the raster plot has a dot for each spike: time across, neurons upwards",
            vec![raster(random_spikes(seed + 223, 12, &short_run(60), false))],
            dots,
        ),
        draws(
            "any currents, any spikes, any parameters",
            drawn(&domains(), seed + 224, 12),
        ),
        boundary(
            "a pause of all currents, a threshold above 0",
            population::boundary("simulate", seed + 226),
        ),
        boundary(
            "the rate of one or two neurons, times that are sums of Δt",
            [
                rate_of(at_steps(&[&[0, 2, 3]]), short_run(4)),
                rate_of(at_steps(&[&[1], &[1]]), short_run(2)),
                rate_of(random_spikes(seed + 232, 6, &fine, true), fine),
                rate_of(random_spikes(seed + 233, 7, &long, true), long),
            ],
        ),
        Check::chart(
            Kind::Boundary,
            "the raster plot of more neurons, of a shorter and of a longer run, of a finer clock",
            vec![
                raster(random_spikes(seed + 229, 8, &run(1.3e-3, 0.03e-3), false)),
                raster(random_spikes(seed + 227, 120, &short_run(6), false)),
                // The first neuron and the last are silent.
                raster(at_steps(&[&[], &[3, 9], &[4], &[]])),
                raster(random_spikes(228, 5, &run(1.2, 8e-3), false)),
                // Neurons whose numbers a `u8` does not hold.
                raster(random_spikes(seed + 231, MANY, &short_run(32), false)),
            ],
            dots,
        ),
        // The population of the chapter, only smaller.
        snapshot([
            population::noisy("simulate", 15),
            rate_of(population::noisy_spikes(15), DEFAULT),
        ]),
    ]
}
