//! What unlike neurons do to the volleys.

use crate::kit::*;
use crate::workbook::day2::ex05_refractory_period::hold_steps;
use judge::play::{AskAll, Played, Settings, field, numbers, one, totals, trains};
use judge::reward::{BLUE, Figure};

/// The first step at which the first volleys are over.
const LATE: usize = 50;

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let (n, seed) = (settings.whole("n"), settings.whole("seed"));
    let drawn = Call::of("draw_t_ref")
        .whole("n", n)
        .arg("mu", seconds(settings.get("mu") * 1e-3))
        .arg("sigma", seconds(settings.get("sigma") * 1e-3));
    let t_ref = numbers(&one(ask, drawn.whole("seed", seed + 1))?, n)?;
    let hold = t_ref.iter().map(|&t| hold_steps(t, DEFAULT.dt));
    let i = currents(n, seed);
    let shape = i.dim();
    let run = Call::of("ode_step and spike_and_clamp in turn").arg("i", amperes(i));
    let ran = one(ask, run.indices_arg("hold", hold).with(DEFAULT))?;
    let trains = trains(field(&ran, "spikes")?, shape)?;
    let [count, rate] = totals(&trains);

    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&a, &b| t_ref[a].total_cmp(&t_ref[b]));
    let dots = order.iter().enumerate().flat_map(|(place, &n)| {
        trains[n]
            .iter()
            .map(move |&k| (k as f64, place as f64 + 0.5))
    });
    let figure = Figure::over_time(
        "Spikes, the longest t_ref on top",
        ("neurons", &[0.0, n as f64]),
    );
    Ok(Played {
        numbers: vec![count, rate, volleys(&trains, shape.1)],
        picture: figure.dots(BLUE, dots).drawn(),
    })
}

/// How much the number of spikes varies from step to step, as a multiple of what independent spikes would
/// do, once the first volleys are over.
fn volleys(trains: &[Vec<usize>], steps: usize) -> f64 {
    let mut counts = vec![0.0; steps];
    trains.iter().flatten().for_each(|&k| counts[k] += 1.0);
    let late = &counts[LATE..];
    let average = late.iter().sum::<f64>() / late.len() as f64;
    let squares = late.iter().map(|c| (c - average).powi(2));
    squares.sum::<f64>() / (late.len() as f64 - 1.0) / average
}
