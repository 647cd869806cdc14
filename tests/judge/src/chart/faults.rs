//! Names what is wrong with a drawing in which the data were not found.

use given::{Drawing, Mark};

use super::counts::{fewer_or_more, runs};
use super::fit::{Along, READABLE, along, both};
use super::marks::{Group, Pixel, Shape, line, own};
use super::place::{Place, fit, fit_in_order, shows, suits, upright};
use super::reading::Axes;
use super::values::{other_values, range_of, rounded};
use super::{Chart, Series, is_bundle};
use crate::sentences::said;
use crate::wording::counted;

/// The distance between neighbouring numbers, if it is the same everywhere and not 0.
pub fn even_step(numbers: &[f64]) -> Option<f64> {
    let [first, second, ..] = numbers else {
        return None;
    };
    let step = second - first;
    let even = numbers
        .windows(2)
        .all(|pair| (pair[1] - pair[0] - step).abs() <= 1e-6 * step.abs());
    (even && step > 0.0).then_some(step)
}

/// A sentence or two; the more certain one wins.
type Fault = (u8, String);

/// What is wrong with the drawing.
pub fn name(drawing: &Drawing, chart: &Chart, groups: &[Group], places: &[Place]) -> String {
    let axes = Axes::of(drawing, chart);
    let drawn: Vec<&Group> = groups
        .iter()
        .filter(|group| !is_decoration(group, drawing))
        .collect();
    if runs_back(chart, &drawn) {
        return said!("chart runs back");
    }
    // Of several series, the first that is missing where most others were found.
    if let Some(place) = places.first()
        && let Some(missing) = place.found.iter().position(Option::is_none)
    {
        let axes = axes.with(place.x, place.y);
        return of_missing(&chart.series[missing], &drawn, place, &axes);
    }
    let found = chart.series.iter().filter(|s| !s.x.is_empty());
    let pairs = found.flat_map(|series| drawn.iter().map(move |group| (series, group)));
    let faults = pairs.filter_map(|(series, group)| match in_two(series, group, &drawn) {
        true => Some((1, said!("chart in two", n = series.x.len()))),
        false => of_group(series, group, &axes),
    });
    let best = faults.min_by_key(|(rank, _)| *rank);
    best.map_or_else(|| nothing(drawing, chart, groups), |(_, sentence)| sentence)
}

/// True if a group shows a part of the points, and another as many as are missing.
fn in_two(series: &Series, group: &Group, drawn: &[&Group]) -> bool {
    let rest = series.x.len().saturating_sub(group.points.len());
    let is_rest = |other: &Group| {
        let another = !std::ptr::eq(other, group);
        another && other.shape == group.shape && other.points.len() == rest
    };
    rest > 1 && drawn.iter().any(|other| is_rest(other)) && fewer_or_more(series, group).is_some()
}

fn runs_back(chart: &Chart, drawn: &[&Group]) -> bool {
    let is_whole = |series: &Series, group: &Group| {
        !suits(series, group.shape) && fit_in_order(series, &group.points).is_some()
    };
    let mut lines = chart.series.iter().filter(|series| !series.is_dots());
    lines.any(|s| is_bundle(s) && drawn.iter().any(|group| is_whole(s, group)))
}

/// What is wrong with a series that was not found where others were.
fn of_missing(series: &Series, drawn: &[&Group], place: &Place, axes: &Axes) -> String {
    // What shows another series is not this one.
    let is_free = |group: &&&Group| !place.has_found(group.drawn);
    let free: Vec<&Group> = drawn.iter().filter(is_free).copied().collect();
    if let Some(group) = free.iter().find(|group| is_elsewhere(series, group)) {
        let example = axes.example(series, &group.points).unwrap_or_default();
        return said!("chart elsewhere", series = series.name, example);
    }
    if let Some(other) = distance_drawn(axes.chart, series, &free, place) {
        return said!("chart distance", series = series.name, other);
    }
    let faults = free.iter().filter_map(|g| of_group(series, g, axes));
    if let Some((0 | 1, sentence)) = faults.min_by_key(|(rank, _)| *rank) {
        return format!("In the series \"{}\": {sentence}", series.name);
    }
    let n = series.x.len();
    let is_as_long = |g: &&&Group| g.shape != Shape::Outline && g.points.len() == n;
    let as_long = free.iter().find(is_as_long);
    match as_long.and_then(|group| axes.example(series, &group.points)) {
        Some(example) => said!("chart other data", series = series.name, example),
        None => said!("chart missing", series = series.name, n),
    }
}

/// The series from which only the distance is drawn, such as σ for mean + σ.
fn distance_drawn(
    chart: &Chart,
    series: &Series,
    free: &[&Group],
    place: &Place,
) -> Option<&'static str> {
    let scales = (Some(place.x?), Some(place.y?));
    let is_drawn = |other: &Series, sign: f64| {
        let pairs = series.y.iter().zip(&other.y);
        let alone = Series {
            y: pairs.map(|(a, b)| sign * (a - b)).collect(),
            ..series.clone()
        };
        free.iter().any(|group| shows(&alone, group, scales))
    };
    let mut others = chart.series.iter();
    let found = others.find(|other| {
        let comparable = !std::ptr::eq(*other, series) && other.x == series.x;
        comparable && (is_drawn(other, 1.0) || is_drawn(other, -1.0))
    });
    found.map(|other| other.name)
}

/// True if a group is an upright image of the series: under scales of its own, for under those of the
/// other series it was not found.
fn is_elsewhere(series: &Series, group: &Group) -> bool {
    group.shape != Shape::Outline
        && series.x.len() > 3
        && fit(series, group).is_some_and(|(x, y)| x.is_some() && y.is_some() && upright(&(x, y)))
}

/// Straight lines along an axis and single marks: mesh, axes, thresholds.
fn is_decoration(group: &Group, drawing: &Drawing) -> bool {
    let (width, height) = group.extent();
    let whole = width >= f64::from(drawing.width) - 2.0;
    group.points.len() < 2 || (group.points.len() == 2 && (width == 0.0 || height == 0.0)) || whole
}

fn nothing(drawing: &Drawing, chart: &Chart, groups: &[Group]) -> String {
    if drawing.marks.is_empty() {
        return said!("chart nothing");
    }
    let series = chart.series.iter().map(|s| s.x.len()).max().unwrap_or(0);
    let is_line = |g: &Group| g.shape != Shape::Dots && g.points.len() >= series.max(3);
    if chart.series.iter().any(|s| s.is_dots()) && groups.iter().any(is_line) {
        return said!("chart only lines");
    }
    let dots = groups.iter().filter(|group| group.shape == Shape::Dots);
    let points = dots.map(|group| group.points.len()).max().unwrap_or(0);
    if (1..series).contains(&points) {
        // Pieces of a line are more points than they look like.
        return match own(drawing).any(|(_, mark)| line(mark).is_some()) {
            true => said!("chart not all points", series),
            false => said!("chart few points", points, series),
        };
    }
    let is_text = |mark: &Mark| matches!(mark, Mark::Text { .. });
    match drawing.marks.iter().any(is_text) {
        true => said!("chart only texts"),
        false => said!("chart no points"),
    }
}

/// What is wrong with a group, if it was meant to be this series.
fn of_group(series: &Series, group: &Group, axes: &Axes) -> Option<Fault> {
    if series.is_dots() && group.shape != Shape::Dots {
        return None;
    }
    if let Some(fault) = of_one_trace(series, group) {
        return Some(fault);
    }
    let n = series.x.len();
    let m = group.points.len();
    if n == m {
        return Some(of_equal_length(series, group, axes));
    }
    let (width, height) = group.extent();
    // Neither level nor upright, or it would count as decoration.
    if n > 3 && m == 2 && group.shape == Shape::Line && width > READABLE && height > READABLE {
        return Some((15, said!("chart straight line", n)));
    }
    if let Some(sentence) = fewer_or_more(series, group) {
        return Some((1, sentence));
    }
    // A group of another length is a guess, the worse the farther away.
    let rank = 20 + (200 * n.abs_diff(m) / n.max(m).max(1)).min(200) as u8;
    (3 * m >= n && group.shape != Shape::Outline).then(|| {
        let belong = counted(n, "point");
        let sentence = format!("{m} points are drawn where {belong} belong.");
        (rank, sentence)
    })
}

/// What is wrong where a line is one of several traces, or a part of one.
fn of_one_trace(series: &Series, group: &Group) -> Option<Fault> {
    if !is_bundle(series) || group.shape != Shape::Line {
        return None;
    }
    let mut traces = runs(series).into_iter().map(|run| Series {
        x: series.x[run.clone()].to_vec(),
        y: series.y[run].to_vec(),
        ..*series
    });
    traces.find_map(|trace| match fewer_or_more(&trace, group) {
        Some(sentence) => Some((1, format!("In a trace, {sentence}"))),
        None => fit(&trace, group).map(|_| (30, said!("chart some traces"))),
    })
}

pub fn holds(along: &Along) -> bool {
    matches!(along, Along::Scale(_) | Along::Constant)
}

/// As many marks as points, but not where they belong.
fn of_equal_length(series: &Series, group: &Group, axes: &Axes) -> Fault {
    let chart = axes.chart;
    let (x_shows, y_shows) = (chart.x.shows, chart.y.shows);
    let (x, y) = (&series.x, &series.y);
    let points = &group.points;
    let (px, py): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
    let (along_x, along_y) = both(x, y, points);
    let (swapped_x, swapped_y) = both(y, x, points);
    let steps: Vec<f64> = (0..x.len()).map(|k| k as f64).collect();
    let example = || axes.example(series, points).unwrap_or_default();
    let certain = |sentence: String| (0, sentence);
    // Before what is at a border or cut off: of few points, the last of a row may seem to be.
    if !holds(&along_x) && holds(&along_y) && holds(&along(&steps, &px)) {
        let rounded = rounded(chart.x, x, &px);
        return certain(rounded.unwrap_or_else(|| said!("chart even", x_shows)));
    }
    if let Some(sentence) = axes.limits(series, points) {
        return certain(sentence);
    }
    if holds(&along_x) && holds(&along_y) {
        let is_upside_down = matches!(along_y, Along::Scale(scale) if scale.slope > 0.0);
        return certain(match (is_upside_down, axes.rises()) {
            (true, true) => said!("chart upside down, not the axis", y_shows),
            (true, false) => said!("chart upside down", y_shows),
            (false, _) => said!("chart backwards", x_shows),
        });
    }
    if holds(&swapped_x) && holds(&swapped_y) {
        return certain(said!("chart swapped", x_shows, y_shows));
    }
    // Along one axis the data are right, along the other they are not.
    for (one, other, letter, axis, numbers, pixels) in [
        (&along_x, &along_y, "y", chart.y, y, &py),
        (&along_y, &along_x, "x", chart.x, x, &px),
    ] {
        if holds(one) {
            let (shows, range) = (axis.shows, range_of(axis, numbers));
            return match other {
                // Where all are at one place, a pixel is too much to tell which.
                Along::Flat => certain(said!("chart one place", letter, range, shows)),
                _ => (2, other_values(letter, axis, numbers, pixels) + &example()),
            };
        }
    }
    if matches!(along_x, Along::Flat) || matches!(along_y, Along::Flat) {
        return (3, said!("chart exchanged"));
    }
    if group.shape == Shape::Line && is_reordered(series, points) {
        return (1, said!("chart another order", x_shows));
    }
    let sentence = said!("chart other points", x_shows, y_shows);
    (10, sentence + &example())
}

fn is_reordered(series: &Series, points: &[Pixel]) -> bool {
    let loose = Series {
        neurons: Some(0),
        ..series.clone()
    };
    let group = Group::new(Shape::Dots, points.to_vec(), (0, 0));
    fit(&loose, &group).is_some()
}
