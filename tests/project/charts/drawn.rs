//! Data to draw, and a canvas to draw them on.

use std::error::Error;
use std::ops::Range;

pub use given::padded_range;
use given::{Area, Canvas, Drawing, PlotResult, Recorder};
use judge::chart::{Axis, Chart, Series, judge};
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use probe::value::Unit;

/// 25 steps of 0.7 ms and a current that is also negative.
pub fn current() -> (Vec<f64>, Vec<f64>) {
    let t: Vec<f64> = (0..25).map(|k| 0.7e-3 * f64::from(k)).collect();
    let i = t
        .iter()
        .map(|t| 2e-10 * (0.4 + (900.0 * t).sin() + 30.0 * t))
        .collect();
    (t, i)
}

/// 150 steps of 1 ms and a membrane potential.
pub fn voltage() -> (Vec<f64>, Vec<f64>) {
    let t: Vec<f64> = (0..150).map(|k| 1e-3 * f64::from(k)).collect();
    let v = t
        .iter()
        .map(|t| -0.06 + 0.025 * (1.0 - (-t / 0.02).exp()) + 0.002 * (628.3 * t).sin())
        .collect();
    (t, v)
}

pub const TIME: Axis = Axis {
    shows: "time",
    unit: Unit::Second,
};
pub const CURRENT: Axis = Axis {
    shows: "current",
    unit: Unit::Ampere,
};
pub const POTENTIAL: Axis = Axis {
    shows: "membrane potential",
    unit: Unit::Volt,
};

pub fn chart_of(y: Axis, (t, values): &(Vec<f64>, Vec<f64>)) -> Chart {
    Chart {
        x: TIME,
        y,
        series: vec![Series {
            name: y.shows,
            x: t.clone(),
            y: values.clone(),
            dots: false,
        }],
    }
}

/// A chart that is ready for its points.
type Plot<'a> = ChartContext<'a, Recorder, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// White ground, a title, and axes with their numbers and labels, x first.
pub fn axes<'a>(
    area: &'a Area,
    title: &str,
    labels: [&str; 2],
    x: Range<f64>,
    y: Range<f64>,
) -> Result<Plot<'a>, Box<dyn Error>> {
    area.fill(&WHITE)?;
    let currents = y.end < 1e-6 && y.start > -1e-6;
    let mut plot = ChartBuilder::on(area)
        .caption(title, ("sans-serif", 20))
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(70)
        .build_cartesian_2d(x, y)?;
    let mut mesh = plot.configure_mesh();
    // Without this, plotters writes 0.0 at every current.
    let exponent = |y: &f64| format!("{y:.1e}");
    if currents {
        mesh.y_label_formatter(&exponent);
    }
    mesh.x_desc(labels[0]).y_desc(labels[1]).draw()?;
    Ok(plot)
}

/// Axes for a current over time, in seconds and amperes.
pub fn axes_of_current<'a>(
    area: &'a Area,
    (t, i): &(Vec<f64>, Vec<f64>),
) -> Result<Plot<'a>, Box<dyn Error>> {
    axes(
        area,
        "Input current",
        ["time (s)", "current (A)"],
        padded_range(t),
        padded_range(i),
    )
}

/// Axes for the potential over time, in seconds and volts.
pub fn axes_of_potential(area: &Area) -> Result<Plot<'_>, Box<dyn Error>> {
    let labels = ["time (s)", "V (V)"];
    axes(area, "Ensemble", labels, 0.0..0.15, -0.07..-0.03)
}

pub fn drawing(draw: impl FnOnce(&Canvas) -> PlotResult) -> Drawing {
    let canvas = Canvas::new(640, 480);
    draw(&canvas).expect("plotters can draw this");
    canvas.drawing()
}

pub fn pairs((x, y): &(Vec<f64>, Vec<f64>)) -> Vec<(f64, f64)> {
    x.iter().copied().zip(y.iter().copied()).collect()
}

#[track_caller]
pub fn accepted(chart: &Chart, draw: impl FnOnce(&Canvas) -> PlotResult) {
    let drawing = drawing(draw);
    if let Err(fault) = judge(&drawing, chart) {
        panic!("refused: {fault}");
    }
}

#[track_caller]
pub fn named(part: &str, chart: &Chart, draw: impl FnOnce(&Canvas) -> PlotResult) {
    let drawing = drawing(draw);
    match judge(&drawing, chart) {
        Ok(()) => panic!("accepted, where \"{part}\" was expected"),
        Err(fault) => assert!(fault.contains(part), "expected \"{part}\", not \"{fault}\""),
    }
}
