//! The sine at whole milliseconds.

use super::at;
use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, Shown, fixed, list, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let mut at = |t| numbers_of(ask(at(t, DEFAULT))?)?.first().copied();
    let i: Vec<f64> = times(10, 1e-3)
        .into_iter()
        .map(&mut at)
        .collect::<Option<_>>()?;
    let picture = Figure::new(
        "One period",
        ("t (ms)", &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0]),
        ("I (pA)", &[0.0, 125.0, 250.0, 375.0, 500.0]),
    );
    Some(Shown {
        numbers: vec![format!("{} pA", list(i.iter().map(|i| fixed(i * 1e12, 1))))],
        sentence: "After 10 ms it begins again. At whole milliseconds the current never reaches 500 pA, because its top is at 2.5 ms.",
        picture: picture.steps(BLUE, &i, 1e-12).drawing(),
    })
}
