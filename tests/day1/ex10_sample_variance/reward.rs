//! How far the fifty neurons spread.

use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, Shown, extremes, fixed, mv, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let std = numbers_of(ask(of_ensemble("sample_std"))?)?;
    let variance = numbers_of(ask(of_ensemble("variance_at").whole("k", 149))?)?;
    let (low, high) = extremes(std.iter().skip(60).map(|v| v * 1e3));
    let picture = Figure::over_time("σ of 50 neurons", ("σ (mV)", &[0.0, 1.0, 2.0, 3.0, 4.0]));
    Some(Shown {
        numbers: vec![
            format!(
                "at step 149: variance {} mV², σ = {} mV",
                fixed(variance.first()? * 1e6, 3),
                mv(*std.get(149)?)
            ),
            format!(
                "from step 60 on σ wanders between {} and {} mV",
                fixed(low, 1),
                fixed(high, 1)
            ),
        ],
        sentence: "All neurons start together, so σ rises from 0. Then it wanders by about a tenth: that is chance, because fifty neurons are few.",
        picture: picture.steps(BLUE, &std, 1e-3).drawing(),
    })
}
