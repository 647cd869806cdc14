//! The mean of few and of many neurons.

use crate::kit::*;
use judge::play::{AskAll, Played, Settings, numbers, one};
use judge::reward::{BLUE, Figure, GREY};

/// How far one neuron typically is from the mean, in mV: √8.01 mV².
const SIGMA: f64 = 2.83;

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let n = settings.whole("n");
    let v = volts(ensemble(n, settings.whole("seed")));
    let mean = one(ask, Call::of("sample_mean").arg("v", v))?;
    let mean = numbers(&mean, DEFAULT.steps())?;
    // The mean of infinitely many is the trace without noise.
    let endless = |k: usize| -35.0 - 25.0 * (1.0 - DEFAULT.dt / DEFAULT.tau_m).powi(k as i32);
    let last = mean.len() - 1;

    let figure = Figure::over_time(
        "The mean, and the mean of infinitely many",
        ("V (mV)", &[-60.0, -50.0, -40.0, -30.0]),
    );
    Ok(Played {
        numbers: vec![
            mean[last] * 1e3,
            (mean[last] * 1e3 - endless(last)).abs(),
            SIGMA / (n as f64).sqrt(),
        ],
        picture: figure
            .line(GREY, (0..=last).map(|k| (k as f64, endless(k))))
            .steps(BLUE, &mean, 1e-3)
            .drawn(),
    })
}
