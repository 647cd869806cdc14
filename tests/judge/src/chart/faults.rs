//! Names what is wrong with a drawing in which the data were not found.

use given::{Drawing, Mark};

use super::counts::fewer_or_more;
use super::fit::{Along, READABLE, Scale, TOLERANCE, along, are_equal};
use super::marks::{Group, Pixel, Shape};
use super::place::{Place, fit, fit_in_order, upright};
use super::reading::{Axes, EXCHANGED};
use super::texts::Frame;
use super::{Axis, Chart, Series, is_bundle};
use crate::wording::number;

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
    let axes = &Axes::of(drawing, chart);
    let drawn: Vec<&Group> = groups
        .iter()
        .filter(|group| !is_decoration(group, drawing))
        .collect();
    if runs_back(chart, &drawn) {
        return RUNS_BACK.to_owned();
    }
    // Of several series, the first that is missing where most others were found.
    if let Some(place) = places.first()
        && let Some(missing) = place.found.iter().position(Option::is_none)
    {
        let axes = Axes::of(drawing, chart).with(place.x, place.y);
        return of_missing(chart, &chart.series[missing], &drawn, place, &axes);
    }
    if lines_for_dots(chart, &drawn) {
        return LINES_FOR_DOTS.to_owned();
    }
    let found = chart.series.iter().filter(|s| !s.x.is_empty());
    let faults = found.flat_map(|series| {
        drawn
            .iter()
            .filter_map(|group| of_group(chart, series, group, axes))
            .collect::<Vec<Fault>>()
    });
    let best = faults.min_by_key(|(rank, _)| *rank);
    best.map_or_else(|| nothing(drawing, chart, groups), |(_, sentence)| sentence)
}

const RUNS_BACK: &str = "All the traces are one line, which runs back from the end of each to the beginning of the next: draw a line of its own for each trace.";

fn runs_back(chart: &Chart, drawn: &[&Group]) -> bool {
    let is_whole = |series: &Series, group: &Group| {
        group.shape == Shape::Line && fit_in_order(&series.x, &series.y, &group.points).is_some()
    };
    let mut bundles = chart
        .series
        .iter()
        .filter(|series| is_bundle(series) && !series.dots);
    bundles.any(|series| drawn.iter().any(|group| is_whole(series, group)))
}

/// What is wrong with a series that was not found where others were.
fn of_missing(
    chart: &Chart,
    series: &Series,
    drawn: &[&Group],
    place: &Place,
    axes: &Axes,
) -> String {
    // What shows another series is not this one.
    let is_free = |group: &&&Group| !place.found.contains(&Some(group.drawn));
    let free: Vec<&Group> = drawn.iter().filter(is_free).copied().collect();
    let cut_off = |group: &&Group| axes.too_small(series, &group.points).is_some();
    let elsewhere = free.iter().find(|group| is_elsewhere(series, group));
    if let Some(group) = elsewhere.filter(|group| !cut_off(group)) {
        return format!(
            "The series \"{}\" is drawn, but higher, lower or stretched against the others: are its values in another unit, or is something added to them?{}",
            series.name,
            axes.example(chart, series, &group.points)
                .unwrap_or_default()
        );
    }
    let faults = free
        .iter()
        .filter_map(|group| of_group(chart, series, group, axes));
    if let Some((0 | 1, sentence)) = faults.min_by_key(|(rank, _)| *rank) {
        return format!("In the series \"{}\": {sentence}", series.name);
    }
    let as_long = |group: &&&Group| group.points.len() == series.x.len();
    let of_its_length = free
        .iter()
        .filter(|g| g.shape != Shape::Outline)
        .find(as_long);
    match of_its_length.and_then(|group| axes.example(chart, series, &group.points)) {
        Some(example) => format!(
            "The series \"{}\" does not show its data.{example}",
            series.name
        ),
        None => format!(
            "The series \"{}\" is not drawn: {} points belong there.",
            series.name,
            series.x.len()
        ),
    }
}

/// True if a group is an upright image of the series: under scales of its own, for under those of the
/// other series it was not found.
fn is_elsewhere(series: &Series, group: &Group) -> bool {
    group.shape != Shape::Outline
        && series.x.len() > 3
        && fit(series, group).is_some_and(|(x, y)| x.is_some() && y.is_some() && upright(x, y))
}

/// Straight lines along an axis and single marks: mesh, axes, thresholds.
fn is_decoration(group: &Group, drawing: &Drawing) -> bool {
    let (width, height) = group.extent();
    let whole = width >= f64::from(drawing.width) - 2.0;
    group.points.len() < 2 || (group.points.len() == 2 && (width == 0.0 || height == 0.0)) || whole
}

const LINES_FOR_DOTS: &str = "There are lines, but no points: draw each point for itself, with `Circle::new(…)` for example.";

/// True if the data were joined where dots belong: by one line, or by the last few together.
fn lines_for_dots(chart: &Chart, drawn: &[&Group]) -> bool {
    let lines: Vec<&Group> = drawn
        .iter()
        .copied()
        .filter(|group| group.shape == Shape::Line)
        .collect();
    chart.series.iter().filter(|s| s.dots).any(|series| {
        let shows = |points: &[Pixel]| {
            points.len() == series.x.len() && fit_in_order(&series.x, &series.y, points).is_some()
        };
        let mut together = Vec::new();
        lines.iter().rev().any(|line| {
            together.splice(0..0, line.points.iter().copied());
            shows(&line.points) || shows(&together)
        })
    })
}

fn nothing(drawing: &Drawing, chart: &Chart, groups: &[Group]) -> String {
    if drawing.marks.is_empty() {
        return "Nothing is drawn: begin with `ChartBuilder::on(&canvas.area())`.".to_owned();
    }
    let series = chart.series.iter().map(|s| s.x.len()).max().unwrap_or(0);
    if chart.series.iter().any(|s| s.dots)
        && groups
            .iter()
            .any(|g| g.shape != Shape::Dots && g.points.len() >= series.max(3))
    {
        return LINES_FOR_DOTS.to_owned();
    }
    let any = |kind: fn(&&Mark) -> bool| drawing.marks.iter().filter(kind).count();
    let dots = groups.iter().filter(|group| group.shape == Shape::Dots);
    let points = dots.map(|group| group.points.len()).max().unwrap_or(0);
    if (1..series).contains(&points) {
        return format!("Only {points} of {series} points are drawn: draw every one of them.");
    }
    if any(|mark| matches!(mark, Mark::Text { .. })) > 0 {
        "Texts and axes are there, but no points: is the series handed to `draw_series`?".to_owned()
    } else {
        "No points are drawn: is the series handed to `draw_series`?".to_owned()
    }
}

/// What is wrong with a group, if it was meant to be this series.
fn of_group(chart: &Chart, series: &Series, group: &Group, axes: &Axes) -> Option<Fault> {
    if series.dots && group.shape != Shape::Dots {
        return None;
    }
    let n = series.x.len();
    let m = group.points.len();
    if n == m {
        let fault = of_equal_length(chart, series, group, axes);
        return Some(fault);
    }
    let (width, height) = group.extent();
    // Neither level nor upright, or it would count as decoration.
    if n > 3 && m == 2 && group.shape == Shape::Line && width > READABLE && height > READABLE {
        let sentence = format!(
            "A single straight line of two points is drawn where {n} points belong: hand all of them to the series."
        );
        return Some((15, sentence));
    }
    if n > 3 && (m < 3 || (width < READABLE && height < READABLE)) {
        return None;
    }
    if let Some(sentence) = fewer_or_more(series, group) {
        return Some((1, sentence));
    }
    // A group of another length is a guess, the worse the farther away.
    let rank = 20 + (200 * n.abs_diff(m) / n.max(m).max(1)).min(200) as u8;
    (3 * m >= n && group.shape != Shape::Outline).then(|| {
        let points = if n == 1 { "point" } else { "points" };
        (
            rank,
            format!("{m} points are drawn where {n} {points} belong."),
        )
    })
}

/// The two axes of some pixels, against numbers.
pub fn both(x: &[f64], y: &[f64], points: &[Pixel]) -> (Along, Along) {
    let (px, py): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
    (along(x, &px), along(y, &py))
}

fn holds(along: &Along) -> bool {
    matches!(along, Along::Scale(_) | Along::Constant)
}

/// As many marks as points, but not where they belong.
fn of_equal_length(chart: &Chart, series: &Series, group: &Group, axes: &Axes) -> Fault {
    let (x_shows, y_shows) = (chart.x.shows, chart.y.shows);
    let (x, y) = (&series.x, &series.y);
    let points = &group.points;
    let example = || axes.example(chart, series, points).unwrap_or_default();
    let along_the_other = |letter, axis: Axis, numbers: &[f64], along: &Along| {
        let right = axes.are_right(series, points);
        let (rank, sentence) = along_the_other(letter, axis, numbers, along, points, (axes, right));
        let known = right || matches!(along, Along::Clamped(_));
        (
            rank,
            if known {
                sentence
            } else {
                sentence + &example()
            },
        )
    };
    let (along_x, along_y) = both(x, y, points);
    if let Some(letter) = axes.too_small(series, points) {
        let (axis, numbers) = if letter == "x" {
            (chart.x, x)
        } else {
            (chart.y, y)
        };
        return (0, too_small(letter, axis, numbers));
    }
    let lean = |along: &Along| match along {
        Along::Scale(scale) => scale.slope,
        _ => 0.0,
    };
    if holds(&along_x) && holds(&along_y) {
        if lean(&along_y) > 0.0 {
            return (
                0,
                format!(
                    "The chart is upside down: larger values of the {y_shows} lie lower. y grows upwards; is the sign of the values wrong, or the range of the y axis from high to low?"
                ),
            );
        }
        return (
            0,
            format!("The x axis runs backwards: later values of the {x_shows} lie further left."),
        );
    }
    let (swapped_x, swapped_y) = both(y, x, points);
    if holds(&swapped_x) && holds(&swapped_y) {
        return (
            0,
            format!("The axes are swapped: the {x_shows} belongs on x, the {y_shows} on y."),
        );
    }
    if holds(&along_x) {
        return along_the_other("y", chart.y, y, &along_y);
    }
    if holds(&along_y) {
        let steps: Vec<f64> = (0..x.len()).map(|k| k as f64).collect();
        let (px, _): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
        if holds(&along(&steps, &px)) {
            return (
                0,
                format!(
                    "The points stand at equal distances along x, one a step: x is to be the {x_shows} of each point, not its number."
                ),
            );
        }
        return along_the_other("x", chart.x, x, &along_x);
    }
    if let (Along::Clamped(_), Along::Clamped(_)) = (along_x, along_y) {
        return (
            2,
            "Points outside the axes are drawn on their border: both ranges are too small for these data. Take them from the data."
                .to_owned(),
        );
    }
    if matches!(along_x, Along::Flat) || matches!(along_y, Along::Flat) {
        return (3, EXCHANGED.to_owned());
    }
    if matches!(along_y, Along::Clamped(_)) {
        let rest = along_the_other("y", chart.y, y, &along_y);
        return (3, rest.1);
    }
    if matches!(along_x, Along::Clamped(_)) {
        let rest = along_the_other("x", chart.x, x, &along_x);
        return (3, rest.1);
    }
    if group.shape == Shape::Line && is_reordered(series, points) {
        return (
            1,
            format!(
                "The line joins the points in another order: join them in the order of the {x_shows}."
            ),
        );
    }
    (
        10,
        format!(
            "The points are not where the {x_shows} and the {y_shows} of the data put them.{}",
            example()
        ),
    )
}

/// Along one axis the data are right, along this one they are not.
fn along_the_other(
    letter: &str,
    axis: Axis,
    numbers: &[f64],
    along: &Along,
    points: &[Pixel],
    (axes, right): (&Axes, bool),
) -> Fault {
    let (shows, unit) = (axis.shows, axis.unit.symbol());
    let level = match along {
        Along::Clamped(scale) => cut_off(letter, numbers, *scale, points, axes.frame),
        _ => None,
    };
    if let Some(level) = level {
        let sentence = format!(
            "The values of the {shows} are cut off at {}{unit}: draw them as they are.",
            number(coarse(level))
        );
        return (0, sentence);
    }
    let sentence = match along {
        Along::Clamped(_) => too_small(letter, axis, numbers),
        Along::Flat if right => format!(
            "The range of the {letter} axis is far too wide for {}: take it from the data. Or are the points in another unit than the range?",
            range_of(axis, numbers)
        ),
        Along::Flat => format!(
            "All points lie at one place along {letter}, where {} belong. Are the points in another unit than the range of the axis, or is something else drawn than the {shows}?",
            range_of(axis, numbers)
        ),
        _ => other_values(letter, shows, numbers, points),
    };
    let rank = if matches!(along, Along::No) { 2 } else { 0 };
    (rank, sentence)
}

/// The range of an axis ends before its data do.
fn too_small(letter: &str, axis: Axis, numbers: &[f64]) -> String {
    format!(
        "Points outside the axes are drawn on their border: the range of the {letter} axis is too small for {}. Take it from the data.",
        range_of(axis, numbers)
    )
}

fn range_of(axis: Axis, numbers: &[f64]) -> String {
    let low = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let high = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let written = |x: f64| number(coarse(x));
    format!(
        "{} to {}{}",
        written(low),
        written(high),
        axis.unit.symbol()
    )
}

/// The level at which values are cut off inside the axes, not at their border.
fn cut_off(
    letter: &str,
    numbers: &[f64],
    scale: Scale,
    points: &[Pixel],
    frame: Frame,
) -> Option<f64> {
    let (borders, pixels): ([f64; 2], Vec<f64>) = match letter {
        "x" => (
            [frame.left, frame.right],
            points.iter().map(|p| p.0).collect(),
        ),
        _ => (
            [frame.top, frame.bottom],
            points.iter().map(|p| p.1).collect(),
        ),
    };
    let moved = numbers
        .iter()
        .zip(&pixels)
        .filter(|(x, pixel)| (scale.pixel(**x) - **pixel).abs() > TOLERANCE);
    let mut levels: Vec<f64> = moved.map(|(_, pixel)| *pixel).collect();
    levels.dedup();
    let at_border = |level: &f64| borders.iter().any(|border| (border - level).abs() <= 4.0);
    let known = borders.iter().all(|border| border.is_finite());
    match levels[..] {
        [level] if known && !at_border(&level) => Some(scale.number(level)),
        _ => None,
    }
}

fn coarse(x: f64) -> f64 {
    format!("{x:.2e}").parse().unwrap_or(x)
}

/// Values that are drawn by mistake, made from the right ones.
fn other_values(letter: &str, shows: &str, numbers: &[f64], points: &[Pixel]) -> String {
    let pixels: Vec<f64> = match letter {
        "x" => points.iter().map(|p| p.0).collect(),
        _ => points.iter().map(|p| p.1).collect(),
    };
    let n = numbers.len();
    let follows = |values: &[f64], range: std::ops::Range<usize>| {
        values.len() > 3 && holds(&along(values, &pixels[range]))
    };
    let changed = |change: fn(f64) -> f64| {
        let values: Vec<f64> = numbers.iter().map(|&x| change(x)).collect();
        follows(&values, 0..n)
    };
    if changed(f64::abs) {
        return format!("The {shows} has lost its sign: negative values belong below 0.");
    }
    if changed(|x| x.max(0.0)) {
        return format!("Negative values of the {shows} are cut off at 0: draw them as they are.");
    }
    if n > 4 && follows(&numbers[1..], 0..n - 1) {
        return format!("The values of the {shows} are drawn one step too early.");
    }
    if n > 4 && follows(&numbers[..n - 1], 1..n) {
        return format!("The values of the {shows} are drawn one step too late.");
    }
    let reversed: Vec<f64> = numbers.iter().rev().copied().collect();
    if follows(&reversed, 0..n) {
        return format!("The values of the {shows} are drawn in reverse order.");
    }
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    if follows(&sorted, 0..n) {
        return format!("The values of the {shows} have been sorted: leave them in their order.");
    }
    let mut sum = 0.0;
    let sums: Vec<f64> = numbers
        .iter()
        .map(|x| {
            sum += x;
            sum
        })
        .collect();
    if follows(&sums, 0..n) {
        return format!("The {shows} is summed up from point to point: draw each value by itself.");
    }
    let whole: Vec<f64> = numbers.iter().map(|x| x.trunc()).collect();
    if !are_equal(&whole) && follows(&whole, 0..n) {
        return format!("The {shows} is cut off to whole numbers.");
    }
    format!(
        "Another quantity than the {shows} is drawn along {letter}: the points do not follow its values."
    )
}

fn is_reordered(series: &Series, points: &[Pixel]) -> bool {
    let loose = Series {
        dots: true,
        ..series.clone()
    };
    let group = Group::new(Shape::Dots, points.to_vec(), (0, 0));
    super::place::fit(&loose, &group).is_some()
}
