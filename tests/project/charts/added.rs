//! Lines with a name, added to a right chart: they must be where their names say.

use given::{PlotResult, padded_range as range};
use plotters::prelude::*;

use super::drawn::*;
use super::points_right::{potential, showing};

type Style = fn(&mut Trace) -> PlotResult;

/// A trace in s and mV that is drawn already.
struct Trace {
    chart: Plot,
    points: Points,
    /// What the axes show.
    x: [f64; 2],
    y: [f64; 2],
}

impl Trace {
    /// The numbers of the potentials in order of size.
    fn sorted(&self) -> Vec<f64> {
        let mut sorted: Vec<f64> = self.points.iter().map(|p| p.1).collect();
        sorted.sort_by(f64::total_cmp);
        sorted
    }

    fn mean(&self) -> f64 {
        self.points.iter().map(|p| p.1).sum::<f64>() / self.points.len() as f64
    }

    fn highest(&self) -> f64 {
        self.sorted()[self.points.len() - 1]
    }

    /// A level line from border to border with an entry in the legend.
    fn level(&mut self, name: &str, level: f64) -> PlotResult {
        let ends = self.x.map(|x| (x, level)).to_vec();
        self.chart.entry(name, ends, RED)?;
        self.chart.legend(SeriesLabelPosition::LowerRight)
    }

    /// A dashed one with a text at its left end.
    fn dashes(&mut self, name: &str, level: f64) -> PlotResult {
        let ends = self.x.map(|x| (x, level));
        self.chart
            .marks(DashedLineSeries::new(ends, 5, 3, BLACK.into()))?;
        self.chart
            .marks([Text::new(name.to_owned(), ends[0], ("sans-serif", 12))])
    }

    /// An upright one with an entry in the legend.
    fn upright(&mut self, name: &str, time: f64) -> PlotResult {
        let ends = self.y.map(|y| (time, y)).to_vec();
        self.chart.entry(name, ends, GREEN)?;
        self.chart.legend(SeriesLabelPosition::LowerRight)
    }
}

fn traced(more: [f64; 2], style: Style) -> Option<String> {
    potential(|c, t, v| {
        let (mut chart, points) = showing(c, t, v, &more)?;
        chart.line(points.clone(), BLUE)?;
        let (x, y) = (range(t), range(times(v, 1e3).iter().chain(&more)));
        style(&mut Trace {
            chart,
            points,
            x: [x.start, x.end],
            y: [y.start, y.end],
        })
    })
}

const BORDER: &str = "lies on the border of the chart: what it marks is outside the axes";

const LINES: &[(&str, &str, Style)] = table! {
    ("the mean", RIGHT, |s| s.level("mean", s.mean())),
    ("the mean and its number", RIGHT, |s| s.level(&format!("mean V = {:.1} mV", s.mean()), s.mean())),
    ("the mean in German, with a comma", RIGHT, |s| {
        let name = format!("Mittelwert: {:.2} mV", s.mean()).replace('.', ",");
        s.dashes(&name, s.mean())
    }),
    ("the mean in French", RIGHT, |s| s.level("moyenne", s.mean())),
    ("the maximum in Spanish", RIGHT, |s| s.level("máximo", s.highest())),
    ("the median", RIGHT, |s| s.level("median", 0.5 * (s.sorted()[(s.points.len() - 1) / 2] + s.sorted()[s.points.len() / 2]))),
    ("a mean of something else", RIGHT, |s| s.level("mean of the second half", s.mean() + 1.0)),
    ("a distance from the mean", RIGHT, |s| s.level("mean + 5 mV", s.mean() + 5.0)),
    ("a level so far below another", RIGHT, |s| s.level("10 mV below the threshold", -60.0)),
    ("the threshold", RIGHT, |s| s.level("threshold", -50.0)),
    ("the threshold and its number", RIGHT, |s| s.dashes("V_th = −50 mV", -50.0)),
    ("a number in volts", RIGHT, |s| s.level("V_th (-0.05 V)", -50.0)),
    ("two lines of one entry", RIGHT, |s| {
        let ends = s.x.map(|x| (x, -50.0)).to_vec();
        s.chart.line(ends, RED)?;
        s.level("threshold −50 mV, rest −60 mV", -60.0)
    }),
    ("the highest point's value beside the threshold", RIGHT, |s| {
        let highest = s.highest();
        let at = s.points.iter().copied().find(|p| p.1 == highest).unwrap_or_default();
        s.chart.marks([Text::new(format!("{highest:.1} mV"), at, ("sans-serif", 12))])?;
        s.level("threshold", -50.0)
    }),
    ("the end of a pulse of 1 ms", RIGHT, |s| s.upright("end of the 1 ms pulse", s.points[1].0)),
    ("the time of the second point", RIGHT, |s| s.upright(&format!("t = {:.7} s", s.points[1].0), s.points[1].0)),
    ("a note above everything", RIGHT, |s| {
        let corner = (s.x[0], s.y[1]);
        s.chart.marks([Text::new(format!("N = 1, mean {:.1} mV", s.mean()), corner, ("sans-serif", 12))])
    }),
    ("a mean between the extremes", "but the mean is", |s| s.level("mean", 0.5 * (s.sorted()[0] + s.highest()))),
    ("a mean with a wrong number", "but its name says", |s| s.level(&format!("mean: {:.2} mV", s.mean() + 3.0), s.mean())),
    ("a mean beside the mean, in German", "but the mean is", |s| s.dashes("Mittelwert", s.mean() + 2.0)),
    ("the last for the highest", "but the maximum is", |s| s.level("highest potential", s.points[s.points.len() - 1].1)),
    ("the first for the lowest", "but the minimum is", |s| s.level("minimum", s.points[0].1)),
    ("the mean for the median", "but the median is", |s| s.level("Median", s.mean())),
    ("another number", "is at -0.052 V, but its name says -0.05 V", |s| s.dashes("V_th = −50 mV", -52.0)),
    ("another number in the legend", "but its name says", |s| s.level("spike threshold: −50 mV", -55.0)),
    ("millivolts called volts", "", |s| s.level("V_th = −50 V", -50.0)),
    ("a threshold outside", BORDER, |s| s.level("threshold −500 mV", -500.0)),
    ("a threshold outside, without a number", BORDER, |s| s.level("threshold", 500.0)),
    ("a dashed one outside", BORDER, |s| s.dashes("V_th", 500.0)),
    ("a time outside", BORDER, |s| s.upright("onset", 77.77)),
};

#[test]
fn lines_with_a_name() {
    as_told(LINES, |style| traced([-50.0, -60.0], style));
}

/// The highest and the lowest on axes without any room: they are on the border, and true.
#[test]
fn true_lines_on_the_border() {
    let said = potential(|c, t, v| {
        let points = pairs(t, 1.0, v, 1e3);
        let y = points.iter().map(|p| p.1);
        let (low, high) = (
            y.clone().fold(f64::MAX, f64::min),
            y.fold(f64::MIN, f64::max),
        );
        let (first, last) = (t[0], t[t.len() - 1]);
        let mut chart = open(c, "V", ("t (s)", first..last), ("V (mV)", low..high))?;
        chart.line(points, BLUE)?;
        chart.entry("highest", vec![(first, high), (last, high)], RED)?;
        chart.entry("le plus bas", vec![(first, low), (last, low)], GREEN)?;
        chart.legend(SeriesLabelPosition::UpperRight)
    });
    assert_eq!(said, None);
}
