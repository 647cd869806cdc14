//! The factor before ξ, and the spread of V.

use super::{current, trace};
use crate::kit::*;
use crate::workbook::day1::ex04_euler_step::integrate;
use crate::workbook::day1::ex07_noise::noisy_current;
use crate::workbook::day1::ex10_sample_variance::variance_at;
use judge::play::{AskAll, Played, Settings, numbers};
use judge::reward::{BLUE, Figure, GREY};

/// How many neurons measure σ.
const MEASURING: usize = 200;

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let (dt, seed) = (settings.get("dt"), settings.whole("seed"));
    let p = changed(DEFAULT, |p| p.dt = dt * 1e-3);
    // The exercise's current has the root. Without it the deviations are those of Δt = 1 ms, and V, which is
    // linear in I, deviates as much less.
    let scale = if settings.get("factor") == 1.0 {
        dt.sqrt()
    } else {
        1.0
    };
    let traces = (0..MEASURING).map(|n| trace(seed, n, p));
    let given = ask(traces.chain([current(seed, 0, p)]).collect())?;
    let given = given.iter().map(|value| numbers(value, p.steps()));
    let mut v: Vec<Vec<f64>> = given.collect::<Result<_, _>>()?;
    let i = v.pop().unwrap_or_default();
    let quiet = integrate(&vec![p.i_mean; p.steps()], &p);
    for v in &mut v {
        v.iter_mut()
            .zip(&quiet)
            .for_each(|(v, quiet)| *v = quiet + (*v - quiet) * scale);
    }
    // Over the last third of the run, when all has settled.
    let settled = (100..150).map(|ms| (f64::from(ms) / dt) as usize);
    let square: f64 = settled.map(|k| variance_at(&v, k)).sum();

    let figure = Figure::over_time(
        "V of one neuron, and of one without noise",
        ("V (mV)", &[-60.0, -50.0, -40.0, -30.0]),
    );
    let over_time = |v: &[f64]| -> Vec<_> {
        let each = v.iter().enumerate();
        each.map(|(k, v)| (k as f64 * dt, v * 1e3)).collect()
    };
    Ok(Played {
        numbers: vec![
            (square / 50.0).sqrt() * 1e3,
            0.1 * (150.0 / dt).sqrt() * scale * of_the_usual(&i, seed, &p),
        ],
        picture: figure
            .line(GREY, over_time(&quiet))
            .line(BLUE, over_time(&v[0]))
            .drawn(),
    })
}

/// How large the deviations of a current are, as a multiple of those that the reference draws.
fn of_the_usual(i: &[f64], seed: usize, p: &Params) -> f64 {
    let usual = noisy_current(&mut given::stream(seed as u64, 0), p);
    let square = |i: &[f64]| -> f64 { i.iter().map(|i| (i - p.i_mean).powi(2)).sum() };
    (square(i) / square(&usual)).sqrt()
}
