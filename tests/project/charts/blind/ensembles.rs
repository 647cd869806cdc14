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
    ("with N", |c, t, v| entries(c, t, v, ["traces (all neurons)", "sample mean (N neurons)"])),
    ("average", |c, t, v| entries(c, t, v, ["all traces", "average"])),
    ("ensemble mean", |c, t, v| entries(c, t, v, ["ensemble", "ensemble mean"])),
    ("a mean of black triangles", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        let traces = v.iter().map(|y| PathElement::new(pairs(t, 1e3, y, 1e3), CYAN));
        chart.draw_series(traces)?.label("traces").legend(|at| stroke(at, CYAN));
        let marks = pairs(t, 1e3, &mean(v), 1e3).into_iter();
        chart
            .draw_series(marks.map(|at| TriangleMarker::new(at, 4, BLACK.filled())))?
            .label("mean")
            .legend(|at| TriangleMarker::new(at, 4, BLACK.filled()));
        legend(&mut chart, SeriesLabelPosition::UpperRight)
    }),
    ("traces of small dots", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        let dots = v.iter().flat_map(|y| pairs(t, 1e3, y, 1e3));
        chart
            .draw_series(dots.map(|at| Circle::new(at, 1, BLUE.filled())))?
            .label("single neurons")
            .legend(|at| Circle::new(at, 3, BLUE.filled()));
        let line = LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), &RED);
        chart.draw_series(line)?.label("mean").legend(|at| stroke(at, RED));
        legend(&mut chart, SeriesLabelPosition::LowerLeft)
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
        let line = LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), BLACK.stroke_width(3));
        chart.draw_series(line)?.label("mean").legend(|at| stroke(at, BLACK.stroke_width(3)));
        legend(&mut chart, SeriesLabelPosition::LowerRight)
    }),
    ("a dashed mean", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        let traces = v.iter().map(|y| PathElement::new(pairs(t, 1e3, y, 1e3), BLUE.mix(0.1)));
        chart.draw_series(traces)?.label("neurons").legend(|at| stroke(at, BLUE.mix(0.1)));
        let dashes = DashedLineSeries::new(pairs(t, 1e3, &mean(v), 1e3), 5, 3, RED.into());
        chart.draw_series(dashes)?.label("mean").legend(|at| stroke(at, RED));
        legend(&mut chart, SeriesLabelPosition::MiddleRight)
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
        let traces = v.iter().map(|y| PathElement::new(pairs(t, 1e3, y, 1e3), BLUE.mix(0.2)));
        chart.draw_series(traces)?.label("traces").legend(|at| stroke(at, BLUE.mix(0.2)));
        chart.draw_series(LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), &RED))?;
        legend(&mut chart, SeriesLabelPosition::LowerRight)
    }),
    ("in volts, wide legend font", |c, t, v| {
        let y = ("membrane potential [V]", padded_range(v.iter().flatten()));
        let mut chart = open(c, "N neurons", ("time [s]", t[0]..t[t.len() - 1]), y)?;
        for trace in v {
            chart.draw_series(LineSeries::new(pairs(t, 1.0, trace, 1.0), &BLACK.mix(0.15)))?;
        }
        let line = LineSeries::new(pairs(t, 1.0, &mean(v), 1.0), BLUE.stroke_width(3));
        chart.draw_series(line)?.label("⟨V⟩").legend(|at| stroke(at, BLUE.stroke_width(3)));
        let none = chart.draw_series(LineSeries::new([(0.0, 0.0); 0], &BLACK))?;
        none.label("V of each neuron").legend(|at| stroke(at, BLACK.mix(0.15)));
        let mut labels = chart.configure_series_labels();
        labels.label_font(("serif", 18)).margin(20).legend_area_size(40);
        labels.position(SeriesLabelPosition::UpperRight).border_style(BLACK).draw()?;
        Ok(())
    }),
    ("a line of points for the mean", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        for trace in v {
            chart.draw_series(LineSeries::new(pairs(t, 1e3, trace, 1e3), &BLUE.mix(0.2)))?;
        }
        let none = chart.draw_series(LineSeries::new([(0.0, 0.0); 0], &BLUE))?;
        none.label("traces").legend(|at| stroke(at, BLUE.mix(0.2)));
        let line = LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), RED.filled()).point_size(2);
        chart.draw_series(line)?.label("mean").legend(|at| Circle::new(at, 2, RED.filled()));
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
        let line = LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), &RED);
        chart.draw_series(line)?.label("mean").legend(|at| stroke(at, RED));
        legend(&mut chart, SeriesLabelPosition::LowerRight)
    }),
    ("the traces in two lines", "You draw all traces as one line", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        let (one, other) = v.split_at(v.len() / 2);
        for half in [one, other] {
            let all = half.iter().flat_map(|y| pairs(t, 1e3, y, 1e3));
            chart.draw_series(LineSeries::new(all, &BLUE))?;
        }
        let line = LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), &RED);
        chart.draw_series(line)?.label("mean").legend(|at| stroke(at, RED));
        legend(&mut chart, SeriesLabelPosition::LowerRight)
    }),
    ("a mean that cannot be seen", "\"their mean\" is not drawn", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        let traces = v.iter().map(|y| PathElement::new(pairs(t, 1e3, y, 1e3), BLUE));
        chart.draw_series(traces)?.label("traces").legend(|at| stroke(at, BLUE));
        let line = LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), &TRANSPARENT);
        chart.draw_series(line)?.label("mean").legend(|at| stroke(at, RED));
        legend(&mut chart, SeriesLabelPosition::LowerRight)
    }),
    ("entries exchanged, neurons", "labels of two lines swapped", |c, t, v| {
        entries(c, t, v, ["mean of all neurons", "single neurons"])
    }),
    ("entries exchanged, letters", "labels of two lines swapped", |c, t, v| entries(c, t, v, ["⟨V⟩", "V_n"])),
    ("entries exchanged, traces", "labels of two lines swapped", |c, t, v| entries(c, t, v, ["average", "traces"])),
    ("both the same", "Two entries of the legend read", |c, t, v| entries(c, t, v, ["neurons", "neurons"])),
    ("both the mean", "Two entries of the legend read", |c, t, v| entries(c, t, v, ["mean", "mean"])),
    ("the median", "\"median\" of the legend", |c, t, v| entries(c, t, v, ["neurons", "median"])),
    ("the first trace for the mean", "\"their mean\" does not show its data. Where the time is 0.026 s, -0.0379 V is drawn, and -0.0405 V belongs there", |c, t, v| {
        lines(c, t, v, &v[0], ["neurons", "mean"])
    }),
    ("the mean over time", "-0.0454 V is drawn, and -0.06 V belongs there", |c, t, v| {
        let all: Vec<f64> = v.iter().flatten().copied().collect();
        let level = all.iter().sum::<f64>() / all.len() as f64;
        lines(c, t, v, &vec![level; t.len()], ["neurons", "mean"])
    }),
    ("the mean of all but one", "\"their mean\" does not show its data", |c, t, v| {
        lines(c, t, v, &mean(&v[1..]), ["neurons", "mean"])
    }),
    ("a sum that is divided by N − 1", "stretched compared with the others", |c, t, v| {
        let n = v.len() as f64;
        let more = times(&mean(v), n / (n - 1.0));
        let y = padded_range(v.iter().flatten().chain(&more).map(|v| 1e3 * v));
        let mut chart = open(c, "V", ("t/ms", padded_range(times(t, 1e3))), ("V/mV", y))?;
        let traces = v.iter().map(|y| PathElement::new(pairs(t, 1e3, y, 1e3), BLUE));
        chart.draw_series(traces)?.label("neurons").legend(|at| stroke(at, BLUE));
        let line = LineSeries::new(pairs(t, 1e3, &more, 1e3), &RED);
        chart.draw_series(line)?.label("mean").legend(|at| stroke(at, RED));
        legend(&mut chart, SeriesLabelPosition::LowerRight)
    }),
    ("one trace left out", "the first 40 are missing", |c, t, v| {
        lines(c, t, &v[1..], &mean(v), ["neurons", "mean"])
    }),
    ("an entry for each trace", "The legend has 7 entries", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        for (n, trace) in v.iter().enumerate() {
            let line = LineSeries::new(pairs(t, 1e3, trace, 1e3), &BLUE);
            chart.draw_series(line)?.label(format!("neuron {n}")).legend(|at| stroke(at, BLUE));
        }
        let line = LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), &RED);
        chart.draw_series(line)?.label("mean").legend(|at| stroke(at, RED));
        legend(&mut chart, SeriesLabelPosition::LowerRight)
    }),
    ("a third entry", "The legend has 3 entries", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        let traces = v.iter().map(|y| PathElement::new(pairs(t, 1e3, y, 1e3), BLUE.mix(0.2)));
        chart.draw_series(traces)?.label("traces").legend(|at| stroke(at, BLUE.mix(0.2)));
        let line = LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), &RED);
        chart.draw_series(line)?.label("mean").legend(|at| stroke(at, RED));
        let none = chart.draw_series(LineSeries::new([(0.0, 0.0); 0], &GREEN))?;
        none.label("standard deviation").legend(|at| stroke(at, GREEN));
        legend(&mut chart, SeriesLabelPosition::LowerRight)
    }),
    ("the mean beneath broad traces", "is hidden beneath \"the traces\"", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        let line = LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), &RED);
        chart.draw_series(line)?.label("mean").legend(|at| stroke(at, RED));
        let broad = BLUE.stroke_width(9);
        let traces = v.iter().map(|y| PathElement::new(pairs(t, 1e3, y, 1e3), broad));
        chart.draw_series(traces)?.label("neurons").legend(move |at| stroke(at, broad));
        legend(&mut chart, SeriesLabelPosition::LowerRight)
    }),
    ("a legend that is not drawn", "legend", |c, t, v| {
        let mut chart = milli(c, t, v)?;
        let traces = v.iter().map(|y| PathElement::new(pairs(t, 1e3, y, 1e3), BLUE.mix(0.2)));
        chart.draw_series(traces)?.label("traces").legend(|at| stroke(at, BLUE.mix(0.2)));
        let line = LineSeries::new(pairs(t, 1e3, &mean(v), 1e3), &RED);
        chart.draw_series(line)?.label("mean").legend(|at| stroke(at, RED));
        Ok(())
    }),
};

fn judged(style: Style) -> Option<String> {
    let draw = |c: &Canvas, call: &Call| style(c, &call.vector("t"), &call.rows("v"));
    fault("day1/ex09", draw)
}

#[test]
fn right_ensembles() {
    all_pass(RIGHT.iter().map(|&(name, style)| (name, judged(style))));
}

#[test]
fn wrong_ensembles() {
    all_fail(
        WRONG
            .iter()
            .map(|&(name, says, style)| (name, says, judged(style))),
    );
}
