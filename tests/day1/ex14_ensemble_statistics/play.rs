//! The autocovariance of all pairs of steps, from few and from many neurons.

use crate::kit::*;
use judge::play::{AskAll, Played, Settings, each, field, numbers};

/// Theory has less than 0.4 mV² at lags above this, in steps.
const FAR: usize = 60;

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let v = ensemble(settings.whole("n"), settings.whole("seed"));
    let [statistics, c] = each(ask, super::both(&v))?;
    let steps = DEFAULT.steps();
    let std = numbers(field(&statistics, "std")?, steps)?;
    let c = numbers(&c, steps * steps)?;
    let far = c
        .iter()
        .enumerate()
        .filter(|(at, _)| (at / steps).abs_diff(at % steps) > FAR);
    let hump = far.map(|(_, c)| c * 1e6).fold(f64::NEG_INFINITY, f64::max);
    Ok(Played {
        numbers: vec![std[steps - 1] * 1e3, hump],
        picture: super::reward::map(&c).drawn(),
    })
}
