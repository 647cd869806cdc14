//! Exercises 5 and 6, wrong.

use std::ops::Range;

use given::{Canvas, PlotResult, padded_range as range};
use plotters::prelude::*;

use super::drawn::*;
use super::points_right::*;

/// Discs at what becomes of the points, on a chart that fits the right ones.
fn shown(c: &Canvas, t: &[f64], i: &[f64], change: impl FnOnce(Points) -> Points) -> PlotResult {
    let (mut chart, points) = showing(c, t, i, &[])?;
    chart.marks(
        change(points)
            .into_iter()
            .map(|at| Circle::new(at, 3, RED.filled())),
    )
}

/// The right discs of other data.
fn discs(c: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    shown(c, t, i, |points| points)
}

type Ranges = (Range<f64>, Range<f64>);

/// A line within other ranges than the right ones, which are handed in.
fn ranged(c: &Canvas, t: &[f64], i: &[f64], change: fn(Ranges) -> Ranges) -> PlotResult {
    let (x, y) = change((range(t), range(times(i, 1e12))));
    let mut chart = open(c, "I", ("time (s)", x), ("current (pA)", y))?;
    chart.line(pairs(t, 1.0, i, 1e12), BLUE)
}

/// The right line with these words: title, x and y.
fn words(c: &Canvas, t: &[f64], i: &[f64], words: [&str; 3]) -> PlotResult {
    let mut chart = open(
        c,
        words[0],
        (words[1], range(t)),
        (words[2], range(times(i, 1e12))),
    )?;
    chart.line(pairs(t, 1.0, i, 1e12), BLUE)
}

const WRONG_CURRENTS: &[(&str, &str, Style)] = table! {
    ("times one step late", "numbers at the x axis do not fit", |c, t, i| {
        discs(c, &t.iter().map(|x| x + t[1] - t[0]).collect::<Vec<_>>(), i)
    }),
    ("without both ends", "the first and the last are missing", |c, t, i| shown(c, t, i, |p| p[1..p.len() - 1].to_vec())),
    ("every second point", "only one in 2", |c, t, i| shown(c, t, i, |p| p.into_iter().step_by(2).collect())),
    ("one elsewhere", "2.5e-10 A is drawn, and 3.97e-10 A belongs there", |c, t, i| {
        shown(c, t, i, |mut p| { p[1].1 = p[0].1; p })
    }),
    ("the letters exchanged", "labels of the two axes are swapped", |c, t, i| words(c, t, i, ["I", "I/pA", "t/s"])),
    ("upside down", "upside down", |c, t, i| discs(c, t, &times(i, -1.0))),
    ("running sums", "summed up", |c, t, i| {
        let mut sum = 0.0;
        discs(c, t, &i.iter().map(|i| { sum += i; sum }).collect::<Vec<_>>())
    }),
    ("the values in order of size", "sorted", |c, t, i| {
        let mut sorted = i.to_vec();
        sorted.sort_by(f64::total_cmp);
        discs(c, t, &sorted)
    }),
    ("rounded to 50 pA", "5e-10 A is drawn, and 4.88e-10 A belongs there", |c, t, i| {
        discs(c, t, &i.iter().map(|i| (i * 2e10).round() / 2e10).collect::<Vec<_>>())
    }),
    ("an axis to the left", "runs backwards", |c, t, i| ranged(c, t, i, |(x, y)| (x.end..x.start, y))),
    ("a far too wide axis", "far too wide for", |c, t, i| ranged(c, t, i, |(x, _)| (x, -1e6..1e6))),
    ("a far too long time", "range of the x axis is far too wide", |c, t, i| ranged(c, t, i, |(_, y)| (0.0..100.0, y))),
    ("discs cut off at both borders", "range of the y axis is too small", |c, t, i| {
        let y = range(times(i, 1e12));
        let inner = 0.6 * y.start + 0.4 * y.end..0.4 * y.start + 0.6 * y.end;
        let mut chart = open(c, "I", ("time (s)", range(t)), ("current (pA)", inner))?;
        chart.marks(pairs(t, 1.0, i, 1e12).into_iter().map(|at| Circle::new(at, 3, RED.filled())))
    }),
    ("amperes in a range of picoamperes", "one place along y", |c, t, i| {
        shown(c, t, i, |p| p.into_iter().map(|(t, i)| (t, i * 1e-12)).collect())
    }),
    ("a title of blanks", "title", |c, t, i| words(c, t, i, ["  ", "t (s)", "I (pA)"])),
    ("no label of y", "y axis has no label", |c, t, i| words(c, t, i, ["I", "t (s)", ""])),
    ("only (s)", "does not say what the axis shows", |c, t, i| words(c, t, i, ["I", "(s)", "I (pA)"])),
    ("only pA", "does not say what the axis shows", |c, t, i| words(c, t, i, ["I", "t (s)", "pA"])),
    ("volts", "does not say the unit of the current", |c, t, i| words(c, t, i, ["I", "time (s)", "current (mV)"])),
    ("seconds called MS", "says MS, but its numbers are s", |c, t, i| words(c, t, i, ["I", "T/MS", "I/pA"])),
    ("black on black", "colour of what is behind them", |c, t, i| inked(c, (t, i), BLACK, BLACK.mix(1.0))),
    ("as good as transparent", "colour of what is behind them", |c, t, i| inked(c, (t, i), WHITE, BLUE.mix(0.01))),
    ("filled at the end", "which paints over it", |c, t, i| {
        discs(c, t, i)?;
        c.area().fill(&WHITE)?;
        Ok(())
    }),
    ("covered by a box", "covers some of the points", |c, t, i| {
        discs(c, t, i)?;
        c.area().draw(&Rectangle::new([(300, 60), (500, 420)], WHITE.filled()))?;
        Ok(())
    }),
    ("the right points and wrong ones", "50 points are drawn where 25 belong", |c, t, i| shown(c, t, i, |p| {
        let middle = p[0].1;
        let mirrored = p.iter().map(|&(x, y)| (x, 0.5 * (y + middle)));
        mirrored.chain(p.iter().copied()).collect()
    })),
    ("marks of two shapes, one missing", "", |c, t, i| mixed(c, t, i, |points| { points.remove(0); })),
    ("marks of two shapes, one too many", "", |c, t, i| mixed(c, t, i, |points| {
        let between = (0.5 * (points[0].0 + points[1].0), points[1].1);
        points.push(between);
    })),
};

/// A line at what becomes of the points, on the right chart.
fn line(c: &Canvas, t: &[f64], v: &[f64], change: impl FnOnce(Points) -> Points) -> PlotResult {
    let (mut chart, points) = showing(c, t, v, &[])?;
    chart.line(change(points), BLACK)
}

const WRONG_POTENTIALS: &[(&str, &str, Style)] = table! {
    ("a closed line", "151 points are drawn where 150 belong", |c, t, v| line(c, t, v, |mut p| { p.push(p[0]); p })),
    ("a line from V to V", "another order", |c, t, v| {
        line(c, t, v, |mut p| { p.sort_by(|a, b| a.1.total_cmp(&b.1)); p })
    }),
    ("a step late", "149 of 150", |c, t, v| line(c, t, v, |p| p.windows(2).map(|two| (two[1].0, two[0].1)).collect())),
    ("a moving mean", "149 points are drawn", |c, t, v| {
        line(c, t, v, |p| p.windows(2).map(|two| (two[0].0, 0.5 * (two[0].1 + two[1].1))).collect())
    }),
    ("cut off inside the axes", "cut off at", |c, t, v| {
        line(c, t, v, |p| p.into_iter().map(|at| (at.0, at.1.min(-40.0))).collect())
    }),
    ("one corner left out", "point 75 is missing", |c, t, v| line(c, t, v, |mut p| { p.remove(p.len() / 2); p })),
    ("the same value at every step", "one place along y", |c, t, v| {
        line(c, t, v, |p| p.iter().map(|at| (at.0, p[0].1)).collect())
    }),
    ("the current's label", "names another quantity", |c, t, v| {
        let mut chart = open(c, "V", ("t/s", range(t)), ("I/mV", range(times(v, 1e3))))?;
        chart.line(pairs(t, 1.0, v, 1e3), BLACK)
    }),
    ("a gap between pieces", "", |c, t, v| pieces(c, t, v, [(0.41, 1.0), (0.0, 0.2), (0.2, 0.4)])),
    ("a piece left out", "", |c, t, v| pieces(c, t, v, [(0.4, 1.0), (0.0, 0.2), (0.0, 0.2)])),
    ("more corners, beside the straight way", "", |c, t, v| corners(c, t, v, 4.0)),
    ("numbers beside other ticks", "do not fit the data", |c, t, v| by_hand(c, t, v, 0.2)),
};

#[test]
fn wrong_currents_and_potentials() {
    as_told(WRONG_CURRENTS, current);
    as_told(WRONG_POTENTIALS, potential);
}
