//! What is drawn along an axis instead of the data.

use super::Axis;
use super::faults::{even_step, holds};
use super::fit::{along, are_equal};
use crate::value::extremes;
use crate::wording::number;

/// Along the one axis all points lie at one place, along the other they do not belong where they are.
pub const EXCHANGED: &str = "The points do not spread along both axes. Are x and y exchanged in the points, or do the ranges of the axes not fit the data?";

/// All points are at one place along an axis, and do not belong there.
pub fn at_one_place(letter: &str, axis: Axis, numbers: &[f64]) -> String {
    format!(
        "All points are at one place along {letter}, where {} belong. Are the points in another unit than the range of the axis, or is one number drawn in place of the {}?",
        range_of(axis, numbers),
        axis.shows
    )
}

/// What is off is on the border, and belongs inside.
pub fn on_border(letter: &str, axis: Axis, numbers: &[f64]) -> String {
    format!(
        "Points are drawn on the border of the chart: their values are at an end of the range of the {letter} axis or beyond it, and the {} is {}. Are the points in another unit than the range, or are other values drawn?",
        axis.shows,
        range_of(axis, numbers)
    )
}

/// From the lowest to the highest number, with its unit.
pub fn range_of(axis: Axis, numbers: &[f64]) -> String {
    let (low, high) = extremes(numbers.iter().copied());
    let unit = axis.unit.symbol();
    format!("{} to {}{unit}", number(coarse(low)), number(coarse(high)))
}

/// Three digits, which is what can be read from a chart.
pub fn coarse(x: f64) -> f64 {
    format!("{x:.2e}").parse().unwrap_or(x)
}

/// Numbers of the same number as the data, and what is said of who draws them.
type Change = (fn(&[f64]) -> Vec<f64>, &'static str);

/// For each number, how many different ones are smaller.
fn ranks(numbers: &[f64]) -> Vec<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.dedup();
    let rank = |x: &f64| sorted.partition_point(|y| y < x) as f64;
    numbers.iter().map(rank).collect()
}

const CHANGES: [Change; 6] = [
    (
        |x| x.iter().map(|x| x.abs()).collect(),
        "The # has lost its sign. Negative values belong below 0.",
    ),
    (
        |x| x.iter().map(|x| x.max(0.0)).collect(),
        "Negative values of the # are cut off at 0. Draw them as they are.",
    ),
    (
        |x| x.iter().rev().copied().collect(),
        "The values of the # are drawn in reverse order.",
    ),
    (
        |x| {
            let mut sorted = x.to_vec();
            sorted.sort_by(f64::total_cmp);
            sorted
        },
        "The values of the # are sorted. Leave them in their order.",
    ),
    (
        |x| {
            let mut sum = 0.0;
            let add = |x: &f64| {
                sum += x;
                sum
            };
            x.iter().map(add).collect()
        },
        "The # is summed up from point to point. Draw each value by itself.",
    ),
    (
        ranks,
        "Each # is drawn at its place among those that have points, not at its own number. One without points keeps its number.",
    ),
];

/// True if these numbers could be what is drawn.
fn follow(values: &[f64], pixels: &[f64]) -> bool {
    values.len() > 3 && !are_equal(values) && holds(&along(values, pixels))
}

/// Says so if the values are drawn as whole numbers of a unit.
pub fn rounded(axis: Axis, numbers: &[f64], pixels: &[f64]) -> Option<String> {
    let ways: [fn(f64) -> f64; 3] = [f64::round, f64::trunc, f64::floor];
    let is_whole = |&(size, _): &(f64, &str)| {
        let whole = |way: fn(f64) -> f64| numbers.iter().map(|x| way(x * size)).collect::<Vec<_>>();
        ways.iter().any(|way| follow(&whole(*way), pixels))
    };
    let mut sizes = [(1.0, ""), (1e3, "m"), (1e9, "n"), (1e12, "p")].into_iter();
    let (_, prefix) = sizes.find(is_whole)?;
    let (shows, unit) = (axis.shows, axis.unit.symbol().trim_start());
    Some(format!(
        "The {shows} is rounded to whole {prefix}{unit}. Draw it with all its digits."
    ))
}

/// Values that are drawn by mistake, made from the right ones.
pub fn other_values(letter: &str, axis: Axis, numbers: &[f64], pixels: &[f64]) -> String {
    let (n, shows) = (numbers.len(), axis.shows);
    let changed = CHANGES
        .iter()
        .find(|(change, _)| follow(&change(numbers), pixels));
    if let Some((_, says)) = changed {
        return says.replace('#', shows);
    }
    if let Some(says) = rounded(axis, numbers, pixels) {
        return says;
    }
    // Of numbers at equal distances, those of the next step look the same.
    let varied = n > 4 && even_step(numbers).is_none();
    if varied && follow(&numbers[1..], &pixels[..n - 1]) {
        return format!("The values of the {shows} are drawn one step too early.");
    }
    if varied && follow(&numbers[..n - 1], &pixels[1..]) {
        return format!("The values of the {shows} are drawn one step too late.");
    }
    format!(
        "Along {letter}, the points do not follow the values of the {shows}. Is another quantity drawn?"
    )
}
