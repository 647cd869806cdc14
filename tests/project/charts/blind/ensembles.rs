//! Exercise 9: traces and their mean.

use super::*;
use given::padded_range;

type Style = fn(&Canvas, &[f64], &[Vec<f64>]) -> PlotResult;

fn mean(v: &[Vec<f64>]) -> Vec<f64> {
    let at = |k: usize| v.iter().map(|trace| trace[k]).sum::<f64>() / v.len() as f64;
    (0..v[0].len()).map(at).collect()
}

/// A chart in ms and mV.
fn milli(c: &Canvas, t: &[f64], v: &[Vec<f64>]) -> Opened {
    let y = padded_range(v.iter().flatten().map(|v| 1e3 * v));
    let x = ("t / ms", padded_range(times(t, 1e3)));
    open(c, "Ensemble", x, ("V / mV", y))
}

fn legend(chart: &mut Plot, at: SeriesLabelPosition) -> PlotResult {
    let mut box_ = chart.configure_series_labels();
    box_.position(at)
        .border_style(BLACK)
        .background_style(WHITE.mix(0.8))
        .draw()?;
    Ok(())
}

fn stroke(at: (i32, i32), style: impl Into<ShapeStyle>) -> PathElement<(i32, i32)> {
    PathElement::new([at, (at.0 + 20, at.1)], style)
}

/// The traces in one style, with an entry.
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
    let line = LineSeries::new(pairs(t, 1e3, values, 1e3), &RED);
    chart
        .draw_series(line)?
        .label("mean")
        .legend(|at| stroke(at, RED));
    legend(chart, SeriesLabelPosition::LowerRight)
}

/// Pale lines and a red one, with these entries.
fn entries(c: &Canvas, t: &[f64], v: &[Vec<f64>], names: [&str; 2]) -> PlotResult {
    lines(c, t, v, &mean(v), names)
}

/// Pale lines for the traces, a red one for `over`.
fn lines(c: &Canvas, t: &[f64], v: &[Vec<f64>], over: &[f64], names: [&str; 2]) -> PlotResult {
    let mut chart = milli(c, t, v)?;
    let pale = BLACK.mix(0.2);
    for (n, trace) in v.iter().enumerate() {
        let series = chart.draw_series(LineSeries::new(pairs(t, 1e3, trace, 1e3), pale))?;
        if n == 0 {
            series.label(names[0]).legend(move |at| stroke(at, pale));
        }
    }
    chart
        .draw_series(LineSeries::new(
            pairs(t, 1e3, over, 1e3),
            RED.stroke_width(2),
        ))?
        .label(names[1])
        .legend(|at| stroke(at, RED.stroke_width(2)));
    legend(&mut chart, SeriesLabelPosition::UpperLeft)
}

const RIGHT: &[(&str, Style)] = table! {
    ("a mean of the neurons", |c, t, v| entries(c, t, v, ["neurons", "mean of the neurons"])),
    ("German", |c, t, v| entries(c, t, v, ["einzelne Neuronen", "Mittelwert"])),
    ("letters", |c, t, v| entries(c, t, v, ["V_n(t)", "⟨V(t)⟩"])),
    ("traces of small dots", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        let dots = v.iter().flat_map(|y| pairs(t, 1e3, y, 1e3));
        chart
            .draw_series(dots.map(|at| Circle::new(at, 1, BLUE.filled())))?
            .label("single neurons")
            .legend(|at| Circle::new(at, 3, BLUE.filled()));
        red_mean(&mut chart, t, &mean(v))
    }),
    ("a colour for each trace", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        for (n, trace) in v.iter().enumerate() {
            let color = Palette99::pick(n).mix(0.5);
            let series = chart.draw_series(LineSeries::new(pairs(t, 1e3, trace, 1e3), color))?;
            if n == 0 {
                series.label("neurons").legend(move |at| stroke(at, color));
            }
        }
        red_mean(&mut chart, t, &mean(v))
    }),
    ("squares in the legend", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        let traces = v.iter().map(|y| PathElement::new(pairs(t, 1e3, y, 1e3), GREEN.mix(0.3)));
        let square = |(x, y): (i32, i32), color: RGBAColor| {
            Rectangle::new([(x, y - 5), (x + 10, y + 5)], color.filled())
        };
        let (pale, full) = (GREEN.mix(0.3), BLACK.mix(1.0));
        chart.draw_series(traces)?.label("V of a neuron").legend(move |at| square(at, pale));
        let line = LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), &BLACK);
        chart.draw_series(line)?.label("mean V").legend(move |at| square(at, full));
        legend(&mut chart, SeriesLabelPosition::UpperMiddle)
    }),
    ("the mean's entry first", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        // Nothing is drawn with the first: it is there for the legend alone.
        let none = chart.draw_series(LineSeries::new([(0.0, 0.0); 0], &RED))?;
        none.label("mean").legend(|at| stroke(at, RED));
        traces(&mut chart, t, v, "traces", BLUE.mix(0.2))?;
        chart.draw_series(LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), &RED))?;
        legend(&mut chart, SeriesLabelPosition::LowerRight)
    }),
};

const WRONG: &[(&str, &str, Style)] = table! {
    ("all traces as one line", "You draw all traces as one line", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        let all = v.iter().flat_map(|y| pairs(t, 1e3, y, 1e3));
        chart
            .draw_series(LineSeries::new(all, &BLUE.mix(0.2)))?
            .label("single neurons")
            .legend(|at| stroke(at, BLUE.mix(0.2)));
        red_mean(&mut chart, t, &mean(v))
    }),
    ("a mean that cannot be seen", "\"their mean\" is not drawn", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        traces(&mut chart, t, v, "traces", BLUE)?;
        let line = LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), &TRANSPARENT);
        chart.draw_series(line)?.label("mean").legend(|at| stroke(at, RED));
        legend(&mut chart, SeriesLabelPosition::LowerRight)
    }),
    ("entries exchanged, neurons", "labels of two lines swapped", |c, t, v| {
        entries(c, t, v, ["mean of all neurons", "single neurons"])
    }),
    ("entries exchanged, traces", "labels of two lines swapped", |c, t, v| entries(c, t, v, ["average", "traces"])),
    ("both the mean", "Two entries of the legend read", |c, t, v| entries(c, t, v, ["mean", "mean"])),
    ("the median", "\"median\" of the legend", |c, t, v| entries(c, t, v, ["neurons", "median"])),
    ("the first trace for the mean", "\"their mean\" does not show its data. Where the time is 0.026 s, -0.0379 V is drawn, and -0.0405 V belongs there", |c, t, v| {
        lines(c, t, v, &v[0], ["neurons", "mean"])
    }),
    ("a sum that is divided by N − 1", "stretched compared with the others", |c, t, v| {
        let n = v.len() as f64;
        let more = times(&mean(v), n / (n - 1.0));
        let y = padded_range(v.iter().flatten().chain(&more).map(|v| 1e3 * v));
        let mut chart = open(c, "V", ("t/ms", padded_range(times(t, 1e3))), ("V/mV", y))?;
        traces(&mut chart, t, v, "neurons", BLUE)?;
        red_mean(&mut chart, t, &more)
    }),
    ("one trace left out", "the first 40 are missing", |c, t, v| lines(c, t, &v[1..], &mean(v), ["neurons", "mean"])),
    ("without the last step", "234 of 240 points are drawn: the last point of each trace is missing", |c, t, v| {
        let (t, v) = (&t[..t.len() - 1], v.iter().map(|y| y[..y.len() - 1].to_vec()).collect::<Vec<_>>());
        lines(c, t, &v, &mean(&v), ["neurons", "mean"])
    }),
    ("without the first step, a colour for each trace", "In a trace, 39 of 40 points are drawn: the first one is missing", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        for (n, trace) in v.iter().enumerate() {
            let line = LineSeries::new(pairs(&t[1..], 1e3, &trace[1..], 1e3), Palette99::pick(n));
            chart.draw_series(line)?;
        }
        red_mean(&mut chart, t, &mean(v))
    }),
    ("axes above all potentials", "The range of the y axis is too small", |c, t, v| {
        let mut chart = open(c, "V", ("t/ms", padded_range(times(t, 1e3))), ("V/mV", -20.0..40.0))?;
        traces(&mut chart, t, v, "neurons", BLUE)?;
        red_mean(&mut chart, t, &mean(v))
    }),
    ("millivolts on axes for volts", "another unit than the range", |c, t, v| {
        let y = padded_range(v.iter().flatten());
        let mut chart = open(c, "V", ("t/ms", padded_range(times(t, 1e3))), ("V/V", y))?;
        traces(&mut chart, t, v, "neurons", BLUE)?;
        red_mean(&mut chart, t, &mean(v))
    }),
    ("an entry for each trace", "The legend has 7 entries", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        for (n, trace) in v.iter().enumerate() {
            let line = LineSeries::new(pairs(t, 1e3, trace, 1e3), &BLUE);
            chart.draw_series(line)?.label(format!("neuron {n}")).legend(|at| stroke(at, BLUE));
        }
        red_mean(&mut chart, t, &mean(v))
    }),
};

fn judged(style: Style) -> Option<String> {
    let draw = |c: &Canvas, call: &Call| style(c, &call.vector("t"), &call.rows("v"));
    fault("day1/ex09", draw)
}

#[test]
fn right_ensembles() {
    right(RIGHT, judged);
}

#[test]
fn wrong_ensembles() {
    wrong(WRONG, judged);
}
