//! Why all points lie at one place along an axis.

use given::Drawing;

use super::Chart;
use super::texts::{self, Frame};
use crate::value::Unit;
use crate::wording::number;

/// The axes as they can be seen: the box, and the numbers that stand at it.
pub struct Axes {
    pub frame: Frame,
    x: Vec<f64>,
    y: Vec<f64>,
}

impl Axes {
    pub fn of(drawing: &Drawing, chart: &Chart) -> Self {
        let texts = texts::texts(drawing);
        let numbers = |unit: Unit, in_rows: bool| {
            let longest = texts::ticks(&texts, unit, in_rows).into_iter().next();
            let ticks = longest.map_or(Vec::new(), |found| found.ticks);
            ticks.iter().map(|tick| tick.value).collect()
        };
        Axes {
            frame: Frame::of(drawing, &[]),
            x: numbers(chart.x.unit, true),
            y: numbers(chart.y.unit, false),
        }
    }

    /// The numbers as they are written, whatever unit the label says.
    pub fn numbers_at(&self, letter: &str) -> &[f64] {
        if letter == "x" { &self.x } else { &self.y }
    }
}

/// Along the one axis all points lie at one place, along the other they do not belong where they are.
pub const EXCHANGED: &str = "The points lie at one place instead of along both axes: are x and y exchanged in the points, or do the ranges of the axes not fit the data?";

/// Axis and data differ by so much that one range cannot be meant for the other.
const WORLDS_APART: f64 = 30.0;

/// The sentence for points that are right along the other axis.
pub fn at_one_place(letter: &str, at_axis: &[f64], data: &[f64], unit: &str) -> String {
    let (low, high) = bounds(data);
    let ratio = largest(at_axis) / largest(data);
    if ratio > WORLDS_APART || (ratio > 0.0 && ratio < 1.0 / WORLDS_APART) {
        let (first, last) = bounds(at_axis);
        return format!(
            "All points lie at one place along {letter}: the numbers at that axis run from {first} to {last}, the values from {low} to {high}{unit}. Are the points in another unit than the range?"
        );
    }
    format!(
        "All points lie at one place along {letter}: is one value drawn for all, or does the range of the {letter} axis not fit values from {low} to {high}{unit}? (Points and range must be in the same unit.)"
    )
}

fn bounds(numbers: &[f64]) -> (String, String) {
    let low = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let high = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let coarse = |x: f64| format!("{x:.2e}").parse().unwrap_or(x);
    (number(coarse(low)), number(coarse(high)))
}

fn largest(numbers: &[f64]) -> f64 {
    numbers.iter().fold(0.0, |most: f64, x| most.max(x.abs()))
}
