//! The spikes of exercise 2 in a filter.

use crate::kit::*;
use crate::workbook::day2::ex02_spikes::simulate;
use judge::reward::{Ask, BLUE, Figure, POPULATION, number_of};

const BITS: usize = 40_000;
const HASHES: usize = 7;
/// The step whose mask the chapter shows.
const STEP: usize = 12;

pub fn reward(ask: Ask) -> Option<Shown> {
    let mut theory = |pairs, bits, hashes| number_of(ask(super::theory(pairs, bits, hashes))?);
    let rates = (1..=10).map(|h| theory(100, 1000, h));
    let rates: Vec<f64> = rates.collect::<Option<_>>()?;
    let spikes = spikes();
    let expected = theory(spikes.len(), BITS, HASHES)?;
    let absent = absent(&spikes);
    let measured = ask(super::measure(BITS, HASHES, &spikes, &absent))?;
    let measured = number_of(measured.field("rate")?.clone())?;
    let marked = ask(super::mask(BITS, HASHES, &spikes, POPULATION, STEP))?;
    let Value::Flags { values: marked, .. } = marked.field("mask")? else {
        return None;
    };
    let marked = marked.iter().filter(|yes| **yes).count();
    let spiked = spikes.iter().filter(|(_, k)| *k == STEP).count();
    let whole = [spikes.len(), BITS, HASHES].map(|n| n as f64);
    let numbers = [
        &[rates[0], rates[2], rates[6]],
        &whole[..],
        &[expected * 100.0, measured * 100.0],
        &[marked as f64, spiked as f64],
    ];
    let picture = Figure::new(
        "False positives, 10 bits for each pair",
        ("hash functions", &[1.0, 4.0, 7.0, 10.0]),
        ("ε (%)", &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0]),
    );
    let points = (1..)
        .zip(&rates)
        .map(|(h, rate)| (f64::from(h), rate * 100.0));
    let picture = picture.line(BLUE, points.clone()).rings(points);
    Shown::of(
        include_str!("reward.txt"),
        &numbers.concat(),
        picture.drawing(),
    )
}

/// Neuron and step of all spikes of exercise 2.
fn spikes() -> Vec<(usize, usize)> {
    let (_, trains) = simulate(&currents(POPULATION, SEED), &DEFAULT);
    let step = |t: f64| (t / DEFAULT.dt).round() as usize;
    let pairs = trains
        .into_iter()
        .flat_map(|(n, times)| times.into_iter().map(move |t| (n, step(t))));
    pairs.collect()
}

/// All other pairs.
fn absent(spikes: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let inside: std::collections::BTreeSet<_> = spikes.iter().copied().collect();
    let all = (0..POPULATION).flat_map(|n| (0..DEFAULT.steps()).map(move |k| (n, k)));
    all.filter(|pair| !inside.contains(pair)).collect()
}
