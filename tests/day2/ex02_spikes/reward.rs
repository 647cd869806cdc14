//! The population of the chapter.

use super::population;
use crate::kit::*;
use judge::play::spikes;
use judge::reward::{Ask, POPULATION, counted, drawing_of, extremes, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let simulated = ask(population::noisy("simulate", POPULATION))?;
    let spikes = spikes(simulated.field("spikes")?).ok()?.clone();
    let [count, mean] = counted(spikes.values().map(Vec::len).sum());
    let rate = numbers_of(ask(super::rate_of(spikes.clone(), DEFAULT))?)?;
    let picture = drawing_of(ask(super::raster(spikes))?);
    let numbers = [count, mean, extremes(rate).1];
    Shown::of(include_str!("reward.txt"), &numbers, picture)
}
