//! What the label of an axis says: a quantity and its unit, in any of the usual forms.

use super::units::{self, unit_in_label};
use super::words::{self, is_in};
use super::{Axis, Chart};
use crate::sentences::said;
use crate::value::Unit;

/// What axes show: the lists of words for it are called like the first word of [`Axis::shows`].
const QUANTITIES: [&str; 4] = ["time", "current", "membrane", "neuron"];

/// True for a word that is the name of a quantity.
pub fn is_quantity(word: &str) -> bool {
    QUANTITIES.iter().any(|quantity| is_in(word, quantity))
}

/// The words of a label, without its unit.
fn words_of(label: &str, unit: Unit) -> Vec<String> {
    let rest = unit_in_label(label, unit).map_or_else(|| label.to_owned(), |unit| unit.rest);
    let words = words::in_text(&rest).map(str::to_lowercase);
    words.filter(|word| !is_in(word, "filler")).collect()
}

/// The quantity that a label is of, if it is not this axis's: all of its words say so.
fn other_quantity(label: &str, axis: Axis) -> Option<&'static str> {
    let words = words_of(label, axis.unit);
    let own = |quantity: &str| axis.shows.starts_with(quantity);
    let says = |word: &String, own_one: bool| {
        // At an axis without a unit a letter may be a number's: neuron i.
        let clear = axis.unit != Unit::None || word.len() > 1;
        let of = |quantity: &&str| own(quantity) == own_one && is_in(word, quantity);
        QUANTITIES.into_iter().filter(|_| clear).find(of)
    };
    if words.iter().any(|word| says(word, true).is_some()) {
        return None;
    }
    let others: Option<Vec<&str>> = words.iter().map(|word| says(word, false)).collect();
    others?.first().copied()
}

/// True if both labels say what the other axis shows.
pub fn exchanged(chart: &Chart, x: Option<&str>, y: Option<&str>) -> bool {
    let (Some(x), Some(y)) = (x, y) else {
        return false;
    };
    let of_the_other = |label: &str, own: Axis, other: Axis| {
        let by_unit = own.unit != other.unit
            && units::size_in_label(label, own.unit).is_none()
            && units::size_in_label(label, other.unit).is_some();
        by_unit || other_quantity(label, own).is_some_and(|q| other.shows.starts_with(q))
    };
    of_the_other(x, chart.x, chart.y) && of_the_other(y, chart.y, chart.x)
}

/// Whether the label of the axis with this letter says what the axis shows, and in which unit.
///
/// # Errors
/// What is missing or untrue in it.
pub fn check(letter: &str, axis: Axis, label: Option<&str>) -> Result<(), String> {
    let Some(label) = label else {
        let side = if letter == "x" { "bottom" } else { "left" };
        return Err(said!("chart no label", letter, side));
    };
    let says_no_unit = units::size_in_label(label, axis.unit).is_none();
    let is_bare = |label: &str| words_of(label, axis.unit).is_empty();
    let bare_unit = label != "V" && says_no_unit && is_bare(&format!("({label})"));
    let foreign = units::foreign(label, axis);
    let of_another = other_quantity(label, axis).is_some();
    let without_unit = axis.unit != Unit::None && says_no_unit;
    let faults = [
        (is_bare(label) || bare_unit, "chart label shows nothing"),
        (foreign.is_some(), "chart label has a unit"),
        (of_another, "chart label of another"),
        (without_unit, "chart label without unit"),
    ];
    let Some((_, name)) = faults.into_iter().find(|(is_so, _)| *is_so) else {
        return Ok(());
    };
    let (shows, other) = (axis.shows, foreign.unwrap_or_default());
    let such = units::examples(axis.unit);
    Err(said!(name, letter, shows, other, such, label))
}
