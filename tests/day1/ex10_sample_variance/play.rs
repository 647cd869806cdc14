//! Two bands about the mean: one says where the neurons are, the other how well the mean is known.

use ndarray::s;

use crate::kit::*;
use judge::play::{AskAll, Played, Settings, number, one};
use judge::reward::{BLUE, Figure, ORANGE};

/// As many dots as can be told apart.
const DOTS: usize = 500;

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let n = settings.whole("n");
    // The last step is enough.
    let v = ensemble(n, settings.whole("seed")).slice_move(s![.., -1..]);
    let call = Call::of("variance_at").arg("v", volts(&v));
    let sigma = number(&one(ask, call.whole("k", 0))?)?.sqrt() * 1e3;
    let mean = v.iter().sum::<f64>() / n as f64 * 1e3;
    let error = sigma / (n as f64).sqrt();

    let figure = Figure::new(
        "Lines at mean ± σ, and nearer at mean ± σ/√N",
        ("a dot for each neuron", &[0.0, n as f64]),
        ("V (mV)", &[-45.0, -40.0, -35.0, -30.0, -25.0]),
    );
    let neurons = v.iter().enumerate().take(DOTS);
    let across = n as f64 / n.min(DOTS) as f64;
    let dots = neurons.map(|(j, v)| ((j as f64 + 0.5) * across, v * 1e3));
    let figure = figure.dots(BLUE, dots);
    let figure = [(sigma, BLUE), (error, ORANGE)]
        .into_iter()
        .fold(figure, |figure, (half, ink)| {
            figure.level(ink, mean - half).level(ink, mean + half)
        });
    Ok(Played {
        numbers: vec![mean, sigma, error],
        picture: figure.drawn(),
    })
}
