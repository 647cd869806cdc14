//! For how long a membrane remembers.

use crate::kit::*;
use judge::play::{AskAll, Played, Settings, number, one};
use judge::reward::{BLUE, Figure, GREY};

/// The step with which earlier ones are compared.
const NOW: usize = 100;

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let (lag, n) = (settings.whole("lag"), settings.whole("n"));
    let v = ensemble(n, SEED);
    let now = v.column(NOW).to_vec();
    let mut earlier = v.column(NOW - lag).to_vec();
    if settings.get("shuffle") == 1.0 {
        // Every neuron gets the past of its neighbour.
        earlier.rotate_left(1);
    }
    // These two steps are enough.
    let both: Vec<Vec<f64>> = earlier
        .iter()
        .zip(&now)
        .map(|(a, b)| vec![*a, *b])
        .collect();
    let call = Call::of("autocovariance").arg("v", volts(both));
    let c = number(&one(ask, call.whole("k", 1).whole("l", 0))?)?;

    let (a, b) = (deviations(&earlier), deviations(&now));
    let square = |x: &[f64]| x.iter().map(|x| x * x).sum::<f64>() / (n as f64 - 1.0);
    let rho = c / (square(&a) * square(&b)).sqrt();
    let places: &[f64] = &[-10.0, -5.0, 0.0, 5.0, 10.0];
    let figure = Figure::new(
        "How far each neuron is above the mean",
        ("earlier (mV)", places),
        ("at 100 ms (mV)", places),
    );
    let dots = a.iter().zip(&b).map(|(a, b)| (a * 1e3, b * 1e3));
    Ok(Played {
        numbers: vec![c * 1e6, rho],
        picture: figure
            .level(GREY, 0.0)
            .upright(GREY, 0.0)
            .dots(BLUE, dots)
            .drawn(),
    })
}

/// How far each is above the mean.
fn deviations(v: &[f64]) -> Vec<f64> {
    let mean = v.iter().sum::<f64>() / v.len() as f64;
    v.iter().map(|v| v - mean).collect()
}
