//! Drawings as learners would hand them in. Most were written from the stubs and the chapters alone,
//! without sight of the judge; `variations` and a few more were added after it was mended, so how
//! many of them pass is a regression test and no measure of errors. Each is drawn for every input of its exercise: a right one must pass with all
//! of them, a wrong one must be refused with one of them at least, by a message that fits.

/// A table whose rows stay as they are written: rustfmt would make a column of each.
macro_rules! table {
    ($($row:tt)*) => { &[$($row)*] };
}

mod ensembles;
mod points_right;
mod points_wrong;
mod rasters;
mod spreads;
mod traces;
mod variations;

use std::error::Error;
use std::ops::Range;

use given::{Area, Canvas, PlotResult, Recorder};
use judge::call::Call;
use judge::chart::judge;
use judge::exercise::Judge;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;

/// A chart on whose two axes are numbers.
type Plot = ChartContext<'static, Recorder, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
type Opened = Result<Plot, Box<dyn Error>>;

/// A label and a range.
type AxisOf<'a> = (&'a str, Range<f64>);

/// A chart as in the chapter's example.
fn open(canvas: &Canvas, title: &str, x: AxisOf, y: AxisOf) -> Opened {
    open_on(&canvas.area(), title, x, y)
}

/// A white ground, and what opens a chart on it.
fn white(canvas: &Canvas) -> Area {
    let area = canvas.area();
    area.fill(&WHITE).expect("plotters fills it");
    area
}

fn open_on(area: &Area, title: &str, x: AxisOf, y: AxisOf) -> Opened {
    area.fill(&WHITE)?;
    let mut chart = bare(area, title, x.1, y.1)?;
    chart.configure_mesh().x_desc(x.0).y_desc(y.0).draw()?;
    Ok(chart)
}

/// A chart without mesh and labels.
fn bare(area: &Area, title: &str, x: Range<f64>, y: Range<f64>) -> Opened {
    let mut builder = ChartBuilder::on(area);
    builder.caption(title, ("sans-serif", 20)).margin(15);
    builder.x_label_area_size(40).y_label_area_size(70);
    Ok(builder.build_cartesian_2d(x, y)?)
}

/// Pairs of numbers, each times a factor.
fn pairs(x: &[f64], by_x: f64, y: &[f64], by_y: f64) -> Vec<(f64, f64)> {
    let pairs = x.iter().zip(y);
    pairs.map(|(x, y)| (by_x * x, by_y * y)).collect()
}

fn times(values: &[f64], factor: f64) -> Vec<f64> {
    values.iter().map(|x| factor * x).collect()
}

/// What the judge says of a style with each input of the exercise: the first fault.
fn fault(exercise: &str, draw: impl Fn(&Canvas, &Call) -> PlotResult) -> Option<String> {
    let exercise = judge::find(exercise).expect("an exercise");
    for check in (exercise.checks)(judge::exercise::PUBLIC) {
        let Judge::Chart(chart_of) = check.judge else {
            continue;
        };
        for call in &check.calls {
            let canvas = Canvas::new(640, 480);
            draw(&canvas, call).expect("plotters draws it");
            if let Err(message) = judge(&canvas.drawing(), &chart_of(call)) {
                return Some(message);
            }
        }
    }
    None
}

/// The same, of an exercise that draws one series over the time.
fn of_points(
    exercise: &str,
    y: &str,
    draw: impl Fn(&Canvas, &[f64], &[f64]) -> PlotResult,
) -> Option<String> {
    fault(exercise, |c, call| {
        draw(c, &call.vector("t"), &call.vector(y))
    })
}

fn right<S: Copy>(rows: &[(&'static str, S)], judged: impl Fn(S) -> Option<String>) {
    all_pass(rows.iter().map(|&(name, style)| (name, judged(style))));
}

fn wrong<S: Copy>(rows: &[(&'static str, &'static str, S)], judged: impl Fn(S) -> Option<String>) {
    let judged = |&(name, says, style): &_| (name, says, judged(style));
    all_fail(rows.iter().map(judged));
}

fn all_pass(faults: impl Iterator<Item = (&'static str, Option<String>)>) {
    let refused: Vec<String> = faults
        .filter_map(|(name, fault)| Some(format!("{name}: {}", fault?)))
        .collect();
    assert!(
        refused.is_empty(),
        "right, and refused:\n{}",
        refused.join("\n")
    );
}

/// Each wrong style comes with words that the message must hold.
fn all_fail(faults: impl Iterator<Item = (&'static str, &'static str, Option<String>)>) {
    let passed: Vec<String> = faults
        .filter_map(|(name, says, fault)| match fault {
            None => Some(format!("{name}: accepted")),
            Some(fault) if !fault.contains(says) => Some(format!("{name}: {fault}")),
            Some(_) => None,
        })
        .collect();
    assert!(
        passed.is_empty(),
        "wrong, and accepted or misnamed:\n{}",
        passed.join("\n")
    );
}
