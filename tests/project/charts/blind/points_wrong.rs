//! Exercises 5 and 6, wrong.

use super::*;
use given::padded_range as range;

type Style = fn(&Canvas, &[f64], &[f64]) -> PlotResult;

/// Circles on a chart in s and pA, though the points are these.
fn circles(c: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    shown(c, t, i, |chart, points| {
        let marks = points.into_iter();
        chart.draw_series(marks.map(|at| Circle::new(at, 3, RED.filled())))?;
        Ok(())
    })
}

/// A chart in s and pA with something in it.
fn shown(
    c: &Canvas,
    t: &[f64],
    i: &[f64],
    draw: impl FnOnce(&mut Plot, Vec<(f64, f64)>) -> PlotResult,
) -> PlotResult {
    let y = ("current (pA)", range(times(i, 1e12)));
    let mut chart = open(c, "Input current", ("time (s)", range(t)), y)?;
    draw(&mut chart, pairs(t, 1.0, i, 1e12))
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
    let area = c.area();
    area.fill(&WHITE)?;
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
    ("steps for times", "numbers of steps", |c, t, i| {
        let k: Vec<f64> = (0..t.len()).map(|k| k as f64).collect();
        circles(c, &k, i)
    }),
    ("times one step late", "numbers at the x axis do not fit", |c, t, i| {
        let late: Vec<f64> = t.iter().map(|x| x + t[1] - t[0]).collect();
        circles(c, &late, i)
    }),
    ("the last point left out", "the last one is missing", |c, t, i| {
        shown(c, t, i, |chart, mut points| {
            points.pop();
            let marks = points.into_iter();
            chart.draw_series(marks.map(|at| TriangleMarker::new(at, 5, RED.filled())))?;
            Ok(())
        })
    }),
    ("every second point, in squares", "only one in 2", |c, t, i| {
        shown(c, t, i, |chart, points| {
            let marks = points.into_iter().step_by(2);
            chart.draw_series(marks.map(|at| {
                EmptyElement::at(at) + Rectangle::new([(-3, -3), (3, 3)], RED.filled())
            }))?;
            Ok(())
        })
    }),
    ("one black stroke elsewhere", "2.5e-10 A is drawn, and 3.97e-10 A belongs there", |c, t, i| {
        shown(c, t, i, |chart, mut points| {
            points[1].1 = points[0].1;
            let marks = points.into_iter();
            chart.draw_series(marks.map(|at| {
                EmptyElement::at(at) + PathElement::new(vec![(0, -4), (0, 4)], BLACK)
            }))?;
            Ok(())
        })
    }),
    ("swapped", "axes are swapped", |c, t, i| {
        let y = ("current (pA)", range(t));
        let mut chart = open(c, "Current", ("time (s)", range(times(i, 1e12))), y)?;
        chart.draw_series(LineSeries::new(pairs(i, 1e12, t, 1.0), &BLUE))?;
        Ok(())
    }),
    ("the labels exchanged", "labels of the two axes are swapped", |c, t, i| words(c, t, i, ["I", "current (pA)", "time (s)"])),
    ("the letters exchanged", "labels of the two axes are swapped", |c, t, i| words(c, t, i, ["I", "I/pA", "t/s"])),
    ("upside down", "upside down", |c, t, i| circles(c, t, &times(i, -1.0))),
    ("magnitudes", "lost its sign", |c, t, i| {
        circles(c, t, &i.iter().map(|i| i.abs()).collect::<Vec<_>>())
    }),
    ("running sums", "summed up", |c, t, i| {
        let mut sum = 0.0;
        let sums: Vec<f64> = i.iter().map(|i| { sum += i; sum }).collect();
        circles(c, t, &sums)
    }),
    ("the values in order of size", "sorted", |c, t, i| {
        let mut sorted = i.to_vec();
        sorted.sort_by(f64::total_cmp);
        circles(c, t, &sorted)
    }),
    ("rounded to 50 pA", "5e-10 A is drawn, and 4.88e-10 A belongs there", |c, t, i| {
        circles(c, t, &i.iter().map(|i| (i * 2e10).round() / 2e10).collect::<Vec<_>>())
    }),
    ("an axis downwards", "upside down", |c, t, i| {
        let y = range(times(i, 1e12));
        let mut chart = open(c, "I", ("time (s)", range(t)), ("current (pA)", y.end..y.start))?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, i, 1e12), &BLUE))?;
        Ok(())
    }),
    ("an axis to the left", "runs backwards", |c, t, i| {
        let x = ("time (s)", t[t.len() - 1]..t[0]);
        let mut chart = open(c, "I", x, ("current (pA)", range(times(i, 1e12))))?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, i, 1e12), &BLUE))?;
        Ok(())
    }),
    ("fixed ranges", "range of the y axis is too small", |c, t, i| {
        let mut chart = open(c, "I", ("time (s)", 0.0..0.024), ("current (pA)", 0.0..500.0))?;
        let marks = pairs(t, 1.0, i, 1e12).into_iter();
        chart.draw_series(marks.map(|at| Circle::new(at, 3, RED.filled())))?;
        Ok(())
    }),
    ("negative currents cut off", "range of the y axis is too small", |c, t, i| {
        let most = i.iter().copied().fold(0.0, f64::max) * 1e12;
        let y = ("current (pA)", 0.0..most + 1.0);
        let mut chart = open(c, "I", ("time (s)", range(t)), y)?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, i, 1e12), &BLUE))?;
        Ok(())
    }),
    ("cut off at both borders", "range of the y axis is too small", |c, t, i| {
        let y = range(times(i, 1e12));
        let inner = 0.6 * y.start + 0.4 * y.end..0.4 * y.start + 0.6 * y.end;
        let mut chart = open(c, "I", ("t/s", range(t)), ("I/pA", inner))?;
        let marks = pairs(t, 1.0, i, 1e12).into_iter();
        chart.draw_series(marks.map(|at| Circle::new(at, 3, RED.filled())))?;
        Ok(())
    }),
    ("a far too wide axis", "far too wide for", |c, t, i| {
        let mut chart = open(c, "I", ("t/s", range(t)), ("I/pA", -1e6..1e6))?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, i, 1e12), &BLUE))?;
        Ok(())
    }),
    ("a far too long time", "range of the x axis is far too wide", |c, t, i| {
        let y = ("I/pA", range(times(i, 1e12)));
        let mut chart = open(c, "I", ("t/s", 0.0..100.0), y)?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, i, 1e12), &BLUE))?;
        Ok(())
    }),
    ("amperes in a range of picoamperes", "one place along y", |c, t, i| {
        let y = ("I/pA", range(times(i, 1e12)));
        let mut chart = open(c, "I", ("t/s", range(t)), y)?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, i, 1.0), &BLUE))?;
        Ok(())
    }),
    ("a current of one's own", "is drawn, and", |c, t, _| {
        let own: Vec<f64> = t.iter().map(|t| 2.5e-10 * (1.0 + (600.0 * t).cos())).collect();
        circles(c, t, &own)
    }),
    ("no title", "title", |c, t, i| words(c, t, i, ["", "t (s)", "I (pA)"])),
    ("a title of blanks", "title", |c, t, i| words(c, t, i, ["  ", "t (s)", "I (pA)"])),
    ("only (s)", "does not say what the axis shows", |c, t, i| words(c, t, i, ["I", "(s)", "I (pA)"])),
    ("only pA", "does not say what the axis shows", |c, t, i| words(c, t, i, ["I", "t (s)", "pA"])),
    ("only [pA]", "does not say what the axis shows", |c, t, i| words(c, t, i, ["I", "t (s)", "[pA]"])),
    ("no unit", "unit", |c, t, i| words(c, t, i, ["I", "time", "I (pA)"])),
    ("no unit of the current", "unit", |c, t, i| words(c, t, i, ["I", "time (s)", "current"])),
    ("volts", "does not say the unit", |c, t, i| words(c, t, i, ["I", "time (s)", "current (mV)"])),
    ("voltage", "does not say the unit", |c, t, i| words(c, t, i, ["I", "time (s)", "membrane potential (mV)"])),
    ("ms beside seconds", "says ms, but its numbers are s", |c, t, i| words(c, t, i, ["I", "t/ms", "I/pA"])),
    ("nA beside pA", "says nA, but its numbers are pA", |c, t, i| words(c, t, i, ["I", "t/s", "I/nA"])),
    ("pA beside amperes", "says pA, but its numbers are A", |c, t, i| {
        written(c, t, i, ("I/pA", &|i| format!("{i:.1e}")))
    }),
    ("no digits", "show more digits", |c, t, i| written(c, t, i, ("current (A)", &|i| format!("{i:.1}")))),
    ("white on white", "colour of what is behind", |c, t, i| {
        shown(c, t, i, |chart, points| {
            let marks = points.into_iter();
            chart.draw_series(marks.map(|at| TriangleMarker::new(at, 5, WHITE.filled())))?;
            Ok(())
        })
    }),
    ("covered by a box", "covers some of the points", |c, t, i| {
        circles(c, t, i)?;
        let cover = Rectangle::new([(300, 60), (500, 420)], WHITE.filled());
        c.area().draw(&cover)?;
        Ok(())
    }),
    ("the right points and wrong ones of the same kind", "50 points are drawn where 25 belong", |c, t, i| {
        shown(c, t, i, |chart, points| {
            let middle = points[0].1;
            let mirrored = points.iter().map(|&(x, y)| (x, 0.5 * (y + middle)));
            let all: Vec<(f64, f64)> = mirrored.chain(points.iter().copied()).collect();
            let marks = all.into_iter();
            chart.draw_series(marks.map(|at| Cross::new(at, 4, RED)))?;
            Ok(())
        })
    }),
    ("nothing but the axes", "no points", |c, t, i| shown(c, t, i, |_, _| Ok(()))),
};

/// The right chart in s and mV with something in it.
fn voltage(
    c: &Canvas,
    t: &[f64],
    v: &[f64],
    draw: impl FnOnce(&mut Plot, Vec<(f64, f64)>) -> PlotResult,
) -> PlotResult {
    let y = ("V (mV)", range(times(v, 1e3)));
    let mut chart = open(c, "V", ("time (s)", range(t)), y)?;
    draw(&mut chart, pairs(t, 1.0, v, 1e3))
}

const VOLTAGE: &[(&str, &str, Style)] = table! {
    ("a closed line", "151 points are drawn where 150 belong", |c, t, v| {
        voltage(c, t, v, |chart, points| {
            let closed = points.iter().copied().chain([points[0]]);
            chart.draw_series(LineSeries::new(closed, &BLACK))?;
            Ok(())
        })
    }),
    ("a line from V to V", "another order", |c, t, v| {
        voltage(c, t, v, |chart, mut points| {
            points.sort_by(|a, b| a.1.total_cmp(&b.1));
            chart.draw_series(LineSeries::new(points, &BLACK))?;
            Ok(())
        })
    }),
    ("stairs alone, a step late", "149 of 150", |c, t, v| {
        voltage(c, t, v, |chart, points| {
            let late = points.windows(2).map(|two| (two[1].0, two[0].1));
            chart.draw_series(LineSeries::new(late, &BLACK))?;
            Ok(())
        })
    }),
    ("a moving mean", "149 points are drawn", |c, t, v| {
        voltage(c, t, v, |chart, points| {
            let mean = points.windows(2).map(|two| (two[0].0, 0.5 * (two[0].1 + two[1].1)));
            chart.draw_series(LineSeries::new(mean, &BLACK))?;
            Ok(())
        })
    }),
    ("above E_L", "-0.0303 V is drawn, and -0.06 V belongs there", |c, t, v| {
        voltage(c, t, v, |chart, points| {
            let first = points[0].1;
            let above = points.iter().map(|&(x, y)| (x, y - first));
            chart.draw_series(LineSeries::new(above, &BLACK))?;
            Ok(())
        })
    }),
    ("a gap in the line", "point 75 is missing", |c, t, v| {
        voltage(c, t, v, |chart, points| {
            let half = points.len() / 2;
            chart.draw_series(LineSeries::new(points[..half].to_vec(), &BLACK))?;
            chart.draw_series(LineSeries::new(points[half + 1..].to_vec(), &BLACK))?;
            Ok(())
        })
    }),
    ("one corner left out", "point 75 is missing", |c, t, v| {
        voltage(c, t, v, |chart, mut points| {
            points.remove(points.len() / 2);
            chart.draw_series(LineSeries::new(points, &BLACK))?;
            Ok(())
        })
    }),
    ("a trace of one's own", "is drawn, and", |c, _, _| {
        let t: Vec<f64> = (0..150).map(|k| 1e-3 * f64::from(k)).collect();
        let v: Vec<f64> = t.iter().map(|t| -0.06 + 0.025 * (1.0 - (-t / 0.02).exp())).collect();
        voltage(c, &t, &v, |chart, points| {
            chart.draw_series(LineSeries::new(points, &BLACK))?;
            Ok(())
        })
    }),
    ("the same values at every step", "one place along y", |c, t, v| {
        let level = vec![v[0]; v.len()];
        let y = ("V/V", range(v));
        let mut chart = open(c, "V", ("t/s", range(t)), y)?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, &level, 1.0), &BLACK))?;
        Ok(())
    }),
    ("volts beside millivolts", "says V, but its numbers are mV", |c, t, v| {
        let y = ("Spannung in V", range(times(v, 1e3)));
        let mut chart = open(c, "V", ("Zeit in s", range(t)), y)?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1e3), &BLACK))?;
        Ok(())
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
    all_fail(CURRENT.iter().map(|&(name, says, style)| {
        let draw = |c: &Canvas, call: &Call| style(c, &call.vector("t"), &call.vector("i"));
        (name, says, fault("day1/ex05", draw))
    }));
}

#[test]
fn wrong_potentials() {
    all_fail(VOLTAGE.iter().map(|&(name, says, style)| {
        let draw = |c: &Canvas, call: &Call| style(c, &call.vector("t"), &call.vector("v"));
        (name, says, fault("day1/ex06", draw))
    }));
}
