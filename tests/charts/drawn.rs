//! Data to draw, and a canvas to draw them on.

pub use given::padded_range;
use given::{Canvas, Drawing, PlotResult};
use grading::chart::{Axis, Chart, Series, judge};
use grading::value::Unit;

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
