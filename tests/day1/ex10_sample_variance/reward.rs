//! How far the fifty neurons spread.

use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, extremes, number_of, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let std = numbers_of(ask(of_ensemble("sample_std"))?)?;
    let variance = number_of(ask(of_ensemble("variance_at").whole("k", 149))?)?;
    let (low, high) = extremes(std.iter().skip(60).map(|v| v * 1e3));
    let numbers = [variance * 1e6, std.get(149)? * 1e3, low, high];
    let picture = Figure::over_time("σ of 50 neurons", ("σ (mV)", &[0.0, 1.0, 2.0, 3.0, 4.0]));
    let picture = picture.steps(BLUE, &std, 1e-3).drawing();
    Shown::of(include_str!("reward.txt"), &numbers, picture)
}
