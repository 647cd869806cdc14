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
    let (above, below) = (edge(mean, std, 1.0), edge(mean, std, -1.0));
    let curves = [
        (names[0], mean.to_vec(), BLACK),
        (names[1], above, RED),
        (names[2], below, BLUE),
    ];
    lines(c, (t, mean, std), &curves)
}

/// Lines in this order with the edges this far away.
fn edges(c: &Canvas, t: &[f64], mean: &[f64], std: &[f64], sigmas: [f64; 2]) -> PlotResult {
    let curves = [
        ("mean", mean.to_vec(), BLACK),
        ("mean + σ", edge(mean, std, sigmas[0]), RED),
        ("mean − σ", edge(mean, std, sigmas[1]), BLUE),
    ];
    lines(c, (t, mean, std), &curves)
}

const RIGHT: &[(&str, Style)] = table! {
    ("plain words", |c, t, m, s| named(c, t, m, s, ["mean", "mean + std", "mean - std"])),
    ("letters", |c, t, m, s| named(c, t, m, s, ["⟨V⟩", "⟨V⟩ + σ", "⟨V⟩ − σ"])),
    ("mu", |c, t, m, s| named(c, t, m, s, ["μ", "μ+σ", "μ-σ"])),
    ("German", |c, t, m, s| {
        let names = ["Mittelwert", "Mittelwert plus σ", "Mittelwert minus σ"];
        named(c, t, m, s, names)
    }),
    ("in full", |c, t, m, s| {
        let names = ["sample mean", "mean plus standard deviation", "mean minus standard deviation"];
        named(c, t, m, s, names)
    }),
    ("SD", |c, t, m, s| named(c, t, m, s, ["average", "+1 SD", "-1 SD"])),
    ("upper and lower", |c, t, m, s| {
        named(c, t, m, s, ["mean", "upper edge (mean + sigma)", "lower edge (mean - sigma)"])
    }),
    ("the edges first", |c, t, m, s| {
        let curves = [
            ("mean - sd", edge(m, s, -1.0), GREEN),
            ("mean + sd", edge(m, s, 1.0), CYAN),
            ("mean", m.to_vec(), BLACK),
        ];
        lines(c, (t, m, s), &curves)
    }),
    ("both edges as ±", |c, t, m, s| named(c, t, m, s, ["mean", "± σ", "± σ"])),
    ("one σ", |c, t, m, s| named(c, t, m, s, ["V", "V + 1σ", "V - 1σ"])),
    ("hyphens", |c, t, m, s| named(c, t, m, s, ["sample-mean", "mean+std-dev", "mean-std-dev"])),
    ("the root of the variance", |c, t, m, s| {
        named(c, t, m, s, ["mean", "mean + √variance", "mean − √variance"])
    }),
    ("bounds", |c, t, m, s| named(c, t, m, s, ["mean V", "upper bound", "lower bound"])),
    ("no samples", |c, t, m, s| {
        let mut chart = milli(c, t, m, s)?;
        for (name, sigmas) in [("mean", 0.0), ("mean + σ", 1.0), ("mean − σ", -1.0)] {
            let points = pairs(t, 1e3, &edge(m, s, sigmas), 1e3);
            chart.draw_series(LineSeries::new(points, &BLUE))?.label(name);
        }
        chart.configure_series_labels().border_style(BLACK).draw()?;
        Ok(())
    }),
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
    ("a true fourth entry", |c, t, m, s| {
        let curves = [
            ("mean", m.to_vec(), BLACK),
            ("mean + σ", edge(m, s, 1.0), RED),
            ("mean − σ", edge(m, s, -1.0), BLUE),
            ("start", vec![m[0]; m.len()], GREEN),
        ];
        lines(c, (t, m, s), &curves)
    }),
    ("dashed edges of one colour", |c, t, m, s| {
        let mut chart = milli(c, t, m, s)?;
        add(&mut chart, t, ("mean", m.to_vec(), BLACK))?;
        for (name, sigmas) in [("mean + σ", 1.0), ("mean − σ", -1.0)] {
            let points = pairs(t, 1e3, &edge(m, s, sigmas), 1e3);
            chart
                .draw_series(DashedLineSeries::new(points, 4, 4, RED.into()))?
                .label(name)
                .legend(|(x, y)| PathElement::new([(x, y), (x + 20, y)], RED));
        }
        chart.configure_series_labels().border_style(BLACK).draw()?;
        Ok(())
    }),
    ("a band behind the lines", |c, t, m, s| {
        let mut chart = milli(c, t, m, s)?;
        let mut round = pairs(t, 1e3, &edge(m, s, 1.0), 1e3);
        round.extend(pairs(t, 1e3, &edge(m, s, -1.0), 1e3).into_iter().rev());
        chart.draw_series([Polygon::new(round, BLUE.mix(0.15))])?;
        add(&mut chart, t, ("mean", m.to_vec(), BLUE))?;
        add(&mut chart, t, ("mean + σ", edge(m, s, 1.0), RED))?;
        add(&mut chart, t, ("mean − σ", edge(m, s, -1.0), GREEN))?;
        chart
            .configure_series_labels()
            .position(SeriesLabelPosition::LowerMiddle)
            .background_style(WHITE)
            .draw()?;
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
    ("the given axes, thick lines", |c, t, m, s| {
        let (above, below) = (edge(m, s, 1.0), edge(m, s, -1.0));
        let y = ("Membranpotential/V", padded_range(above.iter().chain(&below)));
        let mut chart = open(c, "Ensemble", ("Zeit/s", t[0]..t[t.len() - 1]), y)?;
        let curves = [("mean", m.to_vec(), BLUE), ("mean+σ", above, RED), ("mean−σ", below, RED)];
        for (k, (name, values, color)) in curves.into_iter().enumerate() {
            let style = color.stroke_width(1 + k as u32);
            chart
                .draw_series(LineSeries::new(pairs(t, 1.0, &values, 1.0), style))?
                .label(name)
                .legend(move |(x, y)| PathElement::new([(x, y), (x + 15, y)], style));
        }
        chart.configure_series_labels().draw()?;
        Ok(())
    }),
};

const WRONG: &[(&str, &str, Style)] = table! {
    ("the edges' names exchanged", "labels of two lines swapped", |c, t, m, s| {
        named(c, t, m, s, ["mean", "mean - σ", "mean + σ"])
    }),
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
    ("half of σ", "-0.0378 V is drawn, and -0.0361 V belongs there", |c, t, m, s| edges(c, t, m, s, [0.5, -0.5])),
    ("both edges above", "\"mean − σ\" does not show its data", |c, t, m, s| edges(c, t, m, s, [1.0, 1.0])),
    ("the edges exchanged", "labels of two lines swapped", |c, t, m, s| edges(c, t, m, s, [-1.0, 1.0])),
    ("σ²", "-0.0392 V is drawn, and -0.0357 V belongs there", |c, t, m, s| {
        let squares: Vec<f64> = s.iter().map(|s| s * s).collect();
        edges(c, t, m, &squares, [1.0, -1.0])
    }),
    ("σ alone", "\"mean + σ\"", |c, t, m, s| {
        let shown = padded_range(m.iter().chain(s).map(|v| 1e3 * v));
        let x = ("t (ms)", padded_range(times(t, 1e3)));
        let mut chart = open(c, "V", x, ("V (mV)", shown))?;
        add(&mut chart, t, ("mean", m.to_vec(), BLACK))?;
        add(&mut chart, t, ("mean + σ", s.to_vec(), RED))?;
        chart.configure_series_labels().draw()?;
        Ok(())
    }),
    ("the edge below left out", "\"mean − σ\" is not drawn", |c, t, m, s| {
        let curves = [("mean", m.to_vec(), BLACK), ("mean + σ", edge(m, s, 1.0), RED)];
        lines(c, (t, m, s), &curves)
    }),
    ("a fourth entry", "\"threshold\" of the legend is not used", |c, t, m, s| {
        let curves = [
            ("mean", m.to_vec(), BLACK),
            ("mean + σ", edge(m, s, 1.0), RED),
            ("mean − σ", edge(m, s, -1.0), BLUE),
            ("threshold", vec![], GREEN),
        ];
        lines(c, (t, m, s), &curves)
    }),
    ("the legend before the last line", "legend", |c, t, m, s| {
        let mut chart = milli(c, t, m, s)?;
        add(&mut chart, t, ("mean", m.to_vec(), BLACK))?;
        add(&mut chart, t, ("mean + σ", edge(m, s, 1.0), RED))?;
        chart.configure_series_labels().draw()?;
        add(&mut chart, t, ("mean − σ", edge(m, s, -1.0), BLUE))?;
        Ok(())
    }),
    ("cut off above", "range of the y axis is too small", |c, t, m, s| {
        let y = padded_range(times(m, 1e3));
        let x = ("t (ms)", padded_range(times(t, 1e3)));
        let mut chart = open(c, "V", x, ("V (mV)", y))?;
        add(&mut chart, t, ("mean", m.to_vec(), BLACK))?;
        add(&mut chart, t, ("mean + σ", edge(m, s, 1.0), RED))?;
        add(&mut chart, t, ("mean − σ", edge(m, s, -1.0), BLUE))?;
        chart.configure_series_labels().draw()?;
        Ok(())
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
    all_pass(RIGHT.iter().map(|&(name, style)| (name, judged(style))));
}

#[test]
fn wrong_spreads() {
    all_fail(
        WRONG
            .iter()
            .map(|&(name, says, style)| (name, says, judged(style))),
    );
}
