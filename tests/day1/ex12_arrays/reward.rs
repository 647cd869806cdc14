//! Neuron 0 once more, with arrays.

use super::{current, trace};
use crate::kit::*;
use judge::reward::{Ask, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let i = numbers_of(ask(current(SEED, 0, DEFAULT))?)?;
    let v = numbers_of(ask(trace(i.clone(), DEFAULT))?)?;
    let numbers = [beginning(&i, 1e12), beginning(&v, 1e3)].concat();
    Shown::of(include_str!("reward.txt"), &numbers, None)
}
