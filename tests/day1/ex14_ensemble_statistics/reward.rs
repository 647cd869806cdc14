//! Mean and spread of the fifty neurons, drawn by the learner, and the autocovariance as a map.

use crate::kit::*;
use judge::reward::{Ask, Figure, drawing_of, field, numbers_of, side_by_side, times};

pub fn reward(ask: Ask) -> Option<Shown> {
    let statistics = ask(of_ensemble("mean_std"))?;
    let (mean, std) = (field(&statistics, "mean")?, field(&statistics, "std")?);
    let all = numbers_of(ask(of_ensemble("autocovariance_matrix"))?)?;
    let c = |k: usize, l: usize| Some(all.get(k * mean.len() + l)? * 1e6);
    let last = [mean.get(149)? * 1e3, std.get(149)? * 1e3];
    let numbers = [last, [c(100, 120)?, c(100, 100)?]].concat();
    let plot = drawing_of(ask(super::plot(times(), mean, std))?)?;
    let picture = side_by_side(&plot, &map(&all).drawn());
    Shown::of(include_str!("reward.txt"), &numbers, Some(picture))
}

/// The autocovariance of all pairs of steps, the darker the larger.
pub fn map(c: &[f64]) -> Figure {
    let places: &[f64] = &[0.0, 50.0, 100.0, 150.0];
    let title = "C of all pairs of steps; black is 10 mV²";
    Figure::new(title, ("t (ms)", places), ("t (ms)", places)).map(c, 10e-6)
}
