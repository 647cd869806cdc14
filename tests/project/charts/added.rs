//! What is added to a right chart: lines with a name, bands, numbers of spikes. It must be true.

use given::{Canvas, PlotResult, padded_range as range};
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

const RIGHT: &[(&str, Style)] = table! {
    ("the mean", |s| s.level("mean", s.mean())),
    ("the mean and its number", |s| s.level(&format!("mean V = {:.1} mV", s.mean()), s.mean())),
    ("the mean in German, with a comma", |s| {
        let name = format!("Mittelwert: {:.2} mV", s.mean()).replace('.', ",");
        s.dashes(&name, s.mean())
    }),
    ("the mean in French", |s| s.level("moyenne", s.mean())),
    ("the maximum in Spanish", |s| s.level("máximo", s.highest())),
    ("the median", |s| s.level("median", 0.5 * (s.sorted()[(s.points.len() - 1) / 2] + s.sorted()[s.points.len() / 2]))),
    ("a mean of something else", |s| s.level("mean of the second half", s.mean() + 1.0)),
    ("a distance from the mean", |s| s.level("mean + 5 mV", s.mean() + 5.0)),
    ("a level so far below another", |s| s.level("10 mV below the threshold", -60.0)),
    ("the threshold", |s| s.level("threshold", -50.0)),
    ("the threshold and its number", |s| s.dashes("V_th = −50 mV", -50.0)),
    ("a number in volts", |s| s.level("V_th (-0.05 V)", -50.0)),
    ("two lines of one entry", |s| {
        let ends = s.x.map(|x| (x, -50.0)).to_vec();
        s.chart.line(ends, RED)?;
        s.level("threshold −50 mV, rest −60 mV", -60.0)
    }),
    ("the highest point's value beside the threshold", |s| {
        let highest = s.highest();
        let at = s.points.iter().copied().find(|p| p.1 == highest).unwrap_or_default();
        s.chart.marks([Text::new(format!("{highest:.1} mV"), at, ("sans-serif", 12))])?;
        s.level("threshold", -50.0)
    }),
    ("the end of a pulse of 1 ms", |s| s.upright("end of the 1 ms pulse", s.points[1].0)),
    ("the time of the second point", |s| s.upright(&format!("t = {:.7} s", s.points[1].0), s.points[1].0)),
    ("a note above everything", |s| {
        let corner = (s.x[0], s.y[1]);
        s.chart.marks([Text::new(format!("N = 1, mean {:.1} mV", s.mean()), corner, ("sans-serif", 12))])
    }),
};

const BORDER: &str = "lies on the border of the chart: what it marks is outside the axes";

const WRONG: &[(&str, &str, Style)] = table! {
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
    right(RIGHT, |style| traced([-50.0, -60.0], style));
    wrong(WRONG, |style| traced([-50.0, -60.0], style));
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
    as_told([("highest and lowest", None, said)]);
}

/// Traces, their mean, a band of so many σ with this name, and a line.
fn ensemble(name: &str, sigmas: f64, line: (&str, f64)) -> Option<String> {
    let draw = |c: &Canvas, t: &[f64], v: &[Vec<f64>]| {
        let (n, last) = (v.len() as f64, t.len() - 1);
        let mean = |k: usize| v.iter().map(|trace| trace[k]).sum::<f64>() / n;
        let squares = |k: usize| {
            v.iter()
                .map(|trace| (trace[k] - mean(k)).powi(2))
                .sum::<f64>()
        };
        let edge = |k: usize, sigmas: f64| {
            (
                t[k],
                1e3 * (mean(k) + sigmas * (squares(k) / (n - 1.0)).sqrt()),
            )
        };
        let y = range(v.iter().flatten().map(|v| 1e3 * v).chain([-50.0]));
        let mut chart = open(c, "Ensemble", ("t (s)", range(t)), ("V (mV)", y))?;
        let above = (0..=last).map(|k| edge(k, sigmas));
        let round = above.chain((0..=last).rev().map(|k| edge(k, -sigmas)));
        let band = BLUE.mix(0.2);
        let area = [Polygon::new(round.collect::<Points>(), band)];
        chart
            .draw_series(area)?
            .label(name)
            .legend(move |(x, y)| Rectangle::new([(x, y - 5), (x + 20, y + 5)], band.filled()));
        for (n, trace) in v.iter().enumerate() {
            match n {
                0 => chart.entry("neurons", pairs(t, 1.0, trace, 1e3), GREEN.mix(0.3))?,
                _ => chart.line(pairs(t, 1.0, trace, 1e3), GREEN.mix(0.3))?,
            }
        }
        let ends = vec![(t[0], line.1), (t[last], line.1)];
        chart.entry(line.0, ends, BLACK)?;
        chart.entry("mean", (0..=last).map(|k| edge(k, 0.0)).collect(), RED)?;
        chart.legend(SeriesLabelPosition::LowerRight)
    };
    fault("day1/ex09", |c, call| {
        draw(c, &call.vector("t"), &call.rows("v"))
    })
}

#[test]
fn bands() {
    let threshold = ("threshold", -50.0);
    const WRONG: Option<&str> = Some("does not reach from mean − σ to mean + σ");
    as_told([
        ("σ", None, ensemble("mean ± σ", 1.0, threshold)),
        ("1 σ", None, ensemble("±1σ", 1.0, threshold)),
        ("2σ", None, ensemble("± 2σ", 2.0, threshold)),
        (
            "95 %",
            None,
            ensemble("95 % of a normal distribution (σ)", 1.96, threshold),
        ),
        ("half a σ", WRONG, ensemble("± σ", 0.5, threshold)),
        (
            "2σ called σ",
            WRONG,
            ensemble("standard deviation", 2.0, threshold),
        ),
        (
            "a threshold elsewhere",
            Some("its name says"),
            ensemble("± σ", 1.0, ("V_th = −50 mV", -51.0)),
        ),
    ]);
}

/// A raster with a title made from the number of spikes and of neurons.
fn raster(title: fn(usize, usize) -> String) -> Option<String> {
    fault("day2/ex02", |c, call| {
        let spikes = call.spikes("spikes");
        let of = |(&n, times): (&usize, &Vec<f64>)| -> Points {
            times.iter().map(|&t| (t, n as f64)).collect()
        };
        let dots: Points = spikes.iter().flat_map(of).collect();
        let (x, y) = (
            range(dots.iter().map(|d| d.0)),
            range(dots.iter().map(|d| d.1)),
        );
        let mut chart = open(
            c,
            &title(dots.len(), spikes.len()),
            ("t (s)", x),
            ("neuron", y),
        )?;
        chart.marks(dots.iter().map(|&dot| Circle::new(dot, 2, BLACK.filled())))
    })
}

#[test]
fn numbers_of_spikes() {
    const WRONG: Option<&str> = Some("spikes, but there are");
    let right: &[fn(usize, usize) -> String] = table! {
        |spikes, _| format!("{spikes} spikes"),
        |spikes, neurons| format!("Raster plot: {spikes} spikes of {neurons} neurons"),
        |spikes, _| format!("Rasterdiagramm (Spikes: {spikes})"),
        |spikes, neurons| format!("{} spikes per neuron", spikes / neurons),
        |spikes, neurons| format!("mean of {:.1} spikes", spikes as f64 / neurons as f64),
        |_, _| "neuron 0: 3 spikes".to_owned(),
        |_, neurons| format!("spikes of {neurons} neurons"),
        |_, neurons| format!("Spikes: {neurons} neurons"),
    };
    as_told(
        right
            .iter()
            .map(|&title| ("a true number", None, raster(title))),
    );
    let wrong: &[fn(usize, usize) -> String] = table! {
        |_, neurons| format!("Raster plot ({neurons} spikes)"),
        |_, neurons| format!("Rasterdiagramm mit {neurons} Aktionspotentialen"),
        |_, neurons| format!("Spikes: {neurons}"),
        |spikes, _| format!("{} espigas", spikes + 1),
    };
    as_told(
        wrong
            .iter()
            .map(|&title| ("a wrong number", WRONG, raster(title))),
    );
}
