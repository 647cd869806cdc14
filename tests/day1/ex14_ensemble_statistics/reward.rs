//! Mean and spread of the fifty neurons, drawn by the learner, and the autocovariance as a map.

use crate::kit::*;
use judge::reward::{
    Ask, Figure, Shown, drawing_of, field, fixed, mv, numbers_of, side_by_side, times,
};

pub fn reward(ask: Ask) -> Option<Shown> {
    let statistics = ask(of_ensemble("mean_std"))?;
    let (mean, std) = (field(&statistics, "mean")?, field(&statistics, "std")?);
    let all = numbers_of(ask(of_ensemble("autocovariance_matrix"))?)?;
    let c = |k: usize, l: usize| Some(fixed(all.get(k * mean.len() + l)? * 1e6, 3));
    let numbers = vec![
        format!(
            "at step 149: mean {} mV, σ = {} mV",
            mv(*mean.get(149)?),
            mv(*std.get(149)?)
        ),
        format!(
            "C[100,120] is {} mV² and C[100,100] {} mV²",
            c(100, 120)?,
            c(100, 100)?
        ),
    ];
    let plot = super::plot(times(), mean, std);
    Some(Shown {
        numbers,
        sentence: "The band is as wide as the cloud of day 1, and the mean runs in the middle of it. In the map, the dark ridge is the memory of the membrane, and the patches beside it are chance.",
        picture: Some(side_by_side(&drawing_of(ask(plot)?)?, &map(&all).drawn())),
    })
}

/// The autocovariance of all pairs of steps, the darker the larger.
pub fn map(c: &[f64]) -> Figure {
    let places: &[f64] = &[0.0, 50.0, 100.0, 150.0];
    let title = "C of all pairs of steps; black is 10 mV²";
    Figure::new(title, ("t (ms)", places), ("t (ms)", places)).map(c, 10e-6)
}
