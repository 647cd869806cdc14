//! Exercises 5 and 6, wrong.

use super::*;
use given::padded_range as range;

type Style = fn(&Canvas, &[f64], &[f64]) -> PlotResult;
type Points = Vec<(f64, f64)>;

/// Circles on a chart in s and pA, though the points are these.
fn circles(c: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    shown(c, t, i, |points| points)
}

/// Circles at what becomes of the points, on a chart in s and pA that fits the right ones.
fn shown(c: &Canvas, t: &[f64], i: &[f64], change: impl FnOnce(Points) -> Points) -> PlotResult {
    let ranges = (range(t), range(times(i, 1e12)));
    within(c, ranges, change(pairs(t, 1.0, i, 1e12)), false)
}

/// Circles or a line within these ranges of s and pA.
fn within(c: &Canvas, ranges: (Range<f64>, Range<f64>), points: Points, line: bool) -> PlotResult {
    let (x, y) = (("time (s)", ranges.0), ("current (pA)", ranges.1));
    let mut chart = open(c, "Input current", x, y)?;
    if line {
        chart.draw_series(LineSeries::new(points, &BLUE))?;
    } else {
        let marks = points.into_iter();
        chart.draw_series(marks.map(|at| Circle::new(at, 3, RED.filled())))?;
    }
    Ok(())
}

/// The right line within other ranges: the right ones in s and pA are handed in.
fn ranged(
    c: &Canvas,
    t: &[f64],
    i: &[f64],
    change: impl FnOnce(Range<f64>, Range<f64>) -> (Range<f64>, Range<f64>),
) -> PlotResult {
    let ranges = change(range(t), range(times(i, 1e12)));
    within(c, ranges, pairs(t, 1.0, i, 1e12), true)
}

/// The right line with these words: title, x and y.
fn words(c: &Canvas, t: &[f64], i: &[f64], words: [&str; 3]) -> PlotResult {
    let y = (words[2], range(times(i, 1e12)));
    let mut chart = open(c, words[0], (words[1], range(t)), y)?;
    chart.draw_series(LineSeries::new(pairs(t, 1.0, i, 1e12), &BLUE))?;
    Ok(())
}

/// Numbers in s and A, written so.
fn written(c: &Canvas, t: &[f64], i: &[f64], y: (&str, &dyn Fn(&f64) -> String)) -> PlotResult {
    let area = white(c);
    let mut chart = bare(&area, "Current", range(t), range(i))?;
    let mut mesh = chart.configure_mesh();
    mesh.x_desc("time (s)")
        .y_desc(y.0)
        .y_label_formatter(y.1)
        .draw()?;
    chart.draw_series(LineSeries::new(pairs(t, 1.0, i, 1.0), &BLUE))?;
    Ok(())
}

const CURRENT: &[(&str, &str, Style)] = table! {
    ("steps for times", "numbers of steps", |c, t, i| circles(c, &(0..t.len()).map(|k| k as f64).collect::<Vec<_>>(), i)),
    ("times one step late", "numbers at the x axis do not fit", |c, t, i| {
        circles(c, &t.iter().map(|x| x + t[1] - t[0]).collect::<Vec<_>>(), i)
    }),
    ("without the last", "the last one is missing", |c, t, i| shown(c, t, i, |mut p| { p.pop(); p })),
    ("without the first", "the first one is missing", |c, t, i| shown(c, t, i, |p| p[1..].to_vec())),
    ("without both ends", "the first and the last are missing", |c, t, i| shown(c, t, i, |p| p[1..p.len() - 1].to_vec())),
    ("every second point", "only one in 2", |c, t, i| shown(c, t, i, |p| p.into_iter().step_by(2).collect())),
    ("one elsewhere", "2.5e-10 A is drawn, and 3.97e-10 A belongs there", |c, t, i| {
        shown(c, t, i, |mut p| { p[1].1 = p[0].1; p })
    }),
    ("swapped", "axes are swapped", |c, t, i| {
        within(c, (range(times(i, 1e12)), range(t)), pairs(i, 1e12, t, 1.0), true)
    }),
    ("the labels exchanged", "labels of the two axes are swapped", |c, t, i| words(c, t, i, ["I", "current (pA)", "time (s)"])),
    ("the letters exchanged", "labels of the two axes are swapped", |c, t, i| words(c, t, i, ["I", "I/pA", "t/s"])),
    ("upside down", "upside down", |c, t, i| circles(c, t, &times(i, -1.0))),
    ("magnitudes", "lost its sign", |c, t, i| circles(c, t, &i.iter().map(|i| i.abs()).collect::<Vec<_>>())),
    ("running sums", "summed up", |c, t, i| {
        let mut sum = 0.0;
        circles(c, t, &i.iter().map(|i| { sum += i; sum }).collect::<Vec<_>>())
    }),
    ("the values in order of size", "sorted", |c, t, i| {
        let mut sorted = i.to_vec();
        sorted.sort_by(f64::total_cmp);
        circles(c, t, &sorted)
    }),
    ("rounded to 50 pA", "5e-10 A is drawn, and 4.88e-10 A belongs there", |c, t, i| {
        circles(c, t, &i.iter().map(|i| (i * 2e10).round() / 2e10).collect::<Vec<_>>())
    }),
    ("an axis downwards", "upside down", |c, t, i| ranged(c, t, i, |x, y| (x, y.end..y.start))),
    ("an axis to the left", "runs backwards", |c, t, i| ranged(c, t, i, |x, y| (x.end..x.start, y))),
    ("negative currents cut off", "range of the y axis is too small", |c, t, i| ranged(c, t, i, |x, y| (x, 0.0..y.end))),
    ("circles cut off at both borders", "range of the y axis is too small", |c, t, i| {
        let y = range(times(i, 1e12));
        let inner = 0.6 * y.start + 0.4 * y.end..0.4 * y.start + 0.6 * y.end;
        within(c, (range(t), inner), pairs(t, 1.0, i, 1e12), false)
    }),
    ("a far too wide axis", "far too wide for", |c, t, i| ranged(c, t, i, |x, _| (x, -1e6..1e6))),
    ("a far too long time", "range of the x axis is far too wide", |c, t, i| ranged(c, t, i, |_, y| (0.0..100.0, y))),
    ("amperes in a range of picoamperes", "one place along y", |c, t, i| {
        within(c, (range(t), range(times(i, 1e12))), pairs(t, 1.0, i, 1.0), true)
    }),
    ("a current of one's own", "is drawn, and", |c, t, _| {
        circles(c, t, &t.iter().map(|t| 2.5e-10 * (1.0 + (600.0 * t).cos())).collect::<Vec<_>>())
    }),
    ("no title", "title", |c, t, i| words(c, t, i, ["", "t (s)", "I (pA)"])),
    ("a title of blanks", "title", |c, t, i| words(c, t, i, ["  ", "t (s)", "I (pA)"])),
    ("no label of x", "x axis has no label", |c, t, i| words(c, t, i, ["I", "", "I (pA)"])),
    ("no label of y", "y axis has no label", |c, t, i| words(c, t, i, ["I", "t (s)", ""])),
    ("only (s)", "does not say what the axis shows", |c, t, i| words(c, t, i, ["I", "(s)", "I (pA)"])),
    ("only pA", "does not say what the axis shows", |c, t, i| words(c, t, i, ["I", "t (s)", "pA"])),
    ("no unit", "does not say the unit of the time", |c, t, i| words(c, t, i, ["I", "time", "I (pA)"])),
    ("no unit of the current", "does not say the unit of the current", |c, t, i| words(c, t, i, ["I", "time (s)", "I(t)"])),
    ("volts", "does not say the unit of the current", |c, t, i| words(c, t, i, ["I", "time (s)", "current (mV)"])),
    ("ms beside seconds", "says ms, but its numbers are s", |c, t, i| words(c, t, i, ["I", "t/ms", "I/pA"])),
    ("nA beside pA", "says nA, but its numbers are pA", |c, t, i| words(c, t, i, ["I", "t/s", "I/nA"])),
    ("pA beside amperes", "says pA, but its numbers are A", |c, t, i| written(c, t, i, ("I/pA", &|i| format!("{i:.1e}")))),
    ("no digits", "show more digits", |c, t, i| written(c, t, i, ("current (A)", &|i| format!("{i:.1}")))),
    ("covered by a box", "covers some of the points", |c, t, i| {
        circles(c, t, i)?;
        let cover = Rectangle::new([(300, 60), (500, 420)], WHITE.filled());
        c.area().draw(&cover)?;
        Ok(())
    }),
    ("the right points and wrong ones", "50 points are drawn where 25 belong", |c, t, i| shown(c, t, i, |p| {
        let middle = p[0].1;
        let mirrored = p.iter().map(|&(x, y)| (x, 0.5 * (y + middle)));
        mirrored.chain(p.iter().copied()).collect()
    })),
    ("nothing but the axes", "no points", |c, t, i| shown(c, t, i, |_| Vec::new())),
    ("nothing", "Nothing is drawn", |_, _, _| Ok(())),
};

/// A line at what becomes of the points, on the right chart in s and mV.
fn line(c: &Canvas, t: &[f64], v: &[f64], change: impl FnOnce(Points) -> Points) -> PlotResult {
    let y = ("V (mV)", range(times(v, 1e3)));
    let mut chart = open(c, "V", ("time (s)", range(t)), y)?;
    let points = change(pairs(t, 1.0, v, 1e3));
    chart.draw_series(LineSeries::new(points, &BLACK))?;
    Ok(())
}

const VOLTAGE: &[(&str, &str, Style)] = table! {
    ("a closed line", "151 points are drawn where 150 belong", |c, t, v| line(c, t, v, |mut p| { p.push(p[0]); p })),
    ("a line from V to V", "another order", |c, t, v| {
        line(c, t, v, |mut p| { p.sort_by(|a, b| a.1.total_cmp(&b.1)); p })
    }),
    ("a step late", "149 of 150", |c, t, v| line(c, t, v, |p| p.windows(2).map(|two| (two[1].0, two[0].1)).collect())),
    ("a moving mean", "149 points are drawn", |c, t, v| {
        line(c, t, v, |p| p.windows(2).map(|two| (two[0].0, 0.5 * (two[0].1 + two[1].1))).collect())
    }),
    ("above E_L", "drawn on the border of the chart", |c, t, v| {
        line(c, t, v, |p| p.iter().map(|at| (at.0, at.1 - p[0].1)).collect())
    }),
    ("cut off inside the axes", "cut off at", |c, t, v| {
        line(c, t, v, |p| p.into_iter().map(|at| (at.0, at.1.min(-40.0))).collect())
    }),
    ("one corner left out", "point 75 is missing", |c, t, v| line(c, t, v, |mut p| { p.remove(p.len() / 2); p })),
    ("the same value at every step", "one place along y", |c, t, v| {
        line(c, t, v, |p| p.iter().map(|at| (at.0, p[0].1)).collect())
    }),
    ("the current's label", "names another quantity", |c, t, v| {
        let y = ("I/mV", range(times(v, 1e3)));
        let mut chart = open(c, "V", ("t/s", range(t)), y)?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1e3), &BLACK))?;
        Ok(())
    }),
};

#[test]
fn wrong_currents() {
    wrong(CURRENT, |style| of_points("day1/ex05", "i", style));
}

#[test]
fn wrong_potentials() {
    wrong(VOLTAGE, |style| of_points("day1/ex06", "v", style));
}
