//! The population of the chapter.

use crate::kit::*;
use judge::reward::{Ask, POPULATION, Shown, counted, drawing_of, extremes, fixed, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let simulated = ask(super::population::call(
        "simulate",
        currents(POPULATION, SEED),
        DEFAULT,
    ))?;
    let Value::Spikes(spikes) = simulated.field("spikes")?.clone() else {
        return None;
    };
    let count = spikes.values().map(Vec::len).sum();
    let rate = numbers_of(ask(super::rate_of(spikes.clone(), DEFAULT))?)?;
    let picture = ask(super::raster(spikes))?;
    Some(Shown {
        numbers: vec![
            counted(count),
            format!("highest rate {} Hz", fixed(extremes(rate).1, 0)),
        ],
        sentence: "500 neurons start together: the dense stripes are their first volleys. Noise drives them apart, and after 50 ms the raster is an even grey.",
        picture: drawing_of(picture),
    })
}
