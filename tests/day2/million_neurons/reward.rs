//! The population of exercise 6 once more, with nothing kept but its counts.

use crate::kit::*;
use crate::workbook::day2::ex06_random_refractory::draw_t_ref;
use judge::reward::{Ask, BLUE, Figure, POPULATION, Shown, T_REF, counted};

pub fn reward(ask: Ask) -> Option<Shown> {
    let t_ref = draw_t_ref(POPULATION, T_REF, 7e-3, SEED as u64 + 1);
    let Value::Counts { values: counts, .. } = ask(super::alone(SEED, &t_ref, DEFAULT))? else {
        return None;
    };
    let most = counts.iter().copied().max()?;
    let step = counts.iter().position(|&count| count == most)?;
    let picture = Figure::over_time(
        "Spikes of 500 neurons at each step",
        ("spikes", &[0.0, 40.0, 80.0]),
    );
    Some(Shown {
        numbers: vec![
            counted(counts.iter().sum()),
            format!("most at step {step}: {most} spikes"),
        ],
        sentence: "The spikes of exercise 6, without a matrix: a million neurons need no more memory for it. `cargo lif race` measures how fast they run.",
        picture: picture.bars(BLUE, 0.0, 1.0, &counts).drawing(),
    })
}
