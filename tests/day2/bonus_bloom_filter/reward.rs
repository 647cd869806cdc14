//! The spikes of exercise 2 in a filter.

use crate::kit::*;
use crate::workbook::day2::ex02_spikes::simulate;
use judge::reward::{Ask, BLUE, Figure, POPULATION, Shown, fixed, numbers_of, thousands};

const BITS: usize = 40_000;
const HASHES: usize = 7;
/// The step whose mask the chapter shows.
const STEP: usize = 12;

pub fn reward(ask: Ask) -> Option<Shown> {
    let mut theory = |pairs, bits, hashes| {
        let rate = numbers_of(ask(super::theory(pairs, bits, hashes))?)?;
        rate.first().copied()
    };
    let rates: Vec<f64> = (1..=10)
        .map(|h| theory(100, 1000, h))
        .collect::<Option<_>>()?;
    let spikes = spikes();
    let expected = theory(spikes.len(), BITS, HASHES)?;
    let absent = absent(&spikes);
    let measured = ask(super::measure(BITS, HASHES, &spikes, &absent))?;
    let measured = *numbers_of(measured.field("rate")?.clone())?.first()?;
    let marked = ask(super::mask(BITS, HASHES, &spikes, POPULATION, STEP))?;
    let Value::Flags { values: marked, .. } = marked.field("mask")? else {
        return None;
    };
    let marked = marked.iter().filter(|yes| **yes).count();
    let spiked = spikes.iter().filter(|(_, k)| *k == STEP).count();
    let at = |h: usize| fixed(rates[h - 1], 4);
    let percent = |rate: f64| fixed(rate * 100.0, 1);
    let picture = Figure::new(
        "False positives, 10 bits for each pair",
        ("hash functions", &[1.0, 4.0, 7.0, 10.0]),
        ("ε (%)", &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0]),
    );
    let points = (1..)
        .zip(&rates)
        .map(|(h, rate)| (f64::from(h), rate * 100.0));
    Some(Shown {
        numbers: vec![
            format!(
                "expected_rate(100, 1000, h) is {} for h = 1, {} for 3, {} for 7",
                at(1),
                at(3),
                at(7)
            ),
            format!(
                "{} spikes in {} bits with {HASHES} hashes: theory {} %, measured {} %",
                thousands(spikes.len()),
                thousands(BITS),
                percent(expected),
                percent(measured)
            ),
            format!("mask of step {STEP}: {marked} true, {spiked} did spike"),
        ],
        sentence: "All that spiked are in the mask, and a few others. Your hash functions are your own, so the measured numbers may differ a little from the chapter's.",
        picture: picture.line(BLUE, points.clone()).rings(points).drawing(),
    })
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
