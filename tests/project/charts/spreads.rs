//! Exercise 14: mean and spread.

use given::PlotResult;
use plotters::prelude::*;

use super::drawn::*;

/// The places of mean, upper and lower edge among the series.
const EDGES: [usize; 3] = [0, 1, 2];
const NAMES: [&str; 3] = ["mean", "mean + σ", "mean − σ"];

/// Three of the series in this order with these names, and the legend.
fn lines(s: &mut Sheet, names: [&str; 3], places: [usize; 3]) -> PlotResult {
    dashed(s, names, places, 3)
}

/// The same, dashed from one of them on.
fn dashed(s: &mut Sheet, names: [&str; 3], places: [usize; 3], from: usize) -> PlotResult {
    for (k, color) in [BLACK, RED, BLUE].into_iter().enumerate() {
        let points = s.series[places[k]].clone();
        if k < from {
            s.entry(names[k], points, color)?;
        } else {
            let line = DashedLineSeries::new(points, 6, 1, color.into());
            let series = s.chart()?.draw_series(line)?;
            series.label(names[k]).legend(move |at| stroke(at, color));
        }
    }
    s.legend(SeriesLabelPosition::UpperRight)
}

/// The mean, and an entry for the lower edge, which is drawn with the upper one: each series must be named, and a
/// band may be named as both its edges.
fn mean_and_lower_edge(s: &mut Sheet) -> PlotResult {
    s.entry("mean", s.series[0].clone(), BLUE)?;
    let none = std::iter::empty::<Circle<_, i32>>();
    s.chart()?.draw_series(none)?.label("mean − σ");
    s.legend(SeriesLabelPosition::LowerMiddle)
}

const SWAPPED: &str = "labels of two lines swapped";

const DRAWINGS: &[(&str, &str, Style)] = table! {
    ("plain words", RIGHT, |s| lines(s, ["mean", "mean + std", "mean - std"], EDGES)),
    ("letters", RIGHT, |s| lines(s, ["⟨V⟩", "⟨V⟩ + σ", "⟨V⟩ − σ"], EDGES)),
    ("a letter of their own", RIGHT, |s| lines(s, ["mean", "mean + s", "mean - s"], EDGES)),
    ("upper and lower", RIGHT, |s| lines(s, ["mean", "upper edge (mean + sigma)", "lower edge (mean - sigma)"], EDGES)),
    ("both edges as ±", RIGHT, |s| lines(s, ["mean", "± σ", "± σ"], EDGES)),
    ("hyphens", RIGHT, |s| lines(s, ["sample-mean", "mean+std-dev", "mean-std-dev"], EDGES)),
    ("the root of the variance", RIGHT, |s| lines(s, ["mean", "mean + √variance", "mean − √variance"], EDGES)),
    ("German", RIGHT, |s| lines(s, ["Mittelwert", "oben", "unten"], EDGES)),
    // If both edges have one colour, the legend cannot have exchanged them.
    ("edges of one colour, exchanged", RIGHT, |s| {
        for (k, place, color) in [(0, 0, RED), (1, 2, BLUE), (2, 1, BLUE)] {
            s.entry(NAMES[k], s.series[place].clone(), color)?;
        }
        s.legend(SeriesLabelPosition::UpperLeft)
    }),
    ("nothing but dashes", RIGHT, |s| dashed(s, NAMES, EDGES, 0)),
    ("the legend drawn after each line", RIGHT, |s| {
        for (k, color) in [RED, BLUE, GREEN].into_iter().enumerate() {
            s.entry(NAMES[k], s.series[k].clone(), color)?;
            s.legend(SeriesLabelPosition::UpperRight)?;
        }
        Ok(())
    }),
    ("names beside the lines, by hand", RIGHT, |s| {
        for (k, name) in ["mean", "+σ", "−σ"].into_iter().enumerate() {
            let points = s.series[k].clone();
            s.text(name, points[points.len() - 1])?;
            s.line(points, BLUE)?;
        }
        Ok(())
    }),
    ("a band alone", RIGHT, |s| {
        let round = s.series[1].iter().chain(s.series[2].iter().rev()).copied();
        let band = Polygon::new(round.collect::<Points>(), BLUE.mix(0.15));
        s.chart()?.draw_series([band])?.label("± σ");
        mean_and_lower_edge(s)
    }),
    ("error bars", RIGHT, |s| {
        let ends: Vec<_> = s.series[2].iter().copied().zip(s.series[1].clone()).collect();
        let bars = ends.into_iter().map(|(low, high)| PathElement::new([low, high], BLUE));
        s.chart()?.draw_series(bars)?.label("± σ");
        mean_and_lower_edge(s)
    }),
    ("the edges' names exchanged, in words", SWAPPED, |s| lines(s, ["mean", "lower", "upper"], EDGES)),
    ("the mean's name exchanged", SWAPPED, |s| lines(s, ["mean + σ", "mean", "mean − σ"], EDGES)),
    ("one name for all", "Two entries of the legend read", |s| lines(s, ["mean"; 3], EDGES)),
    ("the variance's name", "\"mean + variance\"", |s| lines(s, ["mean", "mean + variance", "mean − variance"], EDGES)),
    ("both edges above", "\"mean − σ\" does not show its data", |s| lines(s, NAMES, [0, 1, 1])),
    ("both edges above, dashed", "mean − σ", |s| dashed(s, NAMES, [0, 1, 1], 1)),
    ("a dot left out", "the first one is missing", |s| {
        s.entry("mean", s.series[0].clone(), RED)?;
        s.entry("mean + σ", s.series[1].clone(), BLUE)?;
        // Dots at the points are points: one that is missing is missing.
        let dots = s.series[2].clone().into_iter().skip(1).map(|at| Circle::new(at, 1, GREEN.filled()));
        s.chart()?.draw_series(dots)?.label("mean − σ");
        s.legend(SeriesLabelPosition::UpperLeft)
    }),
    ("a fourth entry", "\"threshold\" of the legend is not used", |s| {
        s.entry("threshold", vec![], GREEN)?;
        lines(s, NAMES, EDGES)
    }),
};

#[test]
fn spreads() {
    as_told(DRAWINGS, |style| fault("day1/ex14", style));
}
