//! A canvas to draw on, and what the judge says of a drawing.

use std::error::Error;
use std::ops::Range;

use given::{Area, Canvas, PlotResult, Recorder};
use judge::call::Call;
use judge::chart::{Chart, judge};
use judge::exercise::{Judge, PUBLIC};
use plotters::coord::types::RangedCoordf64;
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::*;

/// A table whose rows stay as they are written: rustfmt would make a column of each.
macro_rules! table {
    ($($row:tt)*) => { &[$($row)*] };
}
pub(crate) use table;

/// A chart on whose two axes are numbers.
pub type Plot = ChartContext<'static, Recorder, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
pub type Opened = Result<Plot, Box<dyn Error>>;
pub type Points = Vec<(f64, f64)>;

/// A label and a range.
pub type AxisOf<'a> = (&'a str, Range<f64>);

/// A white ground, and what opens a chart on it.
pub fn white(canvas: &Canvas) -> Area {
    let area = canvas.area();
    area.fill(&WHITE).expect("plotters fills it");
    area
}

/// A chart as in the chapter's example.
pub fn open(canvas: &Canvas, title: &str, x: AxisOf, y: AxisOf) -> Opened {
    open_on(&white(canvas), title, x, y)
}

pub fn open_on(area: &Area, title: &str, x: AxisOf, y: AxisOf) -> Opened {
    let mut chart = bare(area, title, x.1, y.1)?;
    chart.configure_mesh().x_desc(x.0).y_desc(y.0).draw()?;
    Ok(chart)
}

/// A chart without mesh and labels.
pub fn bare(area: &Area, title: &str, x: Range<f64>, y: Range<f64>) -> Opened {
    let mut builder = ChartBuilder::on(area);
    builder.caption(title, ("sans-serif", 20)).margin(15);
    builder.x_label_area_size(40).y_label_area_size(70);
    Ok(builder.build_cartesian_2d(x, y)?)
}

/// What is drawn into a chart.
pub trait Sheet {
    fn plot(&mut self) -> &mut Plot;

    /// These elements.
    fn marks<E>(&mut self, marks: impl IntoIterator<Item = E>) -> PlotResult
    where
        for<'b> &'b E: PointCollection<'b, (f64, f64)>,
        E: Drawable<Recorder>,
    {
        self.plot().draw_series(marks)?;
        Ok(())
    }

    /// A line.
    fn line(&mut self, points: Points, style: impl Into<ShapeStyle>) -> PlotResult {
        self.marks(LineSeries::new(points, style))
    }

    /// A line with an entry in the legend.
    fn entry(&mut self, name: &str, points: Points, style: impl Into<ShapeStyle>) -> PlotResult {
        let style = style.into();
        let series = self.plot().draw_series(LineSeries::new(points, style))?;
        series.label(name).legend(move |at| stroke(at, style));
        Ok(())
    }

    /// The legend.
    fn legend(&mut self, at: SeriesLabelPosition) -> PlotResult {
        let mut labels = self.plot().configure_series_labels();
        labels.position(at).border_style(BLACK);
        labels.background_style(WHITE.mix(0.8)).draw()?;
        Ok(())
    }
}

impl Sheet for Plot {
    fn plot(&mut self) -> &mut Plot {
        self
    }
}

/// What stands in a legend for a line.
pub fn stroke(at: (i32, i32), style: impl Into<ShapeStyle>) -> PathElement<(i32, i32)> {
    PathElement::new([at, (at.0 + 20, at.1)], style)
}

/// Pairs of numbers, each times a factor.
pub fn pairs(x: &[f64], by_x: f64, y: &[f64], by_y: f64) -> Points {
    let pairs = x.iter().zip(y);
    pairs.map(|(x, y)| (by_x * x, by_y * y)).collect()
}

pub fn times(values: &[f64], factor: f64) -> Vec<f64> {
    values.iter().map(|x| factor * x).collect()
}

/// What the judge says of a drawing.
pub fn said(chart: &Chart, draw: impl FnOnce(&Canvas) -> PlotResult) -> Option<String> {
    let canvas = Canvas::new(640, 480);
    draw(&canvas).expect("plotters draws it");
    judge(&canvas.drawing(), chart).err()
}

/// What the judge says of a style with each input of the exercise: the first fault.
pub fn fault(exercise: &str, draw: impl Fn(&Canvas, &Call) -> PlotResult) -> Option<String> {
    let exercise = curriculum::find(exercise).expect("an exercise");
    (exercise.checks)(PUBLIC).iter().find_map(|check| {
        let Judge::Chart(chart_of) = check.judge else {
            return None;
        };
        let said = |call| said(&chart_of(call), |canvas| draw(canvas, call));
        check.calls.iter().find_map(said)
    })
}

/// What stands in a table in place of a message, where a drawing is right.
pub const RIGHT: &str = "it is right";

/// Asserts of each row, a name, the words that the message must hold, and what is drawn, that the judge says so.
pub fn as_told<S: Copy>(rows: &[(&str, &str, S)], judged: impl Fn(S) -> Option<String>) {
    let misjudged = |&(name, says, style): &(&str, &str, S)| match judged(style) {
        None if says == RIGHT => None,
        Some(fault) if says != RIGHT && fault.contains(says) => None,
        said => Some(format!("{name}, not \"{says}\": {said:?}")),
    };
    let misjudged: Vec<String> = rows.iter().filter_map(misjudged).collect();
    assert!(misjudged.is_empty(), "\n{}", misjudged.join("\n"));
}
