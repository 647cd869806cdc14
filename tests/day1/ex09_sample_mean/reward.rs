//! The mean of the fifty neurons, drawn by the learner.

use crate::kit::*;
use judge::reward::{Ask, drawing_of, extremes, numbers_of, times};

pub fn reward(ask: Ask) -> Option<Shown> {
    let mean = numbers_of(ask(of_ensemble("sample_mean"))?)?;
    let (low, high) = extremes(mean.iter().skip(60).map(|v| v * 1e3));
    let numbers = [mean.get(149)? * 1e3, low, high];
    let picture = drawing_of(ask(of_ensemble("plot_mean").arg("t", seconds(times())))?);
    Shown::of(include_str!("reward.txt"), &numbers, picture)
}
