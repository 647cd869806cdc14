//! The population of exercise 2 as a matrix of 0 and 1.

use super::population;
use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, POPULATION, Shown, fixed, raster, thousands};

pub fn reward(ask: Ask) -> Option<Shown> {
    let run = population::call("raster_run", currents(POPULATION, SEED), DEFAULT);
    let spikes = raster(&ask(run)?, "")?;
    let cells = POPULATION * DEFAULT.steps();
    let share = fixed(spikes.len() as f64 / cells as f64 * 100.0, 2);
    let first = spikes.iter().filter(|(n, _)| *n < 30);
    let picture = Figure::over_time("The first 30 rows", ("neuron", &[0.0, 10.0, 20.0, 30.0]));
    Some(Shown {
        numbers: vec![format!(
            "a matrix of 500 × 150 with {} ones, {share} % of all cells",
            thousands(spikes.len())
        )],
        sentence: "Nearly all of it is 0. But a column holds all that happens at one step, and a row all that one neuron does.",
        picture: picture
            .dots(BLUE, first.map(|&(n, k)| (k as f64, n as f64)))
            .drawing(),
    })
}
