//! The list of figures.

use crate::{day1, day2, single};

/// What a figure shows with some setting of its knobs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    pub svg: String,
    /// In the order of the figure's `knobs.txt`.
    pub numbers: Vec<f64>,
    /// What the solutions gave, for the comparison of the module with native code.
    pub data: Vec<f64>,
}

impl Shown {
    pub const fn nothing() -> Shown {
        Shown {
            svg: String::new(),
            numbers: Vec::new(),
            data: Vec::new(),
        }
    }
}

pub struct Figure {
    /// What a chapter calls it: `day1/ex04`, or the name of a file in book/living/knobs/.
    pub name: &'static str,
    /// In pixels; how wide it is, the page says.
    pub height: u32,
    /// From the knobs' values, in their units, and the width in pixels.
    pub show: fn(&[f64], u32) -> Shown,
}

/// A page names a figure by its place in this list.
pub const FIGURES: [Figure; 10] = [
    Figure::new("welcome", single::WELCOME_HEIGHT, single::welcome),
    Figure::new("day1/ex04", day1::EULER_HEIGHT, day1::euler),
    Figure::new("day1/ex06", day1::LOW_PASS_HEIGHT, day1::low_pass),
    Figure::new("day1/ex07", day1::NOISE_HEIGHT, day1::noise),
    Figure::new("day1/ex10", day1::SPREAD_HEIGHT, day1::spread),
    Figure::new("day1/ex11", day1::MEMORY_HEIGHT, day1::memory),
    Figure::new("day2/ex01", day2::HISTOGRAM_HEIGHT, day2::distribution),
    Figure::new("day2/ex05", day2::PAUSE_HEIGHT, day2::pause),
    Figure::new("day2/ex06", day2::PERIODS_HEIGHT, day2::periods),
    Figure::new("hidden_neuron", single::HIDDEN_HEIGHT, single::hidden),
];

impl Figure {
    const fn new(name: &'static str, height: u32, show: fn(&[f64], u32) -> Shown) -> Figure {
        Figure { name, height, show }
    }
}
