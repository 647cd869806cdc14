//! Below which current a population falls silent.

use super::population;
use crate::kit::*;
use crate::workbook::day1::ex13_matrices::inputs;
use judge::play::{AskAll, Played, Settings, field, numbers, one, spikes};
use judge::reward::{BLUE, Figure, extremes};

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let n = settings.whole("n");
    let p = changed(DEFAULT, |p| p.i_mean = settings.get("i_mean") * 1e-12);
    let i = inputs(n, settings.whole("seed") as u64, &p);
    let simulated = one(ask, population::call("simulate", i, p))?;
    let given = field(&simulated, "spikes")?;
    let trains = spikes(given)?;
    let count = trains.values().map(Vec::len).sum::<usize>() as f64;
    let rate = Call::of("rate").arg("spikes", given.clone());
    let rate = numbers(&one(ask, rate.whole("n", n).with(p))?, p.steps())?;

    let figure = Figure::over_time("All spikes", ("neuron", &[0.0, n as f64]));
    let dots = trains
        .iter()
        .flat_map(|(&n, times)| times.iter().map(move |t| (t * 1e3, n as f64 + 0.5)));
    Ok(Played {
        numbers: vec![count, count / (n as f64 * p.t_max), extremes(rate).1],
        picture: figure.dots(BLUE, dots).drawn(),
    })
}
