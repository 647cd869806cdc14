//! The spikes of exercise 2 in a filter.

use super::laws::yes;
use crate::kit::*;
use crate::workbook::day2::ex04_binary_raster::raster_run;
use judge::reward::{Ask, BLUE, Figure, POPULATION, number_of};

const BITS: usize = 40_000;
const HASHES: usize = 7;
/// The step whose mask the chapter shows.
const STEP: usize = 12;

pub fn reward(ask: Ask) -> Option<Shown> {
    let mut theory = |pairs, bits, hashes| number_of(ask(super::theory(pairs, bits, hashes))?);
    let rates = (1..=10).map(|h| theory(100, 1000, h));
    let rates: Vec<f64> = rates.collect::<Option<_>>()?;
    let [absent, spikes] = absent_and_spikes();
    let expected = theory(spikes.len(), BITS, HASHES)?;
    let measured = ask(super::measure(BITS, HASHES, &spikes, &absent))?;
    let measured = number_of(measured.field("rate")?.clone())?;
    let marked = ask(super::mask(BITS, HASHES, &spikes, POPULATION, STEP))?;
    let marked = yes(Some(marked.field("mask")?));
    let marked = marked.iter().filter(|yes| **yes).count();
    let spiked = spikes.iter().filter(|(_, k)| *k == STEP).count();
    let whole = [spikes.len(), BITS, HASHES].map(|n| n as f64);
    let numbers = [
        &[rates[0], rates[2], rates[6]],
        &whole[..],
        &[expected * 100.0, measured * 100.0],
        &[marked as f64, spiked as f64],
    ]
    .concat();
    let picture = Figure::new(
        "False positives, 10 bits for each pair",
        ("hash functions", &[1.0, 4.0, 7.0, 10.0]),
        ("ε (%)", &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0]),
    );
    let points = (1..)
        .zip(&rates)
        .map(|(h, rate)| (f64::from(h), rate * 100.0));
    let picture = picture.line(BLUE, points.clone()).rings(points);
    Shown::of(include_str!("reward.txt"), &numbers, picture.drawing())
}

/// Neuron and step of all spikes of exercise 2, after all other pairs.
fn absent_and_spikes() -> [Vec<(usize, usize)>; 2] {
    let raster = raster_run(&currents(POPULATION, SEED), &DEFAULT);
    [0, 1].map(|wanted| {
        let cells = raster.indexed_iter().filter(|(_, cell)| **cell == wanted);
        cells.map(|(pair, _)| pair).collect()
    })
}
