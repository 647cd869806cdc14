//! One noisy neuron.

use super::{current, trace};
use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let i = numbers_of(ask(current(SEED, 0, DEFAULT))?)?;
    let v = numbers_of(ask(trace(SEED, 0, DEFAULT))?)?;
    let negative = i.iter().filter(|&&i| i < 0.0).count() as f64;
    let numbers = [beginning(&i, 1e12), vec![negative], beginning(&v, 1e3)].concat();
    let picture = Figure::over_time("V of neuron 0", ("V (mV)", &[-60.0, -50.0, -40.0, -30.0]));
    let picture = picture.steps(BLUE, &v, 1e-3).drawing();
    Shown::of(include_str!("reward.txt"), &numbers, picture)
}
