//! The population of exercise 2, each neuron with a pause of its own.

use crate::kit::*;
use judge::reward::{
    Ask, BLUE, Figure, POPULATION, Shown, T_REF, counted, fixed, numbers_of, raster,
};

pub fn reward(ask: Ask) -> Option<Shown> {
    let drawn = super::draw(POPULATION, T_REF, 7e-3, SEED + 1);
    let t_ref = numbers_of(ask(drawn)?)?;
    let hold = t_ref.iter().map(|t| (t / DEFAULT.dt).ceil() as usize);
    let hold: Vec<usize> = hold.collect();
    let run = super::in_turn(currents(POPULATION, SEED), &hold, DEFAULT);
    let spikes = raster(&ask(run)?, "spikes")?;
    // Those with the longest pause on top.
    let height = super::play::places(&t_ref);
    let picture = Figure::over_time(
        "Spikes, longest pause on top",
        ("neuron", &[0.0, 250.0, 500.0]),
    );
    let none = t_ref.iter().filter(|&&t| t == 0.0).count();
    Some(Shown {
        numbers: vec![
            counted(spikes.len()),
            format!(
                "t_ref: mean {} ms, {none} of 500 exactly 0",
                fixed(t_ref.iter().sum::<f64>() * 1e3 / POPULATION as f64, 2)
            ),
        ],
        sentence: "The volleys are still there, but they lean, because neurons with a longer pause come later. A column cuts through several at once, so the rate is soon level.",
        picture: picture
            .dots(BLUE, spikes.iter().map(|&(n, k)| (k as f64, height[n])))
            .drawing(),
    })
}
