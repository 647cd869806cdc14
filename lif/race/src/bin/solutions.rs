//! The reference, the class of exercise 7, and what is faster than both.

#[path = "../abreast.rs"]
mod abreast;

use given::{Params, stream};
use rand::RngExt;
use solutions_day1::ex13_matrices::inputs;
use solutions_day2::ex07_lif_neurons::{LifNeurons, run};
use solutions_day2::million_neurons::{spike_counts, spike_counts_on};

fn main() {
    race::main(&[
        ("class", |_, n, seed, t_ref, p| class(n, seed, t_ref, p)),
        ("currents", |_, n, seed, _, p| currents(n, seed, p)),
        ("noise", |_, n, seed, _, p| noise(n, seed, p)),
        ("alone", |_, n, seed, t_ref, p| {
            spike_counts(n, seed, t_ref, p)
        }),
        ("shared", spike_counts_on),
        ("abreast", abreast::spike_counts_on),
    ]);
}

/// The raster of exercise 7, added up step by step.
fn class(n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    let i = inputs(n, seed, p);
    let (_, spikes) = run(&mut LifNeurons::new(*p, t_ref.to_vec()), &i);
    let columns = spikes.columns().into_iter();
    columns
        .map(|column| column.iter().map(|&spike| u32::from(spike)).sum())
        .collect()
}

/// What the class does first: a matrix of the currents. Gives how many are negative, so that none is left out.
fn currents(n: usize, seed: u64, p: &Params) -> Vec<u32> {
    let i = inputs(n, seed, p);
    vec![i.iter().filter(|&&i| i < 0.0).count() as u32]
}

/// The noise alone, kept nowhere: no way that draws number by number can be faster.
fn noise(n: usize, seed: u64, p: &Params) -> Vec<u32> {
    let negative = |j| {
        let mut rng = stream(seed, j);
        let draws = (1..p.steps()).map(|_| rng.random_range(-1.0..1.0));
        draws.filter(|&xi: &f64| xi < 0.0).count() as u32
    };
    vec![(0..n).map(negative).sum()]
}
