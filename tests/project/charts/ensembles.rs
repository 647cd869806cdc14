//! Exercise 9: traces and their mean.

use given::PlotResult;
use plotters::prelude::*;

use super::drawn::*;

/// The traces, one by one.
fn traces(s: &Sheet) -> Vec<Points> {
    let steps = s.series[1].len();
    s.series[0].chunks(steps).map(<[_]>::to_vec).collect()
}

fn mean(s: &Sheet) -> Points {
    s.series[1].clone()
}

/// Traces in one style with an entry.
fn drawn(
    s: &mut Sheet,
    traces: Vec<Points>,
    name: &str,
    style: impl Into<ShapeStyle>,
) -> PlotResult {
    let style = style.into();
    let lines = traces.into_iter().map(|y| PathElement::new(y, style));
    let series = s.chart()?.draw_series(lines)?;
    series.label(name).legend(move |at| stroke(at, style));
    Ok(())
}

/// A red line with an entry, and the legend.
fn red_mean(s: &mut Sheet, mean: Points) -> PlotResult {
    s.entry("mean", mean, RED)?;
    s.legend(SeriesLabelPosition::LowerRight)
}

/// The right lines with these entries: pale ones for the traces, a red one for their mean.
fn entries(s: &mut Sheet, names: [&str; 2]) -> PlotResult {
    drawn(s, traces(s), names[0], BLACK.mix(0.2))?;
    s.entry(names[1], mean(s), RED.stroke_width(2))?;
    s.legend(SeriesLabelPosition::UpperLeft)
}

/// Each trace in a colour of its own, the first with an entry.
fn coloured(s: &mut Sheet, traces: Vec<Points>) -> PlotResult {
    for (n, points) in traces.into_iter().enumerate() {
        let color = Palette99::pick(n).mix(0.5);
        match n {
            0 => s.entry("neurons", points, color)?,
            _ => s.line(points, color)?,
        }
    }
    Ok(())
}

const DRAWINGS: &[(&str, &str, Style)] = table! {
    ("a mean of the neurons", RIGHT, |s| entries(s, ["neurons", "mean of the neurons"])),
    ("German", RIGHT, |s| entries(s, ["einzelne Neuronen", "Mittelwert"])),
    ("letters", RIGHT, |s| entries(s, ["V_n(t)", "⟨V(t)⟩"])),
    ("a colour for each trace", RIGHT, |s| {
        coloured(s, traces(s))?;
        red_mean(s, mean(s))
    }),
    ("the mean's entry first", RIGHT, |s| {
        // Nothing is drawn with the first: it is there for the legend alone.
        s.entry("mean", vec![], RED)?;
        drawn(s, traces(s), "traces", BLUE.mix(0.2))?;
        s.line(mean(s), RED)?;
        s.legend(SeriesLabelPosition::LowerRight)
    }),
    ("all traces as one line", "You draw all traces as one line", |s| {
        s.entry("single neurons", s.points(), BLUE.mix(0.2))?;
        red_mean(s, mean(s))
    }),
    ("a mean that cannot be seen", "\"their mean\" is not drawn", |s| {
        drawn(s, traces(s), "traces", BLUE)?;
        s.line(mean(s), TRANSPARENT)?;
        red_mean(s, vec![])
    }),
    ("the mean in front of one trace alone", "beneath", |s| {
        let mut others = traces(s);
        drawn(s, vec![others.remove(0)], "traces", BLUE)?;
        s.entry("mean", mean(s), RED)?;
        others.into_iter().try_for_each(|trace| s.line(trace, BLUE))?;
        s.legend(SeriesLabelPosition::LowerRight)
    }),
    ("the median", "\"median\" of the legend", |s| entries(s, ["neurons", "median"])),
    ("a sum that is divided by N − 1", "stretched compared with the others", |s| {
        let n = traces(s).len() as f64;
        s.series[1].iter_mut().for_each(|at| at.1 *= n / (n - 1.0));
        s.fit(&[]);
        entries(s, ["neurons", "mean"])
    }),
    ("without the last step", "234 of 240 points are drawn: the last point of each trace is missing", |s| {
        s.series[0] = traces(s).iter().flat_map(|trace| trace[..trace.len() - 1].to_vec()).collect();
        s.series[1].pop();
        entries(s, ["neurons", "mean"])
    }),
    ("without the first step, a colour for each trace", "In a trace, 39 of 40 points are drawn: the first one is missing", |s| {
        coloured(s, traces(s).iter().map(|trace| trace[1..].to_vec()).collect())?;
        red_mean(s, mean(s))
    }),
    ("an entry for each trace", "The legend has 7 entries", |s| {
        for (n, trace) in traces(s).into_iter().enumerate() {
            s.entry(&format!("neuron {n}"), trace, BLUE)?;
        }
        red_mean(s, mean(s))
    }),
};

#[test]
fn ensembles() {
    as_told(DRAWINGS, |style| fault("day1/ex09", style));
}

/// Traces, their mean, and a band of so many σ with this name.
fn banded(s: &mut Sheet, name: &str, sigmas: f64) -> PlotResult {
    let (traces, mean) = (traces(s), mean(s));
    let edge = |sigmas: f64| -> Points {
        let at = |(k, &(t, mean)): (usize, &(f64, f64))| {
            let squares = traces.iter().map(|trace| (trace[k].1 - mean).powi(2));
            let variance = squares.sum::<f64>() / (traces.len() as f64 - 1.0);
            (t, mean + sigmas * variance.sqrt())
        };
        mean.iter().enumerate().map(at).collect()
    };
    let round = edge(sigmas)
        .into_iter()
        .chain(edge(-sigmas).into_iter().rev());
    let band = BLUE.mix(0.2);
    let area = [Polygon::new(round.collect::<Points>(), band)];
    let square = move |(x, y)| Rectangle::new([(x, y - 5), (x + 20, y + 5)], band.filled());
    s.chart()?.draw_series(area)?.label(name).legend(square);
    drawn(s, traces, "neurons", GREEN.mix(0.3))?;
    red_mean(s, mean)
}

const NOT_SIGMA: &str = "does not reach from mean − σ to mean + σ";

const BANDS: &[(&str, &str, f64)] = table! {
    ("mean ± σ", RIGHT, 1.0),
    ("±1σ", RIGHT, 1.0),
    ("± 2σ", RIGHT, 2.0),
    ("95 % of a normal distribution (σ)", RIGHT, 1.96),
    ("± σ", NOT_SIGMA, 0.5),
    ("standard deviation", NOT_SIGMA, 2.0),
};

#[test]
fn bands() {
    for &(name, says, sigmas) in BANDS {
        as_told(&[(name, says, sigmas)], |sigmas| {
            fault("day1/ex09", |s| banded(s, name, sigmas))
        });
    }
}
