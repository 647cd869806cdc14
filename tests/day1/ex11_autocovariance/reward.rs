//! What is left at step 100 of what was, beside 0.95 for each step.

use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, GREY, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let c = numbers_of(ask(of_ensemble("autocovariance_from").whole("k", 100))?)?;
    let at = |l: usize| Some(c.get(l)? * 1e6);
    let numbers = [at(100)?, at(101)?, at(120)?, at(140)?];
    let top = *c.get(100)?;
    let decay = |l: usize| top * 0.95_f64.powi(l.abs_diff(100) as i32);
    let decay: Vec<f64> = (0..c.len()).map(decay).collect();
    let picture = Figure::over_time(
        "C with step 100",
        ("C (mV²)", &[-2.0, 0.0, 2.0, 4.0, 6.0, 8.0]),
    );
    let picture = picture.steps(GREY, &decay, 1e-6).steps(BLUE, &c, 1e-6);
    Shown::of(include_str!("reward.txt"), &numbers, picture.drawing())
}
