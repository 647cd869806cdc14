//! The population of exercise 2, each neuron with a pause of its own.

use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, POPULATION, T_REF, counted, numbers_of, raster};

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
    let picture = picture.dots(BLUE, spikes.iter().map(|&(n, k)| (k as f64, height[n])));
    let mean = t_ref.iter().sum::<f64>() * 1e3 / POPULATION as f64;
    let none = t_ref.iter().filter(|&&t| t == 0.0).count() as f64;
    let numbers = [counted(spikes.len()), [mean, none]].concat();
    Shown::of(include_str!("reward.txt"), &numbers, picture.drawing())
}
