//! Exercise 2 of day 2: the raster plot.

use given::PlotResult;
use judge::chart::{Axis, Chart, Series};
use plotters::prelude::*;
use probe::value::Unit;

use super::drawn::*;

fn disc(at: (f64, f64)) -> Circle<(f64, f64), i32> {
    Circle::new(at, 2, BLUE.filled())
}

/// A black tick, from so far below to so far above its row.
fn tick(from: f64, to: f64) -> impl Fn((f64, f64)) -> PathElement<(f64, f64)> {
    move |(x, n)| PathElement::new([(x, n + from), (x, n + to)], BLACK)
}

/// The last neuron with a spike.
fn last(s: &Sheet) -> f64 {
    s.series[0].iter().map(|dot| dot.1).fold(0.0, f64::max)
}

/// Discs with these labels.
fn labelled(s: &mut Sheet, x: &str, y: &str) -> PlotResult {
    (s.x.label, s.y.label) = (x.to_owned(), y.to_owned());
    s.marked(disc)
}

const DRAWINGS: &[(&str, &str, Style)] = table! {
    ("black ticks, a row high", RIGHT, |s| s.marked(tick(-0.4, 0.4))),
    ("black ticks that touch", RIGHT, |s| s.marked(tick(-0.5, 0.5))),
    ("ticks that stand on their row", RIGHT, |s| s.marked(tick(0.0, 0.8))),
    ("rows of two shades behind black ticks", RIGHT, |s| {
        let (rows, x) = (last(s) as usize, s.x.range.clone());
        s.marks((0..=rows).step_by(2).map(|n| {
            let (low, high) = (n as f64 - 0.5, n as f64 + 0.5);
            Rectangle::new([(x.start, low), (x.end, high)], BLUE.mix(0.1).filled())
        }))?;
        s.marked(tick(-0.4, 0.4))
    }),
    ("a panel for the rate below", RIGHT, |s| {
        let panels = s.canvas.area().split_evenly((2, 1));
        s.open(&panels[0])?;
        s.marked(disc)?;
        (s.y.label, s.y.range) = ("rate (Hz)".to_owned(), 0.0..100.0);
        s.open(&panels[1])?;
        s.line(vec![(0.0, 10.0), (s.x.range.end, 60.0)], RED)
    }),
    ("names for numbers", RIGHT, |s| {
        s.bare(&white(s.canvas))?;
        s.mesh(|mesh| { mesh.y_label_formatter(&|n| format!("n{n:.0}")); })?;
        s.marked(disc)
    }),
    ("Zeit in ms", RIGHT, |s| labelled(s, "Zeit in ms", "Neuron")),
    ("index", RIGHT, |s| labelled(s, "t [ms]", "neuron index")),
    ("Neuron Nr.", RIGHT, |s| labelled(s, "Zeit/ms", "Nummer des Neurons n")),
    ("n", RIGHT, |s| labelled(s, "time of the spike (ms)", "neuron n (from 0)")),
    ("numbered from 1", "where the neuron is 10, the axis says 11", |s| s.marked(|(x, n)| disc((x, n + 1.0)))),
    ("numbered downwards", "though the numbers at the y axis grow upwards", |s| {
        let last = last(s);
        s.marked(|(x, n)| disc((x, last - n)))
    }),
    ("without the first spikes", "66 of 75 points are drawn: the first point in each row is missing", |s| {
        let points = s.points();
        let later = points.windows(2).filter(|two| two[0].1 == two[1].1);
        s.marks(later.map(|two| disc(two[1])))
    }),
    ("one tick in the next row", "1 is drawn, and 0 belongs there", |s| {
        s.series[0][0].1 += 1.0;
        s.marked(tick(-0.4, 0.4))
    }),
};

/// What is said of a style on a chart with room above and below.
fn judged(draw: impl Fn(&mut Sheet) -> PlotResult) -> Option<String> {
    fault("day2/ex02", |s| {
        s.fit(&[-1.0, last(s) + 1.0]);
        draw(s)
    })
}

#[test]
fn rasters() {
    as_told(DRAWINGS, |style| judged(style));
}

#[test]
fn numbers_of_spikes() {
    let rows = rows(include_str!("titles.txt"), ", but there are");
    as_told(&rows, |title| {
        judged(|s| {
            let (spikes, neurons) = (s.points().len(), last(s) as usize + 1);
            let numbers = [
                ("{spikes}", spikes.to_string()),
                ("{more}", (spikes + 1).to_string()),
                ("{each}", (spikes / neurons).to_string()),
                ("{mean}", format!("{:.1}", spikes as f64 / neurons as f64)),
                ("{neurons}", neurons.to_string()),
            ];
            let filled =
                |title: String, (name, number): (&str, String)| title.replace(name, &number);
            s.title = numbers.into_iter().fold(title.to_owned(), filled);
            s.marked(disc)
        })
    });
}

/// A raster of these dots alone, in which others are drawn.
fn judged_alone(dots: &[(f64, f64)], drawn: &[(f64, f64)]) -> Option<String> {
    let (x, y) = dots.iter().copied().unzip();
    let name = "spikes";
    let neurons = Some(0);
    let axis = |shows, unit| Axis { shows, unit };
    let chart = Chart {
        x: axis("time", Unit::Second),
        y: axis("neuron", Unit::None),
        series: vec![Series {
            name,
            x,
            y,
            neurons,
        }],
    };
    said(&chart, |s| {
        s.fit(&[0.0, last(s) + 3.0]);
        s.x.range = 0.0..150.0;
        let dots = drawn.iter().map(|&(t, n)| (1e3 * t, n));
        s.marks(dots.map(|at| Circle::new(at, 1, BLACK.filled())))
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
    as_told(&rows, |drawn| judged_alone(&points, drawn));
}

#[test]
fn a_raster_of_one_neuron_or_one_spike() {
    for (times, neuron) in [(vec![0.01, 0.04, 0.09], 3.0), (vec![0.05], 7.0)] {
        let at = |neuron: f64| -> Points { times.iter().map(|&t| (t, neuron)).collect() };
        let rows = [
            ("its row", RIGHT, neuron),
            ("another row", "do not fit the data", neuron + 2.0),
        ];
        as_told(&rows, |row| judged_alone(&at(neuron), &at(row)));
    }
}
