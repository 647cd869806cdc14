//! Exercise 14: mean and spread.

use super::*;
use given::padded_range;

type Style = fn(&Canvas, &[f64], &[f64], &[f64]) -> PlotResult;

/// The mean and so many times the spread.
fn edge(mean: &[f64], std: &[f64], sigmas: f64) -> Vec<f64> {
    mean.iter().zip(std).map(|(m, s)| m + sigmas * s).collect()
}

/// A chart in ms and mV.
fn milli(c: &Canvas, t: &[f64], mean: &[f64], std: &[f64]) -> Opened {
    let edges = [edge(mean, std, 2.0), edge(mean, std, -2.0)].concat();
    let x = ("time (ms)", padded_range(times(t, 1e3)));
    open(
        c,
        "Mean ± σ",
        x,
        ("V (mV)", padded_range(times(&edges, 1e3))),
    )
}

type Line<'a> = (&'a str, Vec<f64>, RGBColor);

fn add(chart: &mut Plot, t: &[f64], (name, values, color): Line) -> PlotResult {
    chart
        .draw_series(LineSeries::new(pairs(t, 1e3, &values, 1e3), color))?
        .label(name)
        .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], color));
    Ok(())
}

/// These lines and a legend.
fn lines(c: &Canvas, (t, mean, std): (&[f64], &[f64], &[f64]), lines: &[Line]) -> PlotResult {
    let mut chart = milli(c, t, mean, std)?;
    for line in lines {
        add(&mut chart, t, line.clone())?;
    }
    chart
        .configure_series_labels()
        .border_style(BLACK)
        .background_style(WHITE)
        .draw()?;
    Ok(())
}

/// The right lines with these names: mean, above, below.
fn named(c: &Canvas, t: &[f64], mean: &[f64], std: &[f64], names: [&str; 3]) -> PlotResult {
    lines(c, (t, mean, std), &curves(mean, std, names, [1.0, -1.0]))
}

fn curves<'a>(mean: &[f64], std: &[f64], names: [&'a str; 3], sigmas: [f64; 2]) -> [Line<'a>; 3] {
    [
        (names[0], mean.to_vec(), BLACK),
        (names[1], edge(mean, std, sigmas[0]), RED),
        (names[2], edge(mean, std, sigmas[1]), BLUE),
    ]
}

const NAMES: [&str; 3] = ["mean", "mean + σ", "mean − σ"];

/// Lines in this order with the edges this far away.
fn edges(c: &Canvas, t: &[f64], mean: &[f64], std: &[f64], sigmas: [f64; 2]) -> PlotResult {
    lines(c, (t, mean, std), &curves(mean, std, NAMES, sigmas))
}

const RIGHT: &[(&str, Style)] = table! {
    ("plain words", |c, t, m, s| named(c, t, m, s, ["mean", "mean + std", "mean - std"])),
    ("letters", |c, t, m, s| named(c, t, m, s, ["⟨V⟩", "⟨V⟩ + σ", "⟨V⟩ − σ"])),
    ("upper and lower", |c, t, m, s| named(c, t, m, s, ["mean", "upper edge (mean + sigma)", "lower edge (mean - sigma)"])),
    ("both edges as ±", |c, t, m, s| named(c, t, m, s, ["mean", "± σ", "± σ"])),
    ("hyphens", |c, t, m, s| named(c, t, m, s, ["sample-mean", "mean+std-dev", "mean-std-dev"])),
    ("the root of the variance", |c, t, m, s| named(c, t, m, s, ["mean", "mean + √variance", "mean − √variance"])),
    ("the legend drawn after each line", |c, t, m, s| {
        let mut chart = milli(c, t, m, s)?;
        for (name, sigmas, color) in [("mean", 0.0, RED), ("mean + σ", 1.0, BLUE), ("mean − σ", -1.0, GREEN)] {
            add(&mut chart, t, (name, edge(m, s, sigmas), color))?;
            chart.configure_series_labels().background_style(WHITE).draw()?;
        }
        Ok(())
    }),
    ("names beside the lines, by hand", |c, t, m, s| {
        let mut chart = milli(c, t, m, s)?;
        for (name, sigmas) in [("mean", 0.0), ("+σ", 1.0), ("−σ", -1.0)] {
            let points = pairs(t, 1e3, &edge(m, s, sigmas), 1e3);
            let last = points[points.len() - 1];
            chart.draw_series(LineSeries::new(points, &BLUE))?;
            chart.draw_series([Text::new(name, last, ("sans-serif", 12))])?;
        }
        Ok(())
    }),
    ("a band behind the lines", |c, t, m, s| {
        let mut chart = milli(c, t, m, s)?;
        let mut round = pairs(t, 1e3, &edge(m, s, 1.0), 1e3);
        round.extend(pairs(t, 1e3, &edge(m, s, -1.0), 1e3).into_iter().rev());
        chart.draw_series([Polygon::new(round, BLUE.mix(0.15))])?;
        curves(m, s, NAMES, [1.0, -1.0]).into_iter().try_for_each(|line| add(&mut chart, t, line))?;
        chart.configure_series_labels().position(SeriesLabelPosition::LowerMiddle).draw()?;
        Ok(())
    }),
    ("marks for the mean", |c, t, m, s| {
        let mut chart = milli(c, t, m, s)?;
        let marks = pairs(t, 1e3, m, 1e3).into_iter();
        chart
            .draw_series(marks.map(|at| Circle::new(at, 2, BLACK.filled())))?
            .label("mean")
            .legend(|at| Circle::new(at, 2, BLACK.filled()));
        add(&mut chart, t, ("+ σ", edge(m, s, 1.0), RED))?;
        add(&mut chart, t, ("− σ", edge(m, s, -1.0), BLUE))?;
        chart.configure_series_labels().position(SeriesLabelPosition::UpperLeft).draw()?;
        Ok(())
    }),
};

const WRONG: &[(&str, &str, Style)] = table! {
    ("the edges' names exchanged, in words", "labels of two lines swapped", |c, t, m, s| {
        named(c, t, m, s, ["mean", "lower", "upper"])
    }),
    ("the mean's name exchanged", "labels of two lines swapped", |c, t, m, s| {
        named(c, t, m, s, ["mean + σ", "mean", "mean − σ"])
    }),
    ("one name for all", "Two entries of the legend read", |c, t, m, s| named(c, t, m, s, ["mean", "mean", "mean"])),
    ("the variance's name", "\"mean + variance\"", |c, t, m, s| {
        named(c, t, m, s, ["mean", "mean + variance", "mean − variance"])
    }),
    ("2σ", "-0.0322 V is drawn, and -0.0357 V belongs there", |c, t, m, s| edges(c, t, m, s, [2.0, -2.0])),
    ("both edges above", "\"mean − σ\" does not show its data", |c, t, m, s| edges(c, t, m, s, [1.0, 1.0])),
    ("the edges exchanged", "labels of two lines swapped", |c, t, m, s| edges(c, t, m, s, [-1.0, 1.0])),
    ("the edge below left out", "\"mean − σ\" is not drawn", |c, t, m, s| {
        lines(c, (t, m, s), &curves(m, s, NAMES, [1.0, -1.0])[..2])
    }),
    ("a fourth entry", "\"threshold\" of the legend is not used", |c, t, m, s| {
        let [mean, above, below] = curves(m, s, NAMES, [1.0, -1.0]);
        lines(c, (t, m, s), &[mean, above, below, ("threshold", vec![], GREEN)])
    }),
    ("no legend", "legend", |c, t, m, s| {
        let mut chart = milli(c, t, m, s)?;
        curves(m, s, NAMES, [1.0, -1.0]).into_iter().try_for_each(|line| add(&mut chart, t, line))
    }),
};

fn judged(style: Style) -> Option<String> {
    fault("day1/ex14", |c, call| {
        style(
            c,
            &call.vector("t"),
            &call.vector("mean"),
            &call.vector("std"),
        )
    })
}

#[test]
fn right_spreads() {
    right(RIGHT, judged);
}

#[test]
fn wrong_spreads() {
    wrong(WRONG, judged);
}
