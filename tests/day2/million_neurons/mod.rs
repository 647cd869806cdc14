//! The optional exercise after exercise 7: a population of any size, with nothing kept but counts.

use crate::day2::ex02_spikes::population::{
    rest_at_threshold, rest_below_threshold, whole_periods,
};
use crate::day2::ex07_lif_neurons::a_period_a_neuron;
use crate::kit::*;

mod laws;
mod reward;

exercise! {
    day2::million_neurons, "day2/million", "a million neurons",
    optional: true,
    builds_on: &[&crate::day2::ex05_refractory_period::EXERCISE],
}

/// As the stub says: less than this for so many neurons. Their raster, a byte for each neuron and step,
/// takes 300 kB.
const MEMORY: usize = 250_000;
const NEURONS: usize = 2000;

fn of_neurons(call: Call, seed: usize, t_ref: &[f64], p: Params) -> Call {
    let call = call.whole("n", t_ref.len()).whole("seed", seed);
    call.arg("t_ref", seconds(t_ref)).with(p)
}

fn alone(seed: usize, t_ref: &[f64], p: Params) -> Call {
    of_neurons(Call::of("spike_counts"), seed, t_ref, p)
}

fn on(threads: usize, seed: usize, t_ref: &[f64], p: Params) -> Call {
    let call = Call::of("spike_counts_on").whole("threads", threads);
    of_neurons(call, seed, t_ref, p)
}

/// A neuron that spikes often in few steps.
fn strong(steps: usize) -> Params {
    changed(short_run(steps), |p| p.i_mean = 9e-10)
}

fn still(p: Params) -> Params {
    Params { i_mean: 0.0, ..p }
}

fn domains() -> Vec<Domain> {
    let t_ref = [2.37e-3, 4.41e-3, 0.0];
    // In steps so large, V overshoots: it spikes though it would settle below V_th.
    let overshooting = Params {
        dt: 38e-3,
        t_max: 30.0 * 38e-3,
        i_mean: 60e-12,
        ..DEFAULT
    };
    let long = [0.2575, 65.5375];
    vec![
        Domain::of(alone(7, &t_ref, strong(40)))
            .fitting(a_period_a_neuron)
            .and(
                "holds of 258 and of 65,538 steps",
                alone(2020, &long, strong(40)),
            )
            .and(AT_V_TH, alone(2020, &[0.0], still(rest_at_threshold())))
            .and(
                BELOW_V_TH,
                alone(2020, &[0.0], still(rest_below_threshold())),
            )
            .and(
                "a weak current and Δt above τ_m",
                alone(2020, &[0.0; 8], overshooting),
            ),
        Domain::of(on(2, 7, &t_ref, strong(40)))
            .excluding(&[
                ("threads", "a count of 0", "(1 to 100)"),
                ("threads", "a count above 255", "(1 to 100)"),
            ])
            .fitting(a_period_a_neuron)
            // Where they are worked out as fractions, the last neuron may be run by none.
            .and(
                "49 threads for one neuron",
                on(49, 2020, &[1e-3], strong(30)),
            )
            .and(
                "77 threads for five neurons",
                on(77, 2020, &[1e-3; 5], strong(30)),
            ),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    // The snapshot is committed, so its periods are the same at every seed.
    let mut committed = rng(207_208);
    let mut rng = rng(seed + 207_241);
    vec![
        value(
            "one neuron: its spikes are 1, all other steps 0",
            [
                alone(2020, &[5e-3], strong(30)),
                alone(2021, &[0.0], strong(12)),
                alone(2020, &[2e-3], DEFAULT),
            ],
        ),
        value(
            "several neurons: the spikes of each step are added up",
            [
                alone(2020, &[5e-3, 0.0, 2.5e-3], strong(30)),
                alone(2020, &[3e-3; 6], strong(20)),
                alone(2022, &[4e-3, 9e-3, 1e-3, 0.0], DEFAULT),
            ],
        ),
        limit(
            "no neuron, no step, a single step, a current too weak for spikes",
            [
                alone(1, &[], DEFAULT),
                alone(1, &[2e-3; 3], short_run(0)),
                alone(1, &[2e-3; 3], strong(1)),
                alone(1, &[2e-3; 3], changed(DEFAULT, |p| p.i_mean = 3e-11)),
            ],
        ),
        relation(
            "the counts are the raster of exercise 7, added up step by step",
            [
                alone(2020, &periods(&mut rng, 40, 1e-3), DEFAULT),
                alone(2020, &[10e-3; 20], DEFAULT),
                alone(5, &periods(&mut rng, 12, 1e-3), strong(60)),
            ],
        ),
        value(
            "two threads give the counts of one",
            [
                on(2, 2020, &[5e-3, 0.0, 2.5e-3, 4e-3], strong(30)),
                on(1, 2020, &[5e-3, 0.0, 2.5e-3], strong(30)),
            ],
        ),
        property(
            "1, 2, 3 and 8 threads give the same counts",
            shared(&mut rng),
            laws::are_as_alone,
        ),
        property(
            "`spike_counts_on` starts threads",
            // So many neurons are worth a thread.
            [Call {
                function: "spike_counts_on starts threads",
                ..on(4, 2020, &periods(&mut rng, MANY, 1e-3), DEFAULT)
            }],
            |given| each(given, laws::starts_threads),
        ),
        limit(
            "more threads than neurons, and no neuron at all",
            [
                on(8, 2020, &[5e-3, 0.0, 2.5e-3], strong(30)),
                on(2, 2020, &[1e-3], strong(30)),
                on(3, 1, &[], DEFAULT),
                on(100, 2020, &[2e-3; 7], strong(20)),
            ],
        ),
        draws(
            "any periods, any parameters, any number of threads",
            drawn(&domains(), seed + 207, 8),
        ),
        boundary(
            "whole numbers of steps, many spikes in a step",
            boundary_calls(),
        ),
        boundary(
            "2,000 neurons in a quarter of a megabyte",
            frugal_calls(&mut rng),
        ),
        snapshot([
            alone(2020, &periods(&mut committed, 60, 1e-3), DEFAULT),
            on(3, 2020, &periods(&mut committed, 20, 1e-3), DEFAULT),
        ]),
    ]
}

/// Periods up to 12 steps long, none of them near a whole number of steps.
fn periods(rng: &mut ChaCha8Rng, n: usize, dt: f64) -> Vec<f64> {
    let period = |_| (between(rng, 0.0, 12.0).floor() + between(rng, 0.05, 0.95)) * dt;
    (0..n).map(period).collect()
}

/// The same neurons, shared in different ways.
fn shared(rng: &mut ChaCha8Rng) -> Vec<Call> {
    let t_ref = periods(rng, 13, 1e-3);
    let mut calls = vec![alone(2020, &t_ref, strong(60))];
    calls.extend([1, 2, 3, 8].map(|threads| on(threads, 2020, &t_ref, strong(60))));
    calls
}

fn boundary_calls() -> Vec<Call> {
    // A hold that never ends.
    let mut calls = vec![alone(2020, &[1.0; 3], strong(40))];
    // No whole number of steps, and so many neurons that a slightly different amplitude moves a spike.
    for t_max in [10.4e-3, 10.6e-3] {
        let p = Params {
            t_max,
            i_mean: 2e-9,
            ..DEFAULT
        };
        calls.push(alone(2020, &[3e-3; 200], p));
    }
    // So many spike at once that a byte cannot count them.
    let huge = changed(short_run(8), |p| p.i_mean = 2e-8);
    calls.push(alone(2020, &[2e-3; MANY], huge));
    calls.push(on(2, 2020, &[0.0; 2 * MANY], huge));
    calls.extend(whole_periods().map(|(t_ref, p)| {
        let p = changed(p, |p| p.i_mean = 9e-10);
        alone(2020, &[t_ref; 4], p)
    }));
    calls
}

fn frugal_calls(rng: &mut ChaCha8Rng) -> Vec<Call> {
    let t_ref = periods(rng, NEURONS, DEFAULT.dt);
    [alone(2020, &t_ref, DEFAULT), on(8, 2020, &t_ref, DEFAULT)]
        .map(|call| call.within(MEMORY))
        .to_vec()
}
