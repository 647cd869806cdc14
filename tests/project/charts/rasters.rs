//! Exercise 2 of day 2: the raster plot.

use std::collections::BTreeMap;
use std::ops::Range;

use given::{Canvas, PlotResult, Recorder};
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::*;

use super::drawn::*;

type Spikes = BTreeMap<usize, Vec<f64>>;
type Style = fn(&Canvas, &Spikes) -> PlotResult;

/// The dots in ms.
fn dots(spikes: &Spikes) -> Points {
    let of = |(&n, times): (&usize, &Vec<f64>)| -> Points {
        times.iter().map(|t| (1e3 * t, n as f64)).collect()
    };
    spikes.iter().flat_map(of).collect()
}

fn ranges(spikes: &Spikes) -> (Range<f64>, Range<f64>) {
    let end = dots(spikes).iter().map(|dot| dot.0).fold(0.0, f64::max);
    (0.0..1.1 * end, -1.0..spikes.len() as f64)
}

/// A chart with these labels, whose numbers are ms.
fn raster(c: &Canvas, spikes: &Spikes, x: &str, y: &str) -> Opened {
    let (across, up) = ranges(spikes);
    open(c, "Raster", (x, across), (y, up))
}

/// These dots in the right chart.
fn dotted<E>(
    c: &Canvas,
    spikes: &Spikes,
    dots: Points,
    mark: impl Fn((f64, f64)) -> E,
) -> PlotResult
where
    for<'b> &'b E: PointCollection<'b, (f64, f64)>,
    E: Drawable<Recorder>,
{
    raster(c, spikes, "t/ms", "neuron")?.marks(dots.into_iter().map(mark))
}

fn disc(at: (f64, f64)) -> Circle<(f64, f64), i32> {
    Circle::new(at, 2, BLUE.filled())
}

/// A black tick, from so far below to so far above its row.
fn tick(from: f64, to: f64) -> impl Fn((f64, f64)) -> PathElement<(f64, f64)> {
    move |(x, n)| PathElement::new([(x, n + from), (x, n + to)], BLACK)
}

fn labelled(c: &Canvas, spikes: &Spikes, x: &str, y: &str) -> PlotResult {
    raster(c, spikes, x, y)?.marks(dots(spikes).into_iter().map(disc))
}

const RIGHT: &[(&str, Style)] = table! {
    ("black ticks, a row high", |c, s| dotted(c, s, dots(s), tick(-0.4, 0.4))),
    ("black ticks that touch", |c, s| dotted(c, s, dots(s), tick(-0.5, 0.5))),
    ("ticks that stand on their row", |c, s| dotted(c, s, dots(s), tick(0.0, 0.8))),
    ("rows of two shades behind black ticks", |c, s| {
        let mut chart = raster(c, s, "t/ms", "neuron")?;
        let end = ranges(s).0.end;
        chart.draw_series((0..s.len()).step_by(2).map(|n| {
            let (low, high) = (n as f64 - 0.5, n as f64 + 0.5);
            Rectangle::new([(0.0, low), (end, high)], BLUE.mix(0.1).filled())
        }))?;
        let ticks = dots(s).into_iter();
        chart.marks(ticks.map(tick(-0.4, 0.4)))
    }),
    ("a panel for the rate below", |c, s| {
        let panels = c.area().split_evenly((2, 1));
        let (x, y) = ranges(s);
        let mut chart = open_on(&panels[0], "R", ("t/ms", x.clone()), ("neuron", y))?;
        chart.marks(dots(s).into_iter().map(disc))?;
        let rate = ("rate (Hz)", 0.0..100.0);
        let mut below = open_on(&panels[1], "rate", ("t/ms", x.clone()), rate)?;
        below.line(vec![(0.0, 10.0), (x.end, 60.0)], RED)
    }),
    ("names for numbers", |c, s| {
        let (x, y) = ranges(s);
        let mut chart = bare(&c.area(), "R", x, y)?;
        let mut mesh = chart.configure_mesh();
        mesh.y_label_formatter(&|n| format!("n{n:.0}")).x_desc("t/ms").y_desc("neuron").draw()?;
        chart.marks(dots(s).into_iter().map(disc))
    }),
    ("Zeit in ms", |c, s| labelled(c, s, "Zeit in ms", "Neuron")),
    ("index", |c, s| labelled(c, s, "t [ms]", "neuron index")),
    ("Neuron Nr.", |c, s| labelled(c, s, "Zeit/ms", "Nummer des Neurons n")),
    ("n", |c, s| labelled(c, s, "time of the spike (ms)", "neuron n (from 0)")),
};

const WRONG: &[(&str, &str, Style)] = table! {
    ("numbered from 1", "where the neuron is 0, the axis says 1", |c, s| {
        dotted(c, s, dots(s).iter().map(|&(x, n)| (x, n + 1.0)).collect(), disc)
    }),
    ("numbered downwards", "though the numbers at the y axis grow upwards", |c, s| {
        let last = s.len() as f64 - 1.0;
        dotted(c, s, dots(s).iter().map(|&(x, n)| (x, last - n)).collect(), disc)
    }),
    ("silent neurons without a row", "at its place among those that have points", |c, s| {
        let rows = s.values().filter(|times| !times.is_empty()).enumerate();
        let all = rows.flat_map(|(n, times)| times.iter().map(move |t| (1e3 * t, n as f64)));
        dotted(c, s, all.collect(), disc)
    }),
    ("the first spikes alone, as ticks", "Only 9 of 74 points", |c, s| {
        let firsts = s.iter().filter_map(|(&n, t)| Some((1e3 * t.first()?, n as f64)));
        dotted(c, s, firsts.collect(), tick(-0.4, 0.4))
    }),
    ("without the first spikes", "65 of 74 points are drawn: the first point in each row is missing", |c, s| {
        let later = s.iter().map(|(&n, t)| (n, t.iter().skip(1).copied().collect()));
        dotted(c, s, dots(&later.collect()), disc)
    }),
    ("one tick in the next row", "1 is drawn, and 0 belongs there", |c, s| {
        let mut all = dots(s);
        all[0].1 += 1.0;
        dotted(c, s, all, tick(-0.4, 0.4))
    }),
    ("a line for dots", "lines, but no points", |c, s| {
        let mut chart = raster(c, s, "t (ms)", "neuron")?;
        chart.line(dots(s), BLUE)
    }),
    ("exchanged", "axes are swapped", |c, s| {
        let (across, up) = ranges(s);
        let mut chart = open(c, "Raster", ("t (ms)", up), ("neuron", across))?;
        chart.marks(dots(s).into_iter().map(|(x, n)| disc((n, x))))
    }),
    ("a voltage's label", "has a unit", |c, s| labelled(c, s, "t/ms", "V (mV)")),
    ("the first 20 ms", "range of the x axis is too small", |c, s| {
        let up = ranges(s).1;
        let mut chart = open(c, "Raster", ("t (ms)", 0.0..20.0), ("neuron", up))?;
        let dots = dots(s).into_iter();
        chart.marks(dots.map(|at| TriangleMarker::new(at, 4, BLACK.filled())))
    }),
};

fn judged(style: Style) -> Option<String> {
    fault("day2/ex02", |c, call| style(c, &call.spikes("spikes")))
}

#[test]
fn right_rasters() {
    right(RIGHT, judged);
}

#[test]
fn wrong_rasters() {
    wrong(WRONG, judged);
}
