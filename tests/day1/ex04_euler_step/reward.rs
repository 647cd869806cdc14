//! Euler's steps for the sine current.

use crate::kit::*;
use crate::workbook::day1::ex02_sinusoidal_input::sine_current;
use judge::reward::{Ask, Shown, mv, numbers_of, times};

pub fn reward(ask: Ask) -> Option<Shown> {
    let sine: Vec<f64> = times().iter().map(|&t| sine_current(t, &DEFAULT)).collect();
    let v = numbers_of(ask(super::trace(sine, DEFAULT))?)?;
    Some(Shown {
        numbers: vec![format!("V begins with {} mV", beginning(&v, mv))],
        sentence: "V follows the current a step later: the first step, to 1 ms, is made with the current at 0 ms.",
        picture: None,
    })
}
