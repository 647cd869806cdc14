//! Exercise 14: mean and spread.

use given::{PlotResult, padded_range};
use plotters::prelude::*;

use super::drawn::*;

/// A chart in ms and mV, and its points: those so many σ above the mean.
struct Spread {
    chart: Plot,
    t: Vec<f64>,
    mean: Vec<f64>,
    std: Vec<f64>,
}

type Style = fn(&mut Spread) -> PlotResult;

impl Spread {
    fn at(&self, sigmas: f64) -> Points {
        let edge = self.mean.iter().zip(&self.std).map(|(m, s)| m + sigmas * s);
        pairs(&self.t, 1e3, &edge.collect::<Vec<f64>>(), 1e3)
    }

    /// Mean, upper and lower edge with these names, so many σ from the mean, and the legend.
    fn lines(&mut self, names: [&str; 3], sigmas: [f64; 3]) -> PlotResult {
        self.draw(names, sigmas, [false; 3])
    }

    /// The same, some of them dashed.
    fn draw(&mut self, names: [&str; 3], sigmas: [f64; 3], dashed: [bool; 3]) -> PlotResult {
        for (k, color) in [BLACK, RED, BLUE].into_iter().enumerate() {
            let points = self.at(sigmas[k]);
            if dashed[k] {
                let line = DashedLineSeries::new(points, 6, 1, color.into());
                self.chart
                    .draw_series(line)?
                    .label(names[k])
                    .legend(move |at| stroke(at, color));
            } else {
                self.chart.entry(names[k], points, color)?;
            }
        }
        self.chart.legend(SeriesLabelPosition::UpperRight)
    }

    /// A dotted edge: with every dot, or with those at the points but the first ones.
    fn dotted(&mut self, name: &str, sigmas: f64, skip: usize) -> PlotResult {
        let dot = |at| Circle::new(at, 1, GREEN.filled());
        let points = self.at(sigmas).into_iter().skip(skip);
        self.chart.draw_series(points.map(dot))?.label(name);
        Ok(())
    }

    /// An entry for the lower edge, which is drawn with the upper one.
    fn lower_edge(&mut self) -> PlotResult {
        let none = std::iter::empty::<Circle<_, i32>>();
        self.chart.draw_series(none)?.label("mean − σ");
        Ok(())
    }

    /// What lies between the edges.
    fn band(&mut self, name: &str) -> PlotResult {
        let mut round = self.at(1.0);
        round.extend(self.at(-1.0).into_iter().rev());
        self.chart
            .draw_series([Polygon::new(round, BLUE.mix(0.15))])?
            .label(name);
        Ok(())
    }
}

const SWAPPED: &str = "labels of two lines swapped";

const NAMES: [&str; 3] = ["mean", "mean + σ", "mean − σ"];
const EDGES: [f64; 3] = [0.0, 1.0, -1.0];

const DRAWINGS: &[(&str, &str, Style)] = table! {
    ("plain words", RIGHT, |s| s.lines(["mean", "mean + std", "mean - std"], EDGES)),
    ("letters", RIGHT, |s| s.lines(["⟨V⟩", "⟨V⟩ + σ", "⟨V⟩ − σ"], EDGES)),
    ("a letter of their own", RIGHT, |s| s.lines(["mean", "mean + s", "mean - s"], EDGES)),
    ("upper and lower", RIGHT, |s| s.lines(["mean", "upper edge (mean + sigma)", "lower edge (mean - sigma)"], EDGES)),
    ("both edges as ±", RIGHT, |s| s.lines(["mean", "± σ", "± σ"], EDGES)),
    ("hyphens", RIGHT, |s| s.lines(["sample-mean", "mean+std-dev", "mean-std-dev"], EDGES)),
    ("the root of the variance", RIGHT, |s| s.lines(["mean", "mean + √variance", "mean − √variance"], EDGES)),
    ("German", RIGHT, |s| s.lines(["Mittelwert", "oben", "unten"], EDGES)),
    // If both edges have one colour, the legend cannot have exchanged them.
    ("edges of one colour, exchanged", RIGHT, |s| {
        for (name, sigmas, color) in [("mean", 0.0, RED), ("mean + σ", -1.0, BLUE), ("mean − σ", 1.0, BLUE)] {
            let points = s.at(sigmas);
            s.chart.entry(name, points, color)?;
        }
        s.chart.legend(SeriesLabelPosition::UpperLeft)
    }),
    ("dashed edges", RIGHT, |s| s.draw(NAMES, EDGES, [false, true, true])),
    ("nothing but dashes", RIGHT, |s| s.draw(NAMES, EDGES, [true; 3])),
    ("dotted edges", RIGHT, |s| {
        let mean = s.at(0.0);
        s.chart.entry("mean", mean, RED)?;
        let above = s.at(1.0);
        let dots = DottedLineSeries::new(above, 0, 4, |at| Circle::new(at, 1, BLUE.filled()));
        s.chart.draw_series(dots)?.label("mean + σ");
        s.dotted("mean − σ", -1.0, 0)?;
        s.chart.legend(SeriesLabelPosition::UpperLeft)
    }),
    ("the legend drawn after each line", RIGHT, |s| {
        for (name, sigmas, color) in [("mean", 0.0, RED), ("mean + σ", 1.0, BLUE), ("mean − σ", -1.0, GREEN)] {
            let points = s.at(sigmas);
            s.chart.entry(name, points, color)?;
            s.chart.legend(SeriesLabelPosition::UpperRight)?;
        }
        Ok(())
    }),
    ("names beside the lines, by hand", RIGHT, |s| {
        for (name, sigmas) in [("mean", 0.0), ("+σ", 1.0), ("−σ", -1.0)] {
            let points = s.at(sigmas);
            let last = points[points.len() - 1];
            s.chart.line(points, BLUE)?;
            s.chart.marks([Text::new(name, last, ("sans-serif", 12))])?;
        }
        Ok(())
    }),
    ("a band alone", RIGHT, |s| {
        s.band("± σ")?;
        let mean = s.at(0.0);
        s.chart.entry("mean", mean, BLUE)?;
        // Each series of the chart must be named: a band may be named as both its edges.
        s.lower_edge()?;
        s.chart.legend(SeriesLabelPosition::LowerMiddle)
    }),
    ("error bars", RIGHT, |s| {
        let ends = s.at(-1.0).into_iter().zip(s.at(1.0));
        s.chart.draw_series(ends.map(|(low, high)| PathElement::new([low, high], BLUE)))?.label("± σ");
        let mean = s.at(0.0);
        s.chart.entry("mean", mean, BLUE)?;
        s.lower_edge()?;
        s.chart.legend(SeriesLabelPosition::LowerMiddle)
    }),
    ("the edges' names exchanged, in words", SWAPPED, |s| s.lines(["mean", "lower", "upper"], EDGES)),
    ("the mean's name exchanged", SWAPPED, |s| s.lines(["mean + σ", "mean", "mean − σ"], EDGES)),
    ("one name for all", "Two entries of the legend read", |s| s.lines(["mean"; 3], EDGES)),
    ("the variance's name", "\"mean + variance\"", |s| s.lines(["mean", "mean + variance", "mean − variance"], EDGES)),
    ("both edges above", "\"mean − σ\" does not show its data", |s| s.lines(NAMES, [0.0, 1.0, 1.0])),
    ("both edges above, dashed", "mean − σ", |s| s.draw(NAMES, [0.0, 1.0, 1.0], [false, true, true])),
    ("a dot left out", "the first one is missing", |s| {
        let (mean, above) = (s.at(0.0), s.at(1.0));
        s.chart.entry("mean", mean, RED)?;
        s.chart.entry("mean + σ", above, BLUE)?;
        // Dots at the points are points: one that is missing is missing.
        s.dotted("mean − σ", -1.0, 1)?;
        s.chart.legend(SeriesLabelPosition::UpperLeft)
    }),
    ("a fourth entry", "\"threshold\" of the legend is not used", |s| {
        s.chart.entry("threshold", vec![], GREEN)?;
        s.lines(NAMES, EDGES)
    }),
};

fn judged(style: Style) -> Option<String> {
    fault("day1/ex14", |c, call| {
        let [t, mean, std] = ["t", "mean", "std"].map(|name| call.vector(name));
        let edge = |sigmas| {
            mean.iter()
                .zip(&std)
                .map(move |(m, s)| 1e3 * (m + sigmas * s))
        };
        let y = padded_range(edge(2.0).chain(edge(-2.0)));
        let x = ("time (ms)", padded_range(times(&t, 1e3)));
        let chart = open(c, "Mean ± σ", x, ("V (mV)", y))?;
        style(&mut Spread {
            chart,
            t,
            mean,
            std,
        })
    })
}

#[test]
fn spreads() {
    as_told(DRAWINGS, judged);
}
