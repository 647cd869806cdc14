//! The population of exercise 6 once more, with nothing kept but its counts.

use crate::kit::*;
use crate::workbook::day2::ex06_random_refractory::draw_t_ref;
use judge::play::counts;
use judge::reward::{Ask, BLUE, Figure, POPULATION, T_REF, counted};

pub fn reward(ask: Ask) -> Option<Shown> {
    let t_ref = draw_t_ref(POPULATION, T_REF, 7e-3, SEED as u64 + 1);
    let counts = counts(&ask(super::alone(SEED, &t_ref, DEFAULT))?, DEFAULT.steps()).ok()?;
    let most = counts.iter().copied().max()?;
    let step = counts.iter().position(|&count| count == most)?;
    let picture = Figure::over_time(
        "Spikes of 500 neurons at each step",
        ("spikes", &[0.0, 40.0, 80.0]),
    );
    let picture = picture.bars(BLUE, 0.0, 1.0, &counts).drawing();
    let numbers = [counted(counts.iter().sum()), [step as f64, most as f64]].concat();
    Shown::of(include_str!("reward.txt"), &numbers, picture)
}
