//! The list of figures.

use crate::{many, membrane, single, spiking};

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
    Figure::new("day1/ex04", membrane::EULER_HEIGHT, membrane::euler),
    Figure::new("day1/ex06", membrane::LOW_PASS_HEIGHT, membrane::low_pass),
    Figure::new("day1/ex07", membrane::NOISE_HEIGHT, membrane::noise),
    Figure::new("day1/ex10", many::SPREAD_HEIGHT, many::spread),
    Figure::new("day1/ex11", many::MEMORY_HEIGHT, many::memory),
    Figure::new(
        "day2/ex01",
        spiking::HISTOGRAM_HEIGHT,
        spiking::distribution,
    ),
    Figure::new("day2/ex05", spiking::PAUSE_HEIGHT, spiking::pause),
    Figure::new("day2/ex06", spiking::PERIODS_HEIGHT, spiking::periods),
    Figure::new("hidden_neuron", single::HIDDEN_HEIGHT, single::hidden),
];

impl Figure {
    const fn new(name: &'static str, height: u32, show: fn(&[f64], u32) -> Shown) -> Figure {
        Figure { name, height, show }
    }
}
