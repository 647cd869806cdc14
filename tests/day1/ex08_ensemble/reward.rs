//! Fifty noisy neurons.

use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, Shown, extremes, fixed, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let v = numbers_of(ask(super::ensemble(ENSEMBLE, SEED, DEFAULT))?)?;
    let traces: Vec<&[f64]> = v.chunks(DEFAULT.steps()).collect();
    let passes = traces
        .iter()
        .filter_map(|v| v.iter().position(|&v| v >= DEFAULT.v_th));
    let (first, last) = extremes(passes.map(|k| k as f64));
    let picture = Figure::over_time("V of 50 neurons", ("V (mV)", &[-60.0, -50.0, -40.0, -30.0]));
    let dots = v
        .iter()
        .enumerate()
        .map(|(at, v)| ((at % DEFAULT.steps()) as f64, v * 1e3));
    Some(Shown {
        numbers: vec![format!(
            "{} neurons: all pass −50 mV, the first at step {} and the last at step {}",
            traces.len(),
            fixed(first, 0),
            fixed(last, 0)
        )],
        sentence: "A cloud of dots, one for each neuron at each step. Each trace wanders on its own; the cloud as a whole is smooth.",
        picture: picture.dots(BLUE, dots).drawing(),
    })
}
