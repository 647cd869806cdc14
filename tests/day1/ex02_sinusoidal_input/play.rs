//! The current, sampled once per step.

use super::at;
use crate::kit::*;
use crate::workbook::day1::ex02_sinusoidal_input::sine_current;
use judge::play::{AskAll, Played, Settings, number};
use judge::reward::{BLUE, Figure, GREY, extremes};

/// How much of the run the picture shows, in ms.
const SHOWN: f64 = 60.0;

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let (dt, i_mean) = (settings.get("dt"), settings.get("i_mean"));
    let p = Params {
        dt: dt * 1e-3,
        i_mean: i_mean * 1e-12,
        ..DEFAULT
    };
    let times = times(p.steps(), dt);
    let given = ask(times.iter().map(|t| at(t * 1e-3, p)).collect())?;
    let i: Result<Vec<f64>, String> = given.iter().map(number).collect();
    let i: Vec<f64> = i?.iter().map(|i| i * 1e12).collect();
    let (lowest, highest) = extremes(i.iter().copied());

    let top = if i_mean > 250.0 { 1000.0 } else { 500.0 };
    let figure = Figure::new(
        "One sample per step (o), and the wave",
        ("t (ms)", &[0.0, 20.0, 40.0, SHOWN]),
        ("I (pA)", &[0.0, top / 2.0, top]),
    );
    let wave = (0..=600).map(|k| f64::from(k) * 0.1);
    let wave = wave.map(|t| (t, sine_current(t * 1e-3, &p) * 1e12));
    let samples = times.iter().copied().zip(i.iter().copied());
    let samples: Vec<_> = samples.filter(|(t, _)| *t <= SHOWN).collect();
    let figure = figure.line(GREY, wave);
    // Samples that are close together are the wave itself.
    let figure = match dt < 1.0 {
        true => figure.line(BLUE, samples),
        false => figure.rings(samples),
    };
    Ok(Played {
        numbers: vec![lowest, highest, i.iter().sum::<f64>() / i.len() as f64],
        picture: figure.drawn(),
    })
}
