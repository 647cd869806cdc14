//! The population of the chapter.

use crate::kit::*;
use judge::reward::{Ask, POPULATION, Shown, counted, drawing_of, extremes, fixed, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let simulated = ask(super::population::call(
        "simulate",
        currents(POPULATION, SEED),
        DEFAULT,
    ))?;
    let spikes = match simulated.field("spikes")? {
        Value::Spikes(spikes) => spikes.clone(),
        _ => return None,
    };
    let of_spikes = |function| Call::of(function).arg("spikes", Value::Spikes(spikes.clone()));
    let rate = of_spikes("rate").whole("n", POPULATION).with(DEFAULT);
    let rate = numbers_of(ask(rate)?)?;
    let picture = ask(of_spikes("plot_raster"))?;
    Some(Shown {
        numbers: vec![
            counted(spikes.values().map(Vec::len).sum()),
            format!("highest rate {} Hz", fixed(extremes(rate).1, 0)),
        ],
        sentence: "500 neurons start together: the dense stripes are their first volleys. Noise drives them apart, and after 50 ms the raster is an even grey.",
        picture: drawing_of(picture),
    })
}
