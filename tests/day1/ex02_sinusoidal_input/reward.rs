//! The sine at whole milliseconds.

use super::at;
use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, number_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let mut at = |t| Some(number_of(ask(at(t, DEFAULT))?)? * 1e12);
    let times = times(10, 1e-3).into_iter();
    let i: Vec<f64> = times.map(&mut at).collect::<Option<_>>()?;
    let picture = Figure::new(
        "One period",
        ("t (ms)", &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0]),
        ("I (pA)", &[0.0, 125.0, 250.0, 375.0, 500.0]),
    );
    let picture = picture.steps(BLUE, &i, 1.0).drawing();
    Shown::of(include_str!("reward.txt"), &i, picture)
}
