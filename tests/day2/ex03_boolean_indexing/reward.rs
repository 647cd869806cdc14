//! The population of exercise 2, and the mask of its first volley.

use super::population;
use crate::kit::*;
use judge::reward::{Ask, POPULATION, Shown, list, thousands};

pub fn reward(ask: Ask) -> Option<Shown> {
    let run = population::call("simulate_masked", currents(POPULATION, SEED), DEFAULT);
    let Value::Spikes(spikes) = ask(run)?.field("spikes")?.clone() else {
        return None;
    };
    let all = spikes.values().map(Vec::len).sum();
    let Value::Flags { values: mask, .. } = ask(super::mask_at(spikes, 11, DEFAULT.dt))? else {
        return None;
    };
    let Value::Counts { values, .. } = ask(super::indices(mask))? else {
        return None;
    };
    Some(Shown {
        numbers: vec![
            format!("{} spikes", thousands(all)),
            format!(
                "at step 11, {} are true: {}, …",
                values.len(),
                list(values.iter().take(6).map(usize::to_string))
            ),
        ],
        sentence: "It is the same dictionary as in exercise 2, made by a mask for each step instead of an `if` for each neuron.",
        picture: None,
    })
}
