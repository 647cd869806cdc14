//! Charts that no exercise asks for: uneven times, rasters of few spikes and of many; and the summary.

use given::{Canvas, PlotResult, padded_range};
use judge::chart::{Axis, Chart, Series, summary};
use plotters::prelude::*;
use probe::value::Unit;

use super::drawn::*;

/// A chart of points over the time: a current, or neurons.
fn chart_of(shows: &'static str, unit: Unit, points: &[(f64, f64)]) -> Chart {
    let (x, y) = points.iter().copied().unzip();
    let dots = unit == Unit::None;
    Chart {
        x: Axis {
            shows: "time",
            unit: Unit::Second,
        },
        y: Axis { shows, unit },
        series: vec![Series {
            name: shows,
            x,
            y,
            dots,
        }],
    }
}

/// 25 steps of 0.7 ms, and later ones that last longer, and a current that is also negative.
fn current(longer: f64) -> (Vec<f64>, Vec<f64>) {
    let t: Vec<f64> = (0..25).map(|k| 0.7e-3 * f64::from(k)).collect();
    let i = t
        .iter()
        .map(|t| 2e-10 * (0.4 + (900.0 * t).sin() + 30.0 * t));
    let i = i.collect();
    (t.iter().map(|t| t + longer * t * t).collect(), i)
}

#[test]
fn steps_for_uneven_times() {
    let (t, i) = current(20.0);
    let chart = chart_of("current", Unit::Ampere, &pairs(&t, 1.0, &i, 1.0));
    let steps: Vec<f64> = (0..t.len()).map(|k| k as f64).collect();
    let said = said(&chart, |c| {
        let y = ("current (pA)", padded_range(times(&i, 1e12)));
        let mut plot = open(c, "Input", ("time (s)", padded_range(&steps)), y)?;
        plot.line(pairs(&steps, 1.0, &i, 1e12), BLUE)
    });
    as_told([("steps", Some("not its number"), said)]);
}

fn draw_raster(canvas: &Canvas, points: &[(f64, f64)], rows: f64) -> PlotResult {
    let mut plot = open(
        canvas,
        "Raster",
        ("time (s)", 0.0..0.15),
        ("neuron", 0.0..rows),
    )?;
    plot.marks(points.iter().map(|&at| Circle::new(at, 1, BLACK.filled())))
}

#[test]
fn a_large_raster_in_any_order() {
    let of = |k: u32| {
        let t = 1e-3 * f64::from((k * 37 + k / 500) % 150);
        (t, f64::from(k % 500))
    };
    let points: Points = (0..4000).map(of).collect();
    let reversed: Points = points.iter().rev().copied().collect();
    let chart = chart_of("neuron", Unit::None, &points);
    let judged = |points: &[(f64, f64)]| said(&chart, |canvas| draw_raster(canvas, points, 500.0));
    as_told([
        ("in reverse", None, judged(&reversed)),
        (
            "the first ones alone",
            Some("points are drawn"),
            judged(&points[..3000]),
        ),
    ]);
}

#[test]
fn a_raster_of_one_neuron_or_one_spike() {
    for (times, neuron) in [(vec![0.01, 0.04, 0.09], 3.0), (vec![0.05], 7.0)] {
        let at = |neuron: f64| -> Points { times.iter().map(|&t| (t, neuron)).collect() };
        let chart = chart_of("neuron", Unit::None, &at(neuron));
        let judged = |neuron| said(&chart, |canvas| draw_raster(canvas, &at(neuron), 20.0));
        as_told([
            ("its row", None, judged(neuron)),
            (
                "another row",
                Some("do not fit the data"),
                judged(neuron + 2.0),
            ),
        ]);
    }
}

#[test]
fn the_summary_does_not_depend_on_the_style() {
    let (t, i) = current(0.0);
    let chart = chart_of("current", Unit::Ampere, &pairs(&t, 1.0, &i, 1.0));
    let in_style = |line: bool, label: &str| {
        let canvas = Canvas::new(640, 480);
        let (x, y) = (padded_range(&t), padded_range(times(&i, 1e12)));
        let mut plot = open(&canvas, "Input", ("t (s)", x), (label, y)).expect("it opens");
        let points = pairs(&t, 1.0, &i, 1e12);
        match line {
            true => plot.line(points, RED),
            false => plot.marks(points.into_iter().map(|p| Circle::new(p, 4, BLUE))),
        }
        .expect("plotters draws it");
        summary(&canvas.drawing(), &chart)
    };
    let one = in_style(true, "I (pA)");
    assert_eq!(one, in_style(false, "current/pA"));
    assert!(one.contains("25 points"), "{one}");
    assert_ne!(one, in_style(false, "I (nA)"));
}
