//! The population of exercise 2, and the mask of its first volley.

use crate::kit::*;
use judge::reward::{Ask, POPULATION, Shown, list, thousands};

pub fn reward(ask: Ask) -> Option<Shown> {
    let run = Call::of("simulate_masked").arg("i", amperes(currents(POPULATION, SEED)));
    let spikes = ask(run.with(DEFAULT))?.field("spikes")?.clone();
    let Value::Spikes(trains) = &spikes else {
        return None;
    };
    let all = trains.values().map(Vec::len).sum();
    let mask = Call::of("mask_at")
        .arg("spikes", spikes.clone())
        .whole("n", POPULATION);
    let Value::Flags { values: mask, .. } =
        ask(mask.whole("k", 11).arg("dt", seconds(DEFAULT.dt)))?
    else {
        return None;
    };
    let Value::Counts {
        values: indices, ..
    } = ask(Call::of("indices").flags_arg("mask", mask))?
    else {
        return None;
    };
    Some(Shown {
        numbers: vec![
            format!("{} spikes", thousands(all)),
            format!(
                "at step 11, {} are true: {}, …",
                indices.len(),
                list(indices.iter().take(6).map(usize::to_string))
            ),
        ],
        sentence: "It is the same dictionary as in exercise 2, made by a mask for each step instead of an `if` for each neuron.",
        picture: None,
    })
}
