//! How much of a sine gets through the membrane, and how late.

use crate::kit::*;
use crate::workbook::day1::ex02_sinusoidal_input::{PERIOD, sine_current};
use judge::play::{AskAll, Played, Settings, numbers, one};
use judge::reward::{BLUE, Figure, GREY, extremes};

pub fn play(settings: &Settings, ask: AskAll) -> Result<Played, String> {
    let (f, tau) = (settings.get("f"), settings.get("tau_m") * 1e-3);
    let period = 1.0 / f;
    // Fine enough for the sine and for the membrane.
    let n = ((period / 0.1e-3).ceil() as usize).max(1000);
    // Two periods, once the start is forgotten.
    let before = (10.0 * tau / period).ceil() as usize * n;
    // The exercise's sine has a period of its own. So time runs faster or slower, for the membrane, too.
    let mut p = Params {
        dt: PERIOD / n as f64,
        tau_m: tau * PERIOD / period,
        ..DEFAULT
    };
    p.t_max = (before + 2 * n) as f64 * p.dt;
    let v = numbers(&one(ask, super::trace(p))?, before + 2 * n)?;
    let v = &v[before..];
    let i: Vec<f64> = (0..n).map(|k| sine_current(k as f64 * p.dt, &p)).collect();

    let (low, high) = extremes(v.iter().copied());
    let swing = (high - low) / 2.0;
    let late = (top(&v[..n]) + n - top(&i)) % n;
    let gain = swing / (p.r * p.i_mean);

    let figure = Figure::new(
        "V, o at its top; and E_L + R·I",
        ("periods", &[0.0, 0.5, 1.0, 1.5, 2.0]),
        ("V (mV)", &[-60.0, -35.0, -10.0]),
    );
    let periods = |k: usize| k as f64 / n as f64;
    let every = || (0..2 * n).step_by(n / 200);
    let goal = |k: usize| (periods(k), (p.e_l + p.r * i[k % n]) * 1e3);
    let at_top = top(&i) + late;
    let rings = [at_top, at_top + n].map(|k| k % (2 * n));
    Ok(Played {
        numbers: vec![
            gain * 100.0,
            swing * 1e3,
            late as f64 * period / n as f64 * 1e3,
        ],
        picture: figure
            .line(GREY, every().map(goal))
            .line(BLUE, every().map(|k| (periods(k), v[k] * 1e3)))
            .rings(rings.map(|k| (periods(k), v[k] * 1e3)))
            .drawn(),
    })
}

/// Where a curve is highest.
fn top(x: &[f64]) -> usize {
    (0..x.len()).fold(0, |best, k| if x[k] > x[best] { k } else { best })
}
