//! What is drawn along an axis instead of the data.

use super::Axis;
use super::faults::{even_step, holds};
use super::fit::{along, are_equal};
use crate::changes::{self, Change};
use crate::sentences::said;
use crate::transforms::flat;
use crate::value::{self, extremes};
use crate::wording::number;

/// From the lowest to the highest number, with its unit.
pub fn range_of(axis: Axis, numbers: &[f64]) -> String {
    let (low, high) = extremes(numbers.iter().copied());
    format!("{} to {}", number(coarse(low)), with_unit(axis, high))
}

/// A number as it is read from an axis, with its unit.
pub fn with_unit(axis: Axis, x: f64) -> String {
    number(coarse(x)) + axis.unit.symbol()
}

/// Three digits, which is what can be read from a chart.
pub fn coarse(x: f64) -> f64 {
    format!("{x:.2e}").parse().unwrap_or(x)
}

/// For each number, how many different ones are smaller.
fn ranks(numbers: &[f64]) -> Vec<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.dedup();
    let rank = |x: &f64| sorted.partition_point(|y| y < x) as f64;
    numbers.iter().map(rank).collect()
}

/// For each number, the sum up to it.
fn sums(numbers: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let add = |x: &f64| {
        sum += x;
        sum
    };
    numbers.iter().map(add).collect()
}

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
    Some(said!("chart rounded", shows, prefix, unit))
}

/// Values that are drawn by mistake, made from the right ones.
pub fn other_values(letter: &str, axis: Axis, numbers: &[f64], pixels: &[f64]) -> String {
    let (n, shows) = (numbers.len(), axis.shows);
    let right = value::numbers(numbers.to_vec());
    let is_drawn = |(change, _): &(Change, &str)| {
        let changed = change.made_to(&right).and_then(|changed| flat(&changed));
        changed.is_some_and(|(_, numbers)| follow(&numbers, pixels))
    };
    if let Some((_, says)) = changes::of("drawn").find(is_drawn) {
        return says.replace('#', shows);
    }
    if follow(&sums(numbers), pixels) {
        return said!("chart sums", shows);
    }
    if follow(&ranks(numbers), pixels) {
        return said!("chart ranks", shows);
    }
    if let Some(says) = rounded(axis, numbers, pixels) {
        return says;
    }
    // Of numbers at equal distances, those of the next step look the same.
    let varied = n > 4 && even_step(numbers).is_none();
    if varied && follow(&numbers[1..], &pixels[..n - 1]) {
        return said!("chart early", shows);
    }
    if varied && follow(&numbers[..n - 1], &pixels[1..]) {
        return said!("chart late", shows);
    }
    said!("chart other values", letter, shows)
}
