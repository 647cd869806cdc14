//! Fifty noisy neurons.

use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, extremes, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let v = numbers_of(ask(super::ensemble(ENSEMBLE, SEED, DEFAULT))?)?;
    let traces = v.chunks(DEFAULT.steps());
    let neurons = traces.len() as f64;
    let passes = traces.filter_map(|v| v.iter().position(|&v| v >= DEFAULT.v_th));
    let (first, last) = extremes(passes.map(|k| k as f64));
    let picture = Figure::over_time("V of 50 neurons", ("V (mV)", &[-60.0, -50.0, -40.0, -30.0]));
    let dots = v.iter().enumerate();
    let dots = dots.map(|(at, v)| ((at % DEFAULT.steps()) as f64, v * 1e3));
    let picture = picture.dots(BLUE, dots).drawing();
    Shown::of(include_str!("reward.txt"), &[neurons, first, last], picture)
}
