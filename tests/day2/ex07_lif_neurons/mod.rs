//! Exercise 7: a population that keeps its own state.

use ndarray::s;

use crate::day2::ex02_spikes::population::{self, constant, mixed_currents, whole_periods};
use crate::kit::*;

mod laws;
mod play;
mod reward;

exercise! {
    day2::ex07_lif_neurons, "day2/ex07", "neurons that keep their own state",
    builds_on: &[&crate::day2::ex05_refractory_period::EXERCISE],
    play: played!(),
}

calls! {
    new = new(t_ref: seconds(&[f64]); p);
    clamp = spike_and_clamp(v: volts(&[f64]), t_ref: seconds(&[f64]); p);
    steps = ode_step(i: amperes(Array2<f64>), t_ref: seconds(&[f64]); p);
    run = run(i: amperes(Array2<f64>), t_ref: seconds(&[f64]); p);
}

/// A period for each neuron, or a neuron for each period. The neurons are the rows of `i`, or there are `n`.
pub fn a_period_a_neuron(call: Call) -> Option<Call> {
    let i = call.get("i").map(|_| call.matrix("i"));
    let t_ref = call.vector("t_ref");
    let n = match t_ref.len() {
        3 => i.as_ref().map_or_else(|| call.index("n"), Array2::nrows),
        other => other,
    };
    let t_ref: Vec<f64> = t_ref.into_iter().cycle().take(n).collect();
    let call = call.replacing("t_ref", seconds(t_ref));
    let Some(i) = i else {
        return Some(call.replacing("n", count(n)));
    };
    let rows = i.nrows().max(1);
    let i = Array2::from_shape_fn((n, i.ncols()), |(j, k)| i[[j % rows, k]]);
    Some(call.replacing("i", amperes(i)))
}

fn domains() -> Vec<Domain> {
    let t_ref = [2.37e-3, 4.41e-3, 0.0];
    let i = population::currents_of_a_usual_run;
    let v = [-61e-3, -48e-3, -52e-3];
    vec![
        Domain::of(new(&t_ref, DEFAULT)),
        Domain::of(clamp(&v, &t_ref, DEFAULT))
            .compared("v")
            .fitting(of_one_length),
        Domain::of(steps(i(), &t_ref, DEFAULT)).fitting(a_period_a_neuron),
        Domain::of(run(i(), &t_ref, DEFAULT))
            .arrays()
            .fitting(a_period_a_neuron),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    vec![
        value(
            "new neurons are at rest, and no step has been made",
            [new(&[10e-3, 4e-3, 0.0], DEFAULT), new(&[], DEFAULT)],
        ),
        value(
            "one step: `steps` and t advance, V integrates",
            [steps(
                constant(&[0.0, 250e-12, -250e-12], 1),
                &[5e-3; 3],
                DEFAULT,
            )],
        ),
        property(
            "two populations do not affect each other",
            alone_and_beside(),
            laws::are_apart,
        ),
        value(
            "neurons above the threshold spike and are reset, the others keep V",
            [
                clamp(&[-45e-3, -55e-3, -30e-3], &[10e-3, 10e-3, 0.0], DEFAULT),
                clamp(&[-55e-3, -45e-3, -65e-3, -49e-3], &[4e-3; 4], DEFAULT),
            ],
        ),
        value(
            "a strong current for 12 steps: a spike, the hold, and the next spike",
            [steps(
                constant(&[8e-9, 6e-10, 9e-9], 12),
                &[5e-3, 5e-3, 2e-3],
                DEFAULT,
            )],
        ),
        limit(
            "a run of 0 columns or 1 column makes no step, a run of 2 columns makes one",
            (0..3).map(|columns| run(constant(&[8e-9, 1e-10], columns), &[5e-3; 2], DEFAULT)),
        ),
        property(
            "a run in two parts gives the same as one run: the neurons keep their state",
            whole_and_parts(seed),
            laws::go_on,
        ),
        relation(
            "the traces are those of exercise 5, or of exercise 6 where each neuron has its own period",
            comparable_runs(seed),
        ),
        draws(
            "any currents, any periods, any parameters",
            drawn(&domains(), seed + 207, 8),
        ),
        boundary(
            "negative and enormous currents, whole numbers of steps",
            boundary_calls(seed),
        ),
        snapshot([run(
            currents(5, SEED),
            &[0.0, 4e-3, 8.5e-3, 15e-3, 22.5e-3],
            DEFAULT,
        )]),
    ]
}

fn alone_and_beside() -> Vec<Call> {
    let alone = steps(constant(&[7e-10, 3e-10], 30), &[3e-3, 6e-3], DEFAULT);
    let beside = alone
        .clone()
        .arg("others", amperes(constant(&[8e-9, -2e-10], 30)));
    vec![alone, beside]
}

fn whole_and_parts(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 707);
    let i = random_matrix(&mut rng, (3, 60), 1e-10, 9e-10);
    let (t_ref, p) = ([8e-3, 0.0, 4.5e-3], short_run(60));
    let in_two = |cut: usize| {
        let (first, second) = (i.slice(s![.., ..=cut]), i.slice(s![.., cut..]));
        run(first.to_owned(), &t_ref, p).arg("then", amperes(second.to_owned()))
    };
    // Cut at a step at which no neuron spikes, and at one at which somebody does.
    let hold = t_ref.map(|t| crate::workbook::day2::ex05_refractory_period::hold_steps(t, p.dt));
    let (_, spikes) = crate::probes::day2::ex06_random_refractory::simulate(&i, &hold, &p);
    let cut_where = |spike: bool| {
        (20..40)
            .find(|&k| spikes.column(k).iter().any(|&s| s == 1) == spike)
            .expect("both occur")
    };
    let parts = [false, true].map(cut_where).map(in_two);
    [vec![run(i.clone(), &t_ref, p)], parts.to_vec()].concat()
}

fn comparable_runs(seed: u64) -> [Call; 3] {
    let mut rng = rng(seed + 717);
    let periods = [[10e-3; 4], [4e-3; 4], [0.0, 3.4e-3, 7e-3, 15.5e-3]];
    periods.map(|t_ref| run(mixed_currents(&mut rng, 4, 80), &t_ref, short_run(80)))
}

fn boundary_calls(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 307);
    let many_steps = constant(&[9e-10, 9.01e-10], 2 * MANY);
    let mut calls = vec![
        // One step later: a neuron that has spiked is held, whatever V it is given.
        clamp(
            &[-45e-3, -55e-3, -30e-3, -45e-3],
            &[10e-3, 10e-3, 0.0, 4e-3],
            DEFAULT,
        )
        .arg("then v", volts(vec![-60e-3, -40e-3, -40e-3, -30e-3])),
        steps(constant(&[-50e-9, 50e-9], 8), &[3e-3, 1.0], DEFAULT),
        // A hold of many steps.
        run(many_steps.clone(), &[290e-3; 2], DEFAULT),
        steps(many_steps, &[290e-3; 2], DEFAULT),
    ];
    calls.extend(whole_periods().map(|(t_ref, p)| {
        let i = mixed_currents(&mut rng, 4, p.steps());
        run(i, &[t_ref; 4], p)
    }));
    calls
}
