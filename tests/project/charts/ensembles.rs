//! Exercise 9: traces and their mean.

use given::{Canvas, PlotResult, padded_range};
use plotters::prelude::*;

use super::drawn::*;

type Style = fn(&Canvas, &[f64], &[Vec<f64>]) -> PlotResult;

fn mean(v: &[Vec<f64>]) -> Vec<f64> {
    let at = |k: usize| v.iter().map(|trace| trace[k]).sum::<f64>() / v.len() as f64;
    (0..v[0].len()).map(at).collect()
}

/// A chart in ms and mV, which also shows `more` volts.
fn milli(c: &Canvas, t: &[f64], v: &[Vec<f64>], more: &[f64]) -> Opened {
    let y = padded_range(v.iter().flatten().chain(more).map(|v| 1e3 * v));
    within(c, t, ("V / mV", y))
}

fn within(c: &Canvas, t: &[f64], y: AxisOf) -> Opened {
    open(c, "Ensemble", ("t / ms", padded_range(times(t, 1e3))), y)
}

/// Traces in one style with an entry.
fn traces(
    chart: &mut Plot,
    t: &[f64],
    v: &[Vec<f64>],
    name: &str,
    style: impl Into<ShapeStyle>,
) -> PlotResult {
    let style = style.into();
    let lines = v
        .iter()
        .map(|y| PathElement::new(pairs(t, 1e3, y, 1e3), style));
    chart
        .draw_series(lines)?
        .label(name)
        .legend(move |at| stroke(at, style));
    Ok(())
}

/// A red line with an entry, and the legend.
fn red_mean(chart: &mut Plot, t: &[f64], values: &[f64]) -> PlotResult {
    chart.entry("mean", pairs(t, 1e3, values, 1e3), RED)?;
    chart.legend(SeriesLabelPosition::LowerRight)
}

/// Pale lines for the traces, a red one for `over`.
fn lines(c: &Canvas, t: &[f64], v: &[Vec<f64>], over: &[f64], names: [&str; 2]) -> PlotResult {
    let mut chart = milli(c, t, v, &[])?;
    traces(&mut chart, t, v, names[0], BLACK.mix(0.2))?;
    chart.entry(names[1], pairs(t, 1e3, over, 1e3), RED.stroke_width(2))?;
    chart.legend(SeriesLabelPosition::UpperLeft)
}

/// The right lines with these entries.
fn entries(c: &Canvas, t: &[f64], v: &[Vec<f64>], names: [&str; 2]) -> PlotResult {
    lines(c, t, v, &mean(v), names)
}

/// Each trace in a colour of its own, the first with an entry.
fn coloured(chart: &mut Plot, t: &[f64], v: &[Vec<f64>]) -> PlotResult {
    for (n, trace) in v.iter().enumerate() {
        let (points, color) = (pairs(t, 1e3, trace, 1e3), Palette99::pick(n).mix(0.5));
        match n {
            0 => chart.entry("neurons", points, color)?,
            _ => chart.line(points, color)?,
        }
    }
    Ok(())
}

const DRAWINGS: &[(&str, &str, Style)] = table! {
    ("a mean of the neurons", RIGHT, |c, t, v| entries(c, t, v, ["neurons", "mean of the neurons"])),
    ("German", RIGHT, |c, t, v| entries(c, t, v, ["einzelne Neuronen", "Mittelwert"])),
    ("letters", RIGHT, |c, t, v| entries(c, t, v, ["V_n(t)", "⟨V(t)⟩"])),
    ("a colour for each trace", RIGHT, |c, t, v| {
        let mut chart = milli(c, t, v, &[])?;
        coloured(&mut chart, t, v)?;
        red_mean(&mut chart, t, &mean(v))
    }),
    ("squares in the legend", RIGHT, |c, t, v| {
        let mut chart = milli(c, t, v, &[])?;
        let square = |(x, y): (i32, i32), color: RGBAColor| Rectangle::new([(x, y - 5), (x + 10, y + 5)], color.filled());
        let (pale, full) = (GREEN.mix(0.3), BLACK.mix(1.0));
        let traces = v.iter().map(|y| PathElement::new(pairs(t, 1e3, y, 1e3), pale));
        chart.draw_series(traces)?.label("V of a neuron").legend(move |at| square(at, pale));
        let line = LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), &BLACK);
        chart.draw_series(line)?.label("mean V").legend(move |at| square(at, full));
        chart.legend(SeriesLabelPosition::UpperMiddle)
    }),
    ("the mean's entry first", RIGHT, |c, t, v| {
        let mut chart = milli(c, t, v, &[])?;
        // Nothing is drawn with the first: it is there for the legend alone.
        chart.entry("mean", vec![], RED)?;
        traces(&mut chart, t, v, "traces", BLUE.mix(0.2))?;
        chart.line(pairs(t, 1e3, &mean(v), 1e3), RED)?;
        chart.legend(SeriesLabelPosition::LowerRight)
    }),
    ("all traces as one line", "You draw all traces as one line", |c, t, v| {
        let mut chart = milli(c, t, v, &[])?;
        let all = v.iter().flat_map(|y| pairs(t, 1e3, y, 1e3)).collect();
        chart.entry("single neurons", all, BLUE.mix(0.2))?;
        red_mean(&mut chart, t, &mean(v))
    }),
    ("a mean that cannot be seen", "\"their mean\" is not drawn", |c, t, v| {
        let mut chart = milli(c, t, v, &[])?;
        traces(&mut chart, t, v, "traces", BLUE)?;
        chart.line(pairs(t, 1e3, &mean(v), 1e3), TRANSPARENT)?;
        chart.entry("mean", vec![], RED)?;
        chart.legend(SeriesLabelPosition::LowerRight)
    }),
    ("a dashed mean beneath the traces", "beneath", |c, t, v| {
        let mut chart = milli(c, t, v, &[])?;
        let dashes = DashedLineSeries::new(pairs(t, 1e3, &mean(v), 1e3), 6, 1, RED.into());
        chart.draw_series(dashes)?.label("mean").legend(|at| stroke(at, RED));
        traces(&mut chart, t, v, "traces", BLUE)?;
        chart.legend(SeriesLabelPosition::LowerRight)
    }),
    ("the mean in front of one trace alone", "beneath", |c, t, v| {
        let mut chart = milli(c, t, v, &[])?;
        traces(&mut chart, t, &v[..1], "traces", BLUE)?;
        chart.entry("mean", pairs(t, 1e3, &mean(v), 1e3), RED)?;
        v[1..].iter().try_for_each(|y| chart.line(pairs(t, 1e3, y, 1e3), BLUE))?;
        chart.legend(SeriesLabelPosition::LowerRight)
    }),
    ("entries exchanged, traces", "labels of two lines swapped", |c, t, v| entries(c, t, v, ["average", "traces"])),
    ("both the mean", "Two entries of the legend read", |c, t, v| entries(c, t, v, ["mean", "mean"])),
    ("the median", "\"median\" of the legend", |c, t, v| entries(c, t, v, ["neurons", "median"])),
    ("a sum that is divided by N − 1", "stretched compared with the others", |c, t, v| {
        let n = v.len() as f64;
        let more = times(&mean(v), n / (n - 1.0));
        let mut chart = milli(c, t, v, &more)?;
        traces(&mut chart, t, v, "neurons", BLUE)?;
        red_mean(&mut chart, t, &more)
    }),
    ("one trace left out", "the first 40 are missing", |c, t, v| lines(c, t, &v[1..], &mean(v), ["neurons", "mean"])),
    ("without the last step", "234 of 240 points are drawn: the last point of each trace is missing", |c, t, v| {
        let (t, v) = (&t[..t.len() - 1], v.iter().map(|y| y[..y.len() - 1].to_vec()).collect::<Vec<_>>());
        lines(c, t, &v, &mean(&v), ["neurons", "mean"])
    }),
    ("without the first step, a colour for each trace", "In a trace, 39 of 40 points are drawn: the first one is missing", |c, t, v| {
        let mut chart = milli(c, t, v, &[])?;
        let later: Vec<Vec<f64>> = v.iter().map(|trace| trace[1..].to_vec()).collect();
        coloured(&mut chart, &t[1..], &later)?;
        red_mean(&mut chart, t, &mean(v))
    }),
    ("millivolts on axes for volts", "another unit than the range", |c, t, v| {
        let mut chart = within(c, t, ("V/V", padded_range(v.iter().flatten())))?;
        traces(&mut chart, t, v, "neurons", BLUE)?;
        red_mean(&mut chart, t, &mean(v))
    }),
    ("an entry for each trace", "The legend has 7 entries", |c, t, v| {
        let mut chart = milli(c, t, v, &[])?;
        for (n, trace) in v.iter().enumerate() {
            chart.entry(&format!("neuron {n}"), pairs(t, 1e3, trace, 1e3), BLUE)?;
        }
        red_mean(&mut chart, t, &mean(v))
    }),
};

fn judged(style: Style) -> Option<String> {
    fault("day1/ex09", |c, call| {
        style(c, &call.vector("t"), &call.rows("v"))
    })
}

#[test]
fn ensembles() {
    as_told(DRAWINGS, judged);
}

/// Traces, their mean, and a band of so many σ with this name.
fn banded((name, sigmas): (&str, f64)) -> Option<String> {
    fault("day1/ex09", |c, call| {
        let (t, v) = (call.vector("t"), call.rows("v"));
        let mean = mean(&v);
        let std = |k: usize| {
            let squares = v.iter().map(|trace| (trace[k] - mean[k]).powi(2));
            (squares.sum::<f64>() / (v.len() as f64 - 1.0)).sqrt()
        };
        let edge = |sigmas: f64| {
            let values: Vec<f64> = (0..t.len()).map(|k| mean[k] + sigmas * std(k)).collect();
            pairs(&t, 1e3, &values, 1e3)
        };
        let mut chart = milli(c, &t, &v, &[])?;
        let round = edge(sigmas)
            .into_iter()
            .chain(edge(-sigmas).into_iter().rev());
        let band = BLUE.mix(0.2);
        let area = [Polygon::new(round.collect::<Points>(), band)];
        let square = move |(x, y)| Rectangle::new([(x, y - 5), (x + 20, y + 5)], band.filled());
        chart.draw_series(area)?.label(name).legend(square);
        traces(&mut chart, &t, &v, "neurons", GREEN.mix(0.3))?;
        red_mean(&mut chart, &t, &mean)
    })
}

const NOT_SIGMA: &str = "does not reach from mean − σ to mean + σ";

const BANDS: &[(&str, &str, (&str, f64))] = table! {
    ("σ", RIGHT, ("mean ± σ", 1.0)),
    ("1 σ", RIGHT, ("±1σ", 1.0)),
    ("2σ", RIGHT, ("± 2σ", 2.0)),
    ("95 %", RIGHT, ("95 % of a normal distribution (σ)", 1.96)),
    ("half a σ", NOT_SIGMA, ("± σ", 0.5)),
    ("2σ called σ", NOT_SIGMA, ("standard deviation", 2.0)),
};

#[test]
fn bands() {
    as_told(BANDS, banded);
}
