//! A sheet to draw on, and what the judge says of a drawing.

use std::error::Error;
use std::ops::Range;

use given::{Area, Canvas, PlotResult, Recorder, padded_range};
use judge::chart::{Chart, judge};
use judge::exercise::{Judge, PUBLIC};
use plotters::chart::MeshStyle;
use plotters::coord::types::RangedCoordf64;
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::*;
use probe::value::Unit;

/// A table whose rows stay as they are written: rustfmt would make a column of each.
macro_rules! table {
    ($($row:tt)*) => { &[$($row)*] };
}
pub(crate) use table;

/// A chart on whose two axes are numbers.
pub type Plot = ChartContext<'static, Recorder, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
pub type Mesh<'a, 'b> = MeshStyle<'a, 'b, RangedCoordf64, RangedCoordf64, Recorder>;
pub type Points = Vec<(f64, f64)>;

/// What is drawn, by a learner who does it so.
pub type Style = fn(&mut Sheet) -> PlotResult;

/// An axis of the chart that is drawn.
pub struct Side {
    pub label: String,
    pub range: Range<f64>,
}

/// A canvas with a chart that shows the right data, in ms, mV or pA, unless a style changes that before it draws.
pub struct Sheet<'a> {
    pub canvas: &'a Canvas,
    pub title: String,
    pub x: Side,
    pub y: Side,
    /// The points of each series.
    pub series: Vec<Points>,
    plot: Option<Plot>,
}

impl<'a> Sheet<'a> {
    fn of(canvas: &'a Canvas, chart: &Chart) -> Self {
        let side = |unit| match unit {
            Unit::Second => ("time (ms)", 1e3),
            Unit::Ampere => ("current (pA)", 1e12),
            Unit::Volt => ("V (mV)", 1e3),
            _ => ("neuron", 1.0),
        };
        let (x, y) = (side(chart.x.unit), side(chart.y.unit));
        let points = |x: &[f64], y: &[f64]| x.iter().copied().zip(y.iter().copied()).collect();
        let labelled = |label: &str| Side {
            label: label.to_owned(),
            range: 0.0..1.0,
        };
        let mut sheet = Sheet {
            canvas,
            title: "What is drawn".to_owned(),
            x: labelled(x.0),
            y: labelled(y.0),
            series: chart.series.iter().map(|s| points(&s.x, &s.y)).collect(),
            plot: None,
        };
        sheet.scale(x.1, y.1);
        sheet
    }

    /// The points of the first series.
    pub fn points(&self) -> Points {
        self.series[0].clone()
    }

    /// Multiplies all numbers by these factors.
    pub fn scale(&mut self, by_x: f64, by_y: f64) {
        for (x, y) in self.series.iter_mut().flatten() {
            (*x, *y) = (by_x * *x, by_y * *y);
        }
        self.fit(&[]);
    }

    /// Makes room for all points, and for more values of y.
    pub fn fit(&mut self, more: &[f64]) {
        let points = || self.series.iter().flatten();
        let x = padded_range(points().map(|at| at.0));
        let y = padded_range(points().map(|at| at.1).chain(more.iter().copied()));
        (self.x.range, self.y.range) = (x, y);
    }

    /// Opens the chart on this area, without mesh and labels.
    pub fn bare(&mut self, area: &Area) -> PlotResult {
        let mut builder = ChartBuilder::on(area);
        builder.caption(&self.title, ("sans-serif", 20)).margin(15);
        builder.x_label_area_size(40).y_label_area_size(70);
        let ranges = (self.x.range.clone(), self.y.range.clone());
        self.plot = Some(builder.build_cartesian_2d(ranges.0, ranges.1)?);
        Ok(())
    }

    /// Draws mesh and labels, after a change of the mesh.
    pub fn mesh<'b>(&'b mut self, change: impl FnOnce(&mut Mesh<'_, 'b>)) -> PlotResult {
        let plot = self.plot.as_mut().expect("the chart is open");
        let mut mesh = plot.configure_mesh();
        mesh.x_desc(&self.x.label).y_desc(&self.y.label);
        change(&mut mesh);
        mesh.draw()?;
        Ok(())
    }

    /// Opens the chart on this area as in the chapter's example.
    pub fn open(&mut self, area: &Area) -> PlotResult {
        self.bare(area)?;
        self.mesh(|_| ())
    }

    /// The chart, on a white ground if it is not open yet.
    pub fn chart(&mut self) -> Result<&mut Plot, Box<dyn Error>> {
        if self.plot.is_none() {
            self.open(&white(self.canvas))?;
        }
        Ok(self.plot.as_mut().expect("it was opened"))
    }

    /// These elements.
    pub fn marks<E>(&mut self, marks: impl IntoIterator<Item = E>) -> PlotResult
    where
        for<'b> &'b E: PointCollection<'b, (f64, f64)>,
        E: Drawable<Recorder>,
    {
        self.chart()?.draw_series(marks)?;
        Ok(())
    }

    /// A mark at each point of the first series.
    pub fn marked<E>(&mut self, mark: impl Fn((f64, f64)) -> E) -> PlotResult
    where
        for<'b> &'b E: PointCollection<'b, (f64, f64)>,
        E: Drawable<Recorder>,
    {
        let points = self.points().into_iter();
        self.marks(points.map(mark))
    }

    /// A line.
    pub fn line(&mut self, points: Points, style: impl Into<ShapeStyle>) -> PlotResult {
        self.marks(LineSeries::new(points, style))
    }

    /// A line with an entry in the legend.
    pub fn entry(
        &mut self,
        name: &str,
        points: Points,
        style: impl Into<ShapeStyle>,
    ) -> PlotResult {
        let style = style.into();
        let line = LineSeries::new(points, style);
        let series = self.chart()?.draw_series(line)?;
        series.label(name).legend(move |at| stroke(at, style));
        Ok(())
    }

    /// A text.
    pub fn text(&mut self, words: impl Into<String>, at: (f64, f64)) -> PlotResult {
        self.marks([Text::new(words.into(), at, ("sans-serif", 12))])
    }

    /// The legend.
    pub fn legend(&mut self, at: SeriesLabelPosition) -> PlotResult {
        let mut labels = self.chart()?.configure_series_labels();
        labels.position(at).border_style(BLACK);
        labels.background_style(WHITE.mix(0.8)).draw()?;
        Ok(())
    }
}

/// The canvas with a white ground.
pub fn white(canvas: &Canvas) -> Area {
    let area = canvas.area();
    area.fill(&WHITE).expect("plotters fills it");
    area
}

/// What stands in a legend for a line.
pub fn stroke(at: (i32, i32), style: impl Into<ShapeStyle>) -> PathElement<(i32, i32)> {
    PathElement::new([at, (at.0 + 20, at.1)], style)
}

/// What the judge says of a drawing.
pub fn said(chart: &Chart, draw: impl FnOnce(&mut Sheet) -> PlotResult) -> Option<String> {
    let canvas = Canvas::new(640, 480);
    draw(&mut Sheet::of(&canvas, chart)).expect("plotters draws it");
    judge(&canvas.drawing(), chart).err()
}

/// What the judge says of a style with each input of the exercise: the first fault.
pub fn fault(exercise: &str, draw: impl Fn(&mut Sheet) -> PlotResult) -> Option<String> {
    let exercise = curriculum::find(exercise).expect("an exercise");
    (exercise.checks)(PUBLIC).iter().find_map(|check| {
        let Judge::Chart(chart_of) = check.judge else {
            return None;
        };
        // A snapshot has other calls, too.
        let mut calls = check
            .calls
            .iter()
            .filter(|call| call.function.starts_with("plot"));
        calls.find_map(|call| said(&chart_of(call), &draw))
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

/// The rows of a text, `right` or `wrong` and what is written in the chart, where this is said of all wrong ones.
pub fn rows<'a>(text: &'a str, says: &'a str) -> Vec<(&'a str, &'a str, &'a str)> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let row = |line: &'a str| match line.split_once(' ').expect("right or wrong") {
        ("right", words) => (words, RIGHT, words),
        (_, words) => (words, says, words),
    };
    lines.map(row).collect()
}
