//! The sine current of 25 steps, drawn by the learner.

use crate::kit::*;
use crate::workbook::day1::ex02_sinusoidal_input::sine_current;
use judge::reward::{Ask, Shown, drawing_of, extremes, fixed, times};

pub fn reward(ask: Ask) -> Option<Shown> {
    let t = times()[..25].to_vec();
    let i: Vec<f64> = t.iter().map(|&t| sine_current(t, &DEFAULT)).collect();
    let (low, high) = extremes(i.iter().map(|i| i * 1e12));
    let plot = Call::of("plot_current").arg("t", seconds(t));
    let picture = drawing_of(ask(plot.arg("i", amperes(i)))?)?;
    Some(Shown {
        numbers: vec![format!("from {} to {} pA", fixed(low, 0), fixed(high, 0))],
        sentence: "The highest points come in pairs, because the top is between two samples.",
        picture: Some(picture),
    })
}
