//! Exercise 2 of day 2: the raster plot.

use std::collections::BTreeMap;
use std::ops::Range;

use given::{Canvas, PlotResult, Recorder};
use judge::chart::{Axis, Chart, Series};
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::*;
use probe::value::Unit;

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

const DRAWINGS: &[(&str, &str, Style)] = table! {
    ("black ticks, a row high", RIGHT, |c, s| dotted(c, s, dots(s), tick(-0.4, 0.4))),
    ("black ticks that touch", RIGHT, |c, s| dotted(c, s, dots(s), tick(-0.5, 0.5))),
    ("ticks that stand on their row", RIGHT, |c, s| dotted(c, s, dots(s), tick(0.0, 0.8))),
    ("rows of two shades behind black ticks", RIGHT, |c, s| {
        let mut chart = raster(c, s, "t/ms", "neuron")?;
        let end = ranges(s).0.end;
        chart.draw_series((0..s.len()).step_by(2).map(|n| {
            let (low, high) = (n as f64 - 0.5, n as f64 + 0.5);
            Rectangle::new([(0.0, low), (end, high)], BLUE.mix(0.1).filled())
        }))?;
        let ticks = dots(s).into_iter();
        chart.marks(ticks.map(tick(-0.4, 0.4)))
    }),
    ("a panel for the rate below", RIGHT, |c, s| {
        let panels = c.area().split_evenly((2, 1));
        let (x, y) = ranges(s);
        let mut chart = open_on(&panels[0], "R", ("t/ms", x.clone()), ("neuron", y))?;
        chart.marks(dots(s).into_iter().map(disc))?;
        let rate = ("rate (Hz)", 0.0..100.0);
        let mut below = open_on(&panels[1], "rate", ("t/ms", x.clone()), rate)?;
        below.line(vec![(0.0, 10.0), (x.end, 60.0)], RED)
    }),
    ("names for numbers", RIGHT, |c, s| {
        let (x, y) = ranges(s);
        let mut chart = bare(&c.area(), "R", x, y)?;
        let mut mesh = chart.configure_mesh();
        mesh.y_label_formatter(&|n| format!("n{n:.0}")).x_desc("t/ms").y_desc("neuron").draw()?;
        chart.marks(dots(s).into_iter().map(disc))
    }),
    ("Zeit in ms", RIGHT, |c, s| labelled(c, s, "Zeit in ms", "Neuron")),
    ("index", RIGHT, |c, s| labelled(c, s, "t [ms]", "neuron index")),
    ("Neuron Nr.", RIGHT, |c, s| labelled(c, s, "Zeit/ms", "Nummer des Neurons n")),
    ("n", RIGHT, |c, s| labelled(c, s, "time of the spike (ms)", "neuron n (from 0)")),
    ("numbered from 1", "where the neuron is 0, the axis says 0.999", |c, s| {
        dotted(c, s, dots(s).iter().map(|&(x, n)| (x, n + 1.0)).collect(), disc)
    }),
    ("numbered downwards", "though the numbers at the y axis grow upwards", |c, s| {
        let last = s.len() as f64 - 1.0;
        dotted(c, s, dots(s).iter().map(|&(x, n)| (x, last - n)).collect(), disc)
    }),
    ("without the first spikes", "66 of 75 points are drawn: the first point in each row is missing", |c, s| {
        let later = s.iter().map(|(&n, t)| (n, t.iter().skip(1).copied().collect()));
        dotted(c, s, dots(&later.collect()), disc)
    }),
    ("one tick in the next row", "1 is drawn, and 0 belongs there", |c, s| {
        let mut all = dots(s);
        all[0].1 += 1.0;
        dotted(c, s, all, tick(-0.4, 0.4))
    }),
};

fn judged(style: Style) -> Option<String> {
    fault("day2/ex02", |c, call| style(c, &call.spikes("spikes")))
}

#[test]
fn rasters() {
    as_told(DRAWINGS, judged);
}

/// A title made from the number of spikes and of neurons.
type Title = fn(usize, usize) -> String;

const WRONG_NUMBER: &str = "spikes, but there are";

const TITLES: &[(&str, &str, Title)] = table! {
    ("spikes", RIGHT, |spikes, _| format!("{spikes} spikes")),
    ("both", RIGHT, |spikes, neurons| format!("Raster plot: {spikes} spikes of {neurons} neurons")),
    ("behind", RIGHT, |spikes, _| format!("Rasterdiagramm (Spikes: {spikes})")),
    ("per neuron", RIGHT, |spikes, neurons| format!("{} spikes per neuron", spikes / neurons)),
    ("a mean", RIGHT, |spikes, neurons| format!("mean of {:.1} spikes", spikes as f64 / neurons as f64)),
    ("of one neuron", RIGHT, |_, _| "neuron 0: 3 spikes".to_owned()),
    ("neurons", RIGHT, |_, neurons| format!("spikes of {neurons} neurons")),
    ("neurons behind", RIGHT, |_, neurons| format!("Spikes: {neurons} neurons")),
    ("neurons for spikes", WRONG_NUMBER, |_, neurons| format!("Raster plot ({neurons} spikes)")),
    ("German", WRONG_NUMBER, |_, neurons| format!("Rasterdiagramm mit {neurons} Aktionspotentialen")),
    ("wrong behind", WRONG_NUMBER, |_, neurons| format!("Spikes: {neurons}")),
    ("one too many", WRONG_NUMBER, |spikes, _| format!("{} espigas", spikes + 1)),
};

#[test]
fn numbers_of_spikes() {
    as_told(TITLES, |title| {
        fault("day2/ex02", |c, call| {
            let spikes = call.spikes("spikes");
            let dots = dots(&spikes);
            let (x, y) = ranges(&spikes);
            let title = title(dots.len(), spikes.len());
            let mut chart = open(c, &title, ("t/ms", x), ("neuron", y))?;
            chart.marks(dots.into_iter().map(disc))
        })
    });
}

/// A raster of these dots alone, with so many rows.
fn judged_alone(dots: &[(f64, f64)], drawn: &[(f64, f64)], rows: f64) -> Option<String> {
    let (x, y) = dots.iter().copied().unzip();
    let axis = |shows, unit| Axis { shows, unit };
    let spikes = Series {
        name: "spikes",
        x,
        y,
        dots: true,
    };
    let chart = Chart {
        x: axis("time", Unit::Second),
        y: axis("neuron", Unit::None),
        series: vec![spikes],
    };
    said(&chart, |c| {
        let mut plot = open(c, "Raster", ("time (s)", 0.0..0.15), ("neuron", 0.0..rows))?;
        plot.marks(drawn.iter().map(|&at| Circle::new(at, 1, BLACK.filled())))
    })
}

#[test]
fn a_large_raster_in_any_order() {
    let of = |k: u32| {
        let t = 1e-3 * f64::from((k * 37 + k / 500) % 150);
        (t, f64::from(k % 500))
    };
    let points: Points = (0..4000).map(of).collect();
    let reversed: Points = points.iter().rev().copied().collect();
    let rows = [
        ("in reverse", RIGHT, &reversed[..]),
        ("the first ones alone", "points are drawn", &points[..3000]),
    ];
    as_told(&rows, |drawn| judged_alone(&points, drawn, 500.0));
}

#[test]
fn a_raster_of_one_neuron_or_one_spike() {
    for (times, neuron) in [(vec![0.01, 0.04, 0.09], 3.0), (vec![0.05], 7.0)] {
        let at = |neuron: f64| -> Points { times.iter().map(|&t| (t, neuron)).collect() };
        let rows = [
            ("its row", RIGHT, neuron),
            ("another row", "do not fit the data", neuron + 2.0),
        ];
        as_told(&rows, |row| judged_alone(&at(neuron), &at(row), 20.0));
    }
}
