//! What the order of two questions does at a strong input.

use super::notebook::notebook;
use crate::kit::*;
use crate::workbook::day2::ex05_refractory_period::hold_steps;
use judge::play::{AskAll, Played, Settings, counts, field, numbers, one, totals, trains};
use judge::reward::{BLUE, Figure, GREY, POPULATION};

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let t_ref = settings.get("t_ref") * 1e-3;
    let i = currents(POPULATION, SEED) * settings.get("times");
    let shape = i.dim();
    let (v, spikes) = match settings.get("order") == 1.0 {
        true => {
            let h = counts(&one(ask, super::hold(t_ref, DEFAULT.dt))?, 1)?;
            let (v, spikes) = notebook(&i, h[0], &DEFAULT);
            (volts(v), grid(&spikes))
        }
        false => {
            let ran = one(ask, super::run(i, t_ref, DEFAULT))?;
            (field(&ran, "v")?.clone(), field(&ran, "spikes")?.clone())
        }
    };
    let trains = trains(&spikes, shape)?;
    let gaps = trains.iter().flat_map(|train| train.windows(2));
    let gaps: Vec<usize> = gaps.map(|pair| pair[1] - pair[0]).collect();
    let h = hold_steps(t_ref, DEFAULT.dt);
    let early = gaps.iter().filter(|&&gap| gap < h).count();
    let shortest = gaps.iter().min().copied().unwrap_or(0);
    let [count, rate] = totals(&trains);
    Ok(Played {
        numbers: vec![count, rate, shortest as f64, early as f64],
        picture: one_neuron(&v, &trains[0], shape)?.drawn(),
    })
}

/// V of neuron 0, with an `o` at each of its spikes.
fn one_neuron(v: &Value, train: &[usize], shape: (usize, usize)) -> Result<Figure, String> {
    let v = numbers(v, shape.0 * shape.1)?;
    let figure = Figure::over_time(
        "V of neuron 0, and its spikes (o)",
        ("V (mV)", &[-70.0, -60.0, -50.0, -40.0]),
    );
    let spikes = train.iter().map(|&k| (k as f64, -43.0));
    Ok(figure
        .level(GREY, -50.0)
        .steps(BLUE, &v[..shape.1], 1e-3)
        .rings(spikes))
}
