//! Lines with a name, added to a right chart: they must be where their names say.

use given::PlotResult;
use plotters::prelude::*;

use super::drawn::*;

/// The numbers of the potentials in order of size.
fn sorted(s: &Sheet) -> Vec<f64> {
    let mut sorted: Vec<f64> = s.series[0].iter().map(|p| p.1).collect();
    sorted.sort_by(f64::total_cmp);
    sorted
}

fn mean(s: &Sheet) -> f64 {
    sorted(s).iter().sum::<f64>() / sorted(s).len() as f64
}

fn highest(s: &Sheet) -> f64 {
    sorted(s)[s.series[0].len() - 1]
}

/// The ends of a line from border to border.
fn across(s: &Sheet, level: f64) -> Points {
    vec![(s.x.range.start, level), (s.x.range.end, level)]
}

/// A level line with an entry in the legend.
fn level(s: &mut Sheet, name: &str, level: f64) -> PlotResult {
    s.entry(name, across(s, level), RED)?;
    s.legend(SeriesLabelPosition::LowerRight)
}

/// A dashed one with a text at its left end.
fn dashes(s: &mut Sheet, name: &str, level: f64) -> PlotResult {
    let ends = across(s, level);
    s.text(name, ends[0])?;
    s.marks(DashedLineSeries::new(ends, 5, 3, BLACK.into()))
}

/// An upright one with an entry in the legend.
fn upright(s: &mut Sheet, name: &str, time: f64) -> PlotResult {
    let ends = vec![(time, s.y.range.start), (time, s.y.range.end)];
    s.entry(name, ends, GREEN)?;
    s.legend(SeriesLabelPosition::LowerRight)
}

const BORDER: &str = "lies on the border of the chart: what it marks is outside the axes";

const LINES: &[(&str, &str, Style)] = table! {
    ("the mean", RIGHT, |s| level(s, "mean", mean(s))),
    ("the mean and its number", RIGHT, |s| level(s, &format!("mean V = {:.1} mV", mean(s)), mean(s))),
    ("the mean in German, with a comma", RIGHT, |s| {
        let name = format!("Mittelwert: {:.2} mV", mean(s)).replace('.', ",");
        dashes(s, &name, mean(s))
    }),
    ("the mean in French", RIGHT, |s| level(s, "moyenne", mean(s))),
    ("the maximum in Spanish", RIGHT, |s| level(s, "máximo", highest(s))),
    ("the median", RIGHT, |s| level(s, "median", 0.5 * (sorted(s)[(s.points().len() - 1) / 2] + sorted(s)[s.points().len() / 2]))),
    ("a mean of something else", RIGHT, |s| level(s, "mean of the second half", mean(s) + 1.0)),
    ("a distance from the mean", RIGHT, |s| level(s, "mean + 5 mV", mean(s) + 5.0)),
    ("a level so far below another", RIGHT, |s| level(s, "10 mV below the threshold", -60.0)),
    ("the threshold", RIGHT, |s| level(s, "threshold", -50.0)),
    ("the threshold and its number", RIGHT, |s| dashes(s, "V_th = −50 mV", -50.0)),
    ("a number in volts", RIGHT, |s| level(s, "V_th (-0.05 V)", -50.0)),
    ("two lines of one entry", RIGHT, |s| {
        s.line(across(s, -50.0), RED)?;
        level(s, "threshold −50 mV, rest −60 mV", -60.0)
    }),
    ("the highest point's value beside the threshold", RIGHT, |s| {
        let highest = highest(s);
        let at = s.points().into_iter().find(|p| p.1 == highest).unwrap_or_default();
        s.text(format!("{highest:.1} mV"), at)?;
        level(s, "threshold", -50.0)
    }),
    ("the end of a pulse of 1 ms", RIGHT, |s| upright(s, "end of the 1 ms pulse", s.points()[1].0)),
    ("the time of the second point", RIGHT, |s| upright(s, &format!("t = {:.4} ms", s.points()[1].0), s.points()[1].0)),
    ("a note above everything", RIGHT, |s| {
        s.text(format!("N = 1, mean {:.1} mV", mean(s)), (s.x.range.start, s.y.range.end))
    }),
    ("a mean between the extremes", "but the mean is", |s| level(s, "mean", 0.5 * (sorted(s)[0] + highest(s)))),
    ("a mean with a wrong number", "but its name says", |s| level(s, &format!("mean: {:.2} mV", mean(s) + 3.0), mean(s))),
    ("the last for the highest", "but the maximum is", |s| level(s, "highest potential", s.points()[s.points().len() - 1].1)),
    ("the first for the lowest", "but the minimum is", |s| level(s, "minimum", s.points()[0].1)),
    ("the mean for the median", "but the median is", |s| level(s, "Median", mean(s))),
    ("another number", "is at -0.052 V, but its name says -0.05 V", |s| dashes(s, "V_th = −50 mV", -52.0)),
    ("millivolts called volts", "", |s| level(s, "V_th = −50 V", -50.0)),
    ("a threshold outside", BORDER, |s| level(s, "threshold −500 mV", -500.0)),
    ("a threshold outside, without a number", BORDER, |s| level(s, "threshold", 500.0)),
    ("a time outside", BORDER, |s| upright(s, "onset", 77.77)),
};

#[test]
fn lines_with_a_name() {
    as_told(LINES, |style| {
        fault("day1/ex06", |s| {
            s.fit(&[-50.0, -60.0]);
            s.line(s.points(), BLUE)?;
            style(s)
        })
    });
}

/// The highest and the lowest on axes without any room: they are on the border, and true.
#[test]
fn true_lines_on_the_border() {
    let said = fault("day1/ex06", |s| {
        let (points, low, high) = (s.points(), sorted(s)[0], highest(s));
        s.x.range = points[0].0..points[points.len() - 1].0;
        s.y.range = low..high;
        s.line(points, BLUE)?;
        s.entry("highest", across(s, high), RED)?;
        s.entry("le plus bas", across(s, low), GREEN)?;
        s.legend(SeriesLabelPosition::UpperRight)
    });
    assert_eq!(said, None);
}
