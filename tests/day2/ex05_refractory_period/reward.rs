//! The population of exercise 2, without and with a pause.

use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, GREY, POPULATION, T_REF, counted, raster, rate};

pub fn reward(ask: Ask) -> Option<Shown> {
    let i = currents(POPULATION, SEED);
    let mut spikes = |t_ref| raster(&ask(super::run(i.clone(), t_ref, DEFAULT))?, "spikes");
    let (free, held) = (spikes(0.0)?, spikes(T_REF)?);
    let picture = Figure::over_time(
        "Rate without and with a pause",
        ("rate (Hz)", &[0.0, 50.0, 100.0, 150.0, 200.0]),
    );
    let picture = picture
        .steps(GREY, &rate(&free), 1.0)
        .steps(BLUE, &rate(&held), 1.0);
    let numbers = [counted(free.len()), counted(held.len())].concat();
    Shown::of(include_str!("reward.txt"), &numbers, picture.drawing())
}
