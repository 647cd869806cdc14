//! The population of exercise 2 as a matrix of 0 and 1.

use super::population;
use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, POPULATION, raster};

pub fn reward(ask: Ask) -> Option<Shown> {
    let run = population::noisy("raster_run", POPULATION);
    let spikes = raster(&ask(run)?, "")?;
    let ones = spikes.len() as f64;
    let cells = (POPULATION * DEFAULT.steps()) as f64;
    let first = spikes.iter().filter(|(n, _)| *n < 30);
    let picture = Figure::over_time("The first 30 rows", ("neuron", &[0.0, 10.0, 20.0, 30.0]));
    let picture = picture.dots(BLUE, first.map(|&(n, k)| (k as f64, n as f64)));
    let numbers = [ones, ones / cells * 100.0];
    Shown::of(include_str!("reward.txt"), &numbers, picture.drawing())
}
