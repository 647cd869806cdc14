//! Holds what a learner's function gave against what the reference gives.
//!
//! The order is: the same kind, the same shape, all finite, all within tolerance. Nothing here zips
//! before the lengths are known to be equal, or tests "not greater": both accept a NaN.

use std::mem;

use crate::sentences::says;
use crate::value::{Spikes, Unit, Value};
use crate::wording::{brief, counted, list, number, shape_words, two_numbers};

/// How far two right answers may lie apart, relative to the largest value or the natural scale.
pub const TOLERANCE: f64 = 1e-9;

/// The first difference between two values, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Where it is: "at index 3", "field V, at row 2, column 5", or empty.
    pub place: String,
    pub expected: String,
    pub got: String,
    /// A sentence about the kind of difference, or empty.
    pub note: String,
}

impl Difference {
    /// What is expected, and where.
    pub fn expected_there(&self) -> String {
        match self.place.as_str() {
            "" => self.expected.clone(),
            place => format!("{} ({place})", self.expected),
        }
    }

    fn new(expected: impl Into<String>, got: impl Into<String>) -> Self {
        Difference {
            place: String::new(),
            expected: expected.into(),
            got: got.into(),
            note: String::new(),
        }
    }

    fn at(mut self, place: String) -> Self {
        self.place = place;
        self
    }

    fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }
}

/// The first difference, or `None` if the two agree within the tolerance.
pub fn difference(got: &Value, want: &Value) -> Option<Difference> {
    let of_one_kind = mem::discriminant(got) == mem::discriminant(want);
    if let (true, Some(shape), Some(wanted)) = (of_one_kind, got.shape(), want.shape())
        && shape != wanted
    {
        return Some(Difference::new(shape_words(&wanted), shape_words(&shape)));
    }
    match (got, want) {
        (
            Value::Numbers { shape, values, .. },
            Value::Numbers {
                values: wanted,
                unit,
                ..
            },
        ) => number_difference(shape, values, wanted, *unit),
        (Value::Counts { shape, values }, Value::Counts { values: wanted, .. }) => {
            item_difference(shape, values, wanted)
        }
        (Value::Flags { shape, values }, Value::Flags { values: wanted, .. }) => {
            item_difference(shape, values, wanted)
        }
        (Value::Steps(got), Value::Steps(want)) => item_difference(&[got.len()], got, want),
        (Value::Text(got), Value::Text(want)) => text_difference(got, want),
        (Value::Spikes(got), Value::Spikes(want)) => spike_difference(got, want),
        (Value::Fields(got), Value::Fields(want)) => field_difference(got, want),
        (Value::Error(error), _) => Some(
            Difference::new(brief(want), format!("the error \"{error}\""))
                .note("The function returned an error."),
        ),
        (Value::Ragged { rows, .. }, Value::Numbers { shape, .. }) => Some(ragged(rows, shape)),
        (got, want) if got == want => None,
        (got, want) => Some(Difference::new(brief(want), brief(got))),
    }
}

/// True if the two agree within the tolerance.
pub fn agree(got: &Value, want: &Value) -> bool {
    difference(got, want).is_none()
}

fn ragged(rows: &[Vec<f64>], want: &[usize]) -> Difference {
    let lengths = || rows.iter().map(Vec::len);
    let shortest = lengths().min().unwrap_or(0);
    let longest = lengths().max().unwrap_or(0);
    let rows = counted(rows.len(), "row");
    let got = format!("{rows} of {shortest} to {longest} numbers");
    Difference::new(shape_words(want), got).note("The rows have different lengths.")
}

/// "at index 3" or "at row 2, column 5"; nothing for a single number.
pub fn place(shape: &[usize], flat: usize) -> String {
    match shape {
        [_, columns] => format!("at row {}, column {}", flat / columns, flat % columns),
        [_] => format!("at index {flat}"),
        _ => String::new(),
    }
}

fn number_difference(shape: &[usize], got: &[f64], want: &[f64], unit: Unit) -> Option<Difference> {
    let symbol = unit.symbol();
    if let Some(k) = got.iter().position(|x| !x.is_finite()) {
        let note = match got[k].is_nan() {
            true => says("number NaN"),
            false => says("number infinite"),
        };
        let difference = Difference::new(number(want[k]) + symbol, number(got[k]));
        return Some(difference.at(place(shape, k)).note(note));
    }
    // A wrong model may hold an infinity: it must not make the tolerance infinite.
    let finite = want.iter().filter(|x| x.is_finite());
    let largest = finite.fold(unit.scale(), |m, x| m.max(x.abs()));
    let tolerance = TOLERANCE * largest;
    let close = |k: &usize| (got[*k] - want[*k]).abs() <= tolerance;
    let wrong: Vec<usize> = (0..want.len()).filter(|k| !close(k)).collect();
    let &first = wrong.first()?;
    let (expected, found) = two_numbers(want[first], got[first]);
    let difference = Difference::new(expected + symbol, found + symbol).at(place(shape, first));
    Some(difference.note(how_many(&wrong, want.len(), " numbers")))
}

/// How many of several elements are wrong; of a single one nothing.
fn how_many(wrong: &[usize], all: usize, what: &str) -> String {
    match all {
        1 => String::new(),
        all => format!("{} of {all}{what} differ.", wrong.len()),
    }
}

fn item_difference<T: PartialEq + std::fmt::Debug>(
    shape: &[usize],
    got: &[T],
    want: &[T],
) -> Option<Difference> {
    let wrong: Vec<usize> = (0..want.len()).filter(|&k| got[k] != want[k]).collect();
    let &first = wrong.first()?;
    let (expected, found) = (format!("{:?}", want[first]), format!("{:?}", got[first]));
    let difference = Difference::new(expected, found).at(place(shape, first));
    Some(difference.note(how_many(&wrong, want.len(), "")))
}

/// The first line that differs. Line ends count as they are: `\n`.
fn text_difference(got: &str, want: &str) -> Option<Difference> {
    let [got_lines, want_lines] = [got, want].map(|text| text.split('\n').collect::<Vec<_>>());
    let quote = |line: Option<&&str>| match line {
        Some(line) => format!("{line:?}"),
        None => "nothing more".to_owned(),
    };
    let mut lines = 0..got_lines.len().max(want_lines.len());
    let first = lines.find(|&k| got_lines.get(k) != want_lines.get(k))?;
    let mut difference = Difference::new(quote(want_lines.get(first)), quote(got_lines.get(first)));
    if want_lines.len() > 1 {
        difference.place = format!("in line {}", first + 1);
    }
    if got_lines.len() != want_lines.len() {
        difference.note = format!(
            "The text has {} where {} are expected (each line break starts a new line).",
            counted(got_lines.len(), "line"),
            want_lines.len()
        );
    }
    Some(difference)
}

fn spike_difference(got: &Spikes, want: &Spikes) -> Option<Difference> {
    let keys = |spikes: &Spikes| match spikes.len() {
        0 => "no neurons".to_owned(),
        1 => "1 neuron as key".to_owned(),
        n => format!("{n} neurons as keys"),
    };
    if got.keys().ne(want.keys()) {
        let mut difference = Difference::new(keys(want), keys(got));
        if let Some(missing) = want.keys().find(|n| !got.contains_key(n)) {
            difference.note = format!(
                "Neuron {missing} is missing. Every neuron has a key, with an empty list if it was silent."
            );
        } else if let Some(extra) = got.keys().find(|n| !want.contains_key(n)) {
            difference.note = format!("There is no neuron {extra}. Neurons are counted from 0.");
        }
        return Some(difference);
    }
    want.iter().find_map(|(neuron, want_times)| {
        let times = &got[neuron];
        let same = times.len() == want_times.len()
            && (0..times.len()).all(|k| (times[k] - want_times[k]).abs() <= TOLERANCE);
        let difference = || Difference::new(spike_words(want_times), spike_words(times));
        (!same).then(|| difference().at(format!("neuron {neuron}")))
    })
}

fn spike_words(times: &[f64]) -> String {
    match times.len() {
        0 => "no spikes".to_owned(),
        n => {
            let (spikes, shown) = (counted(n, "spike"), list(&times[..n.min(4)]));
            let more = if n > 4 { ", …" } else { "" };
            format!("{spikes}, at {shown}{more} s")
        }
    }
}

fn field_difference(got: &[(String, Value)], want: &[(String, Value)]) -> Option<Difference> {
    want.iter().find_map(|(name, want)| {
        let Some((_, got)) = got.iter().find(|(n, _)| n == name) else {
            return Some(Difference::new(name.clone(), "nothing"));
        };
        let mut difference = difference(got, want)?;
        difference.place = match difference.place.as_str() {
            "" => name.clone(),
            place => format!("{name}, {place}"),
        };
        Some(difference)
    })
}
