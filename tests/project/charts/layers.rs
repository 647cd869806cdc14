//! Dashed lines among several, what lies in front, and which line an entry of the legend names.

use given::{Canvas, PlotResult};
use judge::chart::{Chart, Series};
use plotters::prelude::*;

use super::drawn::*;
use super::several::{statistics, zip};

/// A line: its points, its colour, its entry in the legend, and whether it is dashed.
type Line<'a> = (&'a [f64], RGBColor, &'a str, bool);

fn draw(canvas: &Canvas, t: &[f64], lines: &[Line]) -> PlotResult {
    let area = canvas.area();
    let mut plot = axes_of_potential(&area)?;
    for &(values, colour, label, dashed) in lines {
        let drawn = match dashed {
            true => plot.draw_series(DashedLineSeries::new(zip(t, values), 6, 1, colour.into()))?,
            false => plot.draw_series(LineSeries::new(zip(t, values), colour))?,
        };
        if !label.is_empty() {
            drawn
                .label(label)
                .legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], colour));
        }
    }
    plot.configure_series_labels().border_style(BLACK).draw()?;
    Ok(())
}

#[test]
fn dashed_lines_among_several() {
    let (chart, t, [mean, above, below]) = statistics();
    for [first, second, third] in [[false, true, true], [true, true, true]] {
        accepted(&chart, |canvas| {
            let edges = [
                (&mean[..], RED, "mean", first),
                (&above[..], BLUE, "mean + σ", second),
                (&below[..], GREEN, "mean − σ", third),
            ];
            draw(canvas, &t, &edges)
        });
    }
    named("mean − σ", &chart, |canvas| {
        let edges = [
            (&mean[..], RED, "mean", false),
            (&above[..], BLUE, "mean + σ", true),
            (&above[..], GREEN, "mean − σ", true),
        ];
        draw(canvas, &t, &edges)
    });
}

#[test]
fn an_entry_beside_the_wrong_line() {
    let (chart, t, [mean, above, below]) = statistics();
    let with = |canvas: &Canvas, upper: &str, lower: &str, edge: RGBColor| {
        let edges = [
            (&mean[..], RED, "mean", false),
            (&above[..], BLUE, upper, false),
            (&below[..], edge, lower, false),
        ];
        draw(canvas, &t, &edges)
    };
    accepted(&chart, |c| with(c, "mean plus σ", "mean minus σ", GREEN));
    accepted(&chart, |c| with(c, "oben", "unten", GREEN));
    accepted(&chart, |c| with(c, "mean + s", "mean - s", GREEN));
    // Of lines in one colour nobody can say which is meant.
    accepted(&chart, |c| with(c, "mean − σ", "mean + σ", BLUE));
    named("labels of two lines swapped", &chart, |c| {
        with(c, "lower edge", "upper edge", GREEN)
    });
}

#[test]
fn dotted_edges() {
    let (chart, t, [mean, above, below]) = statistics();
    let plot = |canvas: &Canvas, skip: usize| -> PlotResult {
        let area = canvas.area();
        let mut plot = axes_of_potential(&area)?;
        plot.draw_series(LineSeries::new(zip(&t, &mean), RED))?
            .label("mean");
        let dot = |at| Circle::new(at, 1, BLUE.filled());
        plot.draw_series(DottedLineSeries::new(zip(&t, &above), 0, 4, dot))?
            .label("mean + σ");
        let dot = |at| Circle::new(at, 1, GREEN.filled());
        plot.draw_series(zip(&t, &below).into_iter().skip(skip).map(dot))?
            .label("mean − σ");
        plot.configure_series_labels().draw()?;
        Ok(())
    };
    accepted(&chart, |canvas| plot(canvas, 0));
    // Dots at the points are points: one that is missing is missing.
    named("the first one is missing", &chart, |canvas| plot(canvas, 1));
}

/// Two traces and their mean.
fn ensemble() -> (Chart, Vec<f64>, [Vec<f64>; 3]) {
    let (chart, t, [mean, above, below]) = statistics();
    let traces = Series {
        name: "the traces",
        x: t.repeat(2),
        y: [&above[..], &below[..]].concat(),
        dots: false,
    };
    let their_mean = Series {
        name: "their mean",
        ..chart.series[0].clone()
    };
    let chart = Chart {
        series: vec![traces, their_mean],
        ..chart
    };
    (chart, t, [mean, above, below])
}

#[test]
fn the_mean_lies_in_front() {
    let (chart, t, [mean, above, below]) = ensemble();
    let first = (&above[..], BLUE, "traces", false);
    let second = (&below[..], BLUE, "", false);
    let solid = (&mean[..], RED, "mean", false);
    let dashed = (&mean[..], RED, "mean", true);
    accepted(&chart, |c| draw(c, &t, &[first, second, solid]));
    accepted(&chart, |c| draw(c, &t, &[first, second, dashed]));
    named("beneath", &chart, |c| draw(c, &t, &[solid, first, second]));
    named("beneath", &chart, |c| draw(c, &t, &[first, solid, second]));
    named("beneath", &chart, |c| draw(c, &t, &[dashed, first, second]));
}

#[test]
fn a_line_that_is_moved_against_the_others() {
    let (chart, t, [mean, above, below]) = ensemble();
    let moved: Vec<f64> = mean.iter().map(|v| v + 2e-3).collect();
    named("\"their mean\" is drawn, but higher", &chart, |canvas| {
        let lines = [
            (&above[..], BLUE, "traces", false),
            (&below[..], BLUE, "", false),
            (&moved[..], RED, "mean", false),
        ];
        draw(canvas, &t, &lines)
    });
}
