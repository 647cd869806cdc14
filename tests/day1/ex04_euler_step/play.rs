//! Euler's steps for a constant current, beside the exact curve.

use crate::kit::*;
use judge::play::{AskAll, Played, Settings, numbers, one};
use judge::reward::{BLUE, Figure, ORANGE};

/// How long the run is, in ms.
const RUN: f64 = 200.0;

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let (dt, tau) = (settings.get("dt"), settings.get("tau_m"));
    let p = Params {
        dt: dt * 1e-3,
        tau_m: tau * 1e-3,
        t_max: RUN * 1e-3,
        ..DEFAULT
    };
    // One step more, so that the picture is full to its right edge.
    let steps = (RUN / dt).ceil() as usize + 1;
    let call = super::trace(vec![p.i_mean; steps], p);
    let v = numbers(&one(ask, call)?, steps)?;
    let goal = p.e_l + p.r * p.i_mean;
    let exact = |t: f64| (goal + (p.e_l - goal) * (-t / tau).exp()) * 1e3;
    let points = v.iter().enumerate().map(|(k, v)| (k as f64 * dt, v * 1e3));
    let points: Vec<(f64, f64)> = points.filter(|(t, _)| *t <= RUN).collect();
    let errors = points.iter().map(|&(t, v)| (v - exact(t)).abs());
    // Not `f64::max`, which would pass over NaN.
    let error = errors.fold(0.0, |most, x| if x <= most { most } else { x });
    // As it is in these steps; rounding must not make another number of −1.
    let factor = ((v[1] - goal) / (v[0] - goal) * 1e9).round() / 1e9;

    let figure = Figure::new(
        "Euler's steps (o), and the exact curve",
        ("t (ms)", &[0.0, 50.0, 100.0, 150.0, RUN]),
        (
            "V (mV)",
            match factor {
                ..-1.0 => &[-120.0, -35.0, 50.0],
                -1.0..0.0 => &[-65.0, -35.0, -5.0],
                _ => &[-60.0, -50.0, -40.0, -30.0],
            },
        ),
    );
    let curve = (0..=400).map(|k| f64::from(k) * 0.5);
    let figure = figure.line(ORANGE, curve.map(|t| (t, exact(t))));
    let figure = figure.line(BLUE, points.iter().copied());
    let figure = match dt < 5.0 {
        true => figure,
        false => figure.rings(points),
    };
    Ok(Played {
        numbers: vec![error, factor],
        picture: figure.drawn(),
    })
}
