//! For how long a membrane remembers.

use ndarray::{Array1, Axis, stack};

use crate::kit::*;
use judge::play::{AskAll, Played, Settings, number, one};
use judge::reward::{BLUE, Figure, GREY};

/// The step with which earlier ones are compared.
const NOW: usize = 100;

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let (lag, n) = (settings.whole("lag"), settings.whole("n"));
    let v = ensemble(n, SEED);
    let now = v.column(NOW).to_owned();
    let mut earlier = v.column(NOW - lag).to_vec();
    if settings.get("shuffle") == 1.0 {
        // Every neuron gets the past of its neighbour.
        earlier.rotate_left(1);
    }
    let earlier = Array1::from(earlier);
    // These two steps are enough.
    let both = stack![Axis(1), earlier, now];
    let call = Call::of("autocovariance").arg("v", volts(both));
    let c = number(&one(ask, call.whole("k", 1).whole("l", 0))?)?;

    let rho = c / (earlier.std(1.0) * now.std(1.0));
    let above_mean = |v: Array1<f64>| (&v - v.sum() / n as f64) * 1e3;
    let places: &[f64] = &[-10.0, -5.0, 0.0, 5.0, 10.0];
    let figure = Figure::new(
        "How far each neuron is above the mean",
        ("earlier (mV)", places),
        ("at 100 ms (mV)", places),
    );
    let dots = above_mean(earlier).into_iter().zip(above_mean(now));
    Ok(Played {
        numbers: vec![c * 1e6, rho],
        picture: figure
            .level(GREY, 0.0)
            .upright(GREY, 0.0)
            .dots(BLUE, dots)
            .drawn(),
    })
}
