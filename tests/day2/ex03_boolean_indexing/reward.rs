//! The population of exercise 2, and the mask of its first volley.

use super::population;
use crate::kit::*;
use judge::play::spikes;
use judge::reward::{Ask, POPULATION};

pub fn reward(ask: Ask) -> Option<Shown> {
    let simulated = ask(population::noisy("simulate_masked", POPULATION))?;
    let spikes = spikes(simulated.field("spikes")?).ok()?.clone();
    let all = spikes.values().map(Vec::len).sum();
    let Value::Flags { values: mask, .. } = ask(super::mask_at(spikes, 11, DEFAULT.dt))? else {
        return None;
    };
    let Value::Counts { values, .. } = ask(super::indices(mask))? else {
        return None;
    };
    let first = values.iter().take(6).copied();
    let numbers = [all, values.len()].into_iter().chain(first);
    let numbers: Vec<f64> = numbers.map(|n| n as f64).collect();
    Shown::of(include_str!("reward.txt"), &numbers, None)
}
