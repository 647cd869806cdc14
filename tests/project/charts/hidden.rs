//! What is hidden, too pale or left out where there are many points; and what is called by another's name.

use given::PlotResult;
use plotters::prelude::*;

use super::drawn::*;

/// The right discs with this entry in an opaque legend.
fn named(s: &mut Sheet, name: &str, ground: RGBAColor) -> PlotResult {
    let points = s.points();
    let discs = points
        .into_iter()
        .map(|at| Circle::new(at, 3, BLUE.filled()));
    let series = s.chart()?.draw_series(discs)?;
    series
        .label(name)
        .legend(|at| Circle::new(at, 3, BLUE.filled()));
    let mut labels = s.chart()?.configure_series_labels();
    labels.position(SeriesLabelPosition::UpperRight);
    labels.background_style(ground).draw()?;
    Ok(())
}

/// The same, with room above the points.
fn named_above(s: &mut Sheet, name: &str) -> PlotResult {
    s.y.range.end += 0.2 * (s.y.range.end - s.y.range.start);
    named(s, name, WHITE.mix(1.0))
}

/// The right points, with so much room for the numbers and the label of the y axis.
fn with_room(s: &mut Sheet, room: u32, numbers: usize) -> PlotResult {
    s.scale(1.0, 1e-12);
    let area = white(s.canvas);
    let mut builder = ChartBuilder::on(&area);
    builder.caption("I(t)", ("sans-serif", 20)).margin(15);
    builder.x_label_area_size(40).y_label_area_size(room);
    let mut chart = builder.build_cartesian_2d(s.x.range.clone(), s.y.range.clone())?;
    let mut mesh = chart.configure_mesh();
    mesh.x_desc("time (ms)").y_desc("current (A)");
    mesh.y_labels(numbers)
        .y_label_formatter(&|y| format!("{y:.2e}"))
        .draw()?;
    chart.draw_series(
        s.points()
            .into_iter()
            .map(|at| Circle::new(at, 3, BLUE.filled())),
    )?;
    Ok(())
}

/// An area with these corners, and the right points.
fn shaded(s: &mut Sheet, corners: Points) -> PlotResult {
    s.marks([Polygon::new(corners, BLUE.mix(0.2))])?;
    s.marked(|at| Circle::new(at, 3, BLUE.filled()))
}

const COVERED: &str = "covers some of the points";
const NOT_ITS_NAME: &str = "which it does not describe";

const CURRENTS: &[(&str, &str, Style)] = table! {
    ("a legend above the points", RIGHT, |s| named_above(s, "I(t)")),
    ("a legend through which the points are seen", RIGHT, |s| named(s, "I(t)", WHITE.mix(0.8))),
    ("the mean current, as the book calls it", RIGHT, |s| named_above(s, "I_mean·(1 + sin ωt)")),
    ("the data and what they are for", RIGHT, |s| named_above(s, "samples (mean of two runs)")),
    ("room for the numbers", RIGHT, |s| with_room(s, 80, 30)),
    ("an area down to the lowest value", RIGHT, |s| {
        let (points, low) = (s.points(), s.y.range.start);
        let ends = [(points[points.len() - 1].0, low), (points[0].0, low)];
        shaded(s, points.into_iter().chain(ends).collect())
    }),
    ("an opaque legend", COVERED, |s| named(s, "the current at each of the steps", WHITE.mix(1.0))),
    ("the name of a running mean", NOT_ITS_NAME, |s| named_above(s, "running mean of three")),
    ("the name of the threshold", NOT_ITS_NAME, |s| named_above(s, "V_th")),
    ("no room for the numbers", "Other texts lie on", |s| with_room(s, 32, 30)),
    ("an area of the points alone", "closes it and cuts through", |s| shaded(s, s.points())),
    ("discs of no size", "", |s| s.marked(|at| Circle::new(at, u32::from(at.1 > 100.0), BLUE.filled()))),
    ("as pale as paper", "colour of what is behind them", |s| s.marked(|at| Circle::new(at, 3, BLACK.mix(0.02).filled()))),
    ("every second of many", "only one in 2", |s| {
        let every = s.points().len().div_ceil(1000);
        s.marks(s.points().into_iter().step_by(every).map(|at| Circle::new(at, 3, BLUE.filled())))
    }),
    ("an axis without the highest and lowest of many", "too small", |s| {
        let mut sorted: Vec<f64> = s.points().iter().map(|at| at.1).collect();
        sorted.sort_by(f64::total_cmp);
        let cut = sorted.len() / 100;
        (s.y.range.start, s.y.range.end) = (sorted[cut] - 10.0, sorted[sorted.len() - 1 - cut] + 10.0);
        s.marked(|at| Circle::new(at, 3, BLUE.filled()))
    }),
};

/// Traces in an ink, and a red mean.
fn traces(s: &mut Sheet, most: usize, ink: RGBAColor) -> PlotResult {
    let steps = s.series[1].len();
    let traces: Vec<Points> = s.series[0].chunks(steps).map(<[_]>::to_vec).collect();
    let lines = traces
        .into_iter()
        .take(most)
        .map(|y| PathElement::new(y, ink));
    let series = s.chart()?.draw_series(lines)?;
    series.label("neurons").legend(move |at| stroke(at, ink));
    s.entry("mean", s.series[1].clone(), RED)?;
    s.legend(SeriesLabelPosition::LowerRight)
}

const ENSEMBLES: &[(&str, &str, Style)] = table! {
    ("all traces", RIGHT, |s| traces(s, usize::MAX, BLUE.mix(0.2))),
    ("the first two hundred", "", |s| traces(s, 200, BLUE.mix(0.2))),
    ("the paler the more there are", "colour of what is behind them", |s| {
        let traces_of = s.series[0].len() / s.series[1].len();
        traces(s, usize::MAX, BLUE.mix((3.0 / traces_of as f64).min(0.4)))
    }),
    ("a mean that is smoothed where it is long", "their mean", |s| {
        let exact = s.series[1].clone();
        let half = exact.len() / 400;
        for k in half..exact.len() - half {
            let near = &exact[k - half..=k + half];
            s.series[1][k].1 = near.iter().map(|at| at.1).sum::<f64>() / near.len() as f64;
        }
        traces(s, usize::MAX, BLUE.mix(0.2))
    }),
};

/// Mean and edges with their names, and an area.
fn edges(s: &mut Sheet, band: Points) -> PlotResult {
    s.marks([Polygon::new(band, BLUE.mix(0.15))])?;
    for (k, name) in ["mean", "mean + σ", "mean − σ"].into_iter().enumerate() {
        s.entry(name, s.series[k].clone(), [BLACK, RED, BLUE][k])?;
    }
    s.legend(SeriesLabelPosition::UpperRight)
}

fn band(s: &Sheet) -> Points {
    s.series[1]
        .iter()
        .chain(s.series[2].iter().rev())
        .copied()
        .collect()
}

const SPREADS: &[(&str, &str, Style)] = table! {
    ("a band", RIGHT, |s| edges(s, band(s))),
    ("a band whose lower edge runs to the right", "crosses itself", |s| {
        edges(s, s.series[1].iter().chain(&s.series[2]).copied().collect())
    }),
    ("no standard error", RIGHT, |s| { s.title = "mean ± σ (not the standard error)".to_owned(); edges(s, band(s)) }),
    ("the standard error", "names the standard error", |s| {
        s.title = "Mean and standard error of the neurons".to_owned();
        edges(s, band(s))
    }),
    ("every second of three hundred", "", |s| {
        for series in &mut s.series {
            *series = series.iter().copied().step_by(series.len().div_ceil(300)).collect();
        }
        edges(s, band(s))
    }),
};

#[test]
fn hidden_and_misnamed() {
    as_told(CURRENTS, |style| fault("day1/ex05", style));
    as_told(ENSEMBLES, |style| fault("day1/ex09", style));
    as_told(SPREADS, |style| fault("day1/ex14", style));
}
