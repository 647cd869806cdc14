//! What unlike neurons do to the volleys.

use ndarray::aview1;

use crate::kit::*;
use crate::workbook::day2::ex05_refractory_period::hold_steps;
use judge::play::{AskAll, Played, Settings, field, numbers, one, totals, trains};
use judge::reward::{BLUE, Figure};

/// The first step at which the first volleys are over.
const LATE: usize = 50;

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let (n, seed) = (settings.whole("n"), settings.whole("seed"));
    let (mu, sigma) = (settings.get("mu") * 1e-3, settings.get("sigma") * 1e-3);
    let t_ref = numbers(&one(ask, super::draw(n, mu, sigma, seed + 1))?, n)?;
    let hold: Vec<usize> = t_ref.iter().map(|&t| hold_steps(t, DEFAULT.dt)).collect();
    let i = currents(n, seed);
    let shape = i.dim();
    let ran = one(ask, super::in_turn(i, &hold, DEFAULT))?;
    let trains = trains(field(&ran, "spikes")?, shape)?;
    let [count, rate] = totals(&trains);

    let dots = trains.iter().zip(places(&t_ref));
    let dots = dots.flat_map(|(train, place)| train.iter().map(move |&k| (k as f64, place + 0.5)));
    let figure = Figure::over_time(
        "Spikes, the longest t_ref on top",
        ("neurons", &[0.0, n as f64]),
    );
    Ok(Played {
        numbers: vec![count, rate, volleys(&trains, shape.1)],
        picture: figure.dots(BLUE, dots).drawn(),
    })
}

/// The place of each neuron in the order of their refractory periods.
pub fn places(t_ref: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..t_ref.len()).collect();
    order.sort_by(|&a, &b| t_ref[a].total_cmp(&t_ref[b]));
    let mut places = vec![0.0; order.len()];
    for (place, &n) in order.iter().enumerate() {
        places[n] = place as f64;
    }
    places
}

/// How much the number of spikes varies from step to step, as a multiple of what independent spikes would
/// do, once the first volleys are over.
fn volleys(trains: &[Vec<usize>], steps: usize) -> f64 {
    let mut counts = vec![0.0; steps];
    trains.iter().flatten().for_each(|&k| counts[k] += 1.0);
    let late = aview1(&counts[LATE..]);
    late.var(1.0) * late.len() as f64 / late.sum()
}
