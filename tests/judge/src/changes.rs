//! What a mistake does to a value: a number with the other sign, a list from its end, rows for columns.
//!
//! The same changes are looked for in what goes in and in what comes out. `sentences.txt` says which, and
//! what is said of each.

use crate::sentences;
use crate::transforms::flat;
use crate::value::{Value, count};

/// A change of a value.
#[derive(Clone, Copy)]
pub enum Change {
    /// Of every floating-point number.
    Number(fn(f64) -> f64),
    /// Of a whole number: a step, a seed, how many.
    Count(fn(usize) -> usize),
    /// Of a list, or of each row of a matrix.
    List(Places),
    /// Of the rows of a matrix, which stand for neurons.
    Rows(Places),
    /// Of the whole value.
    Whole(fn(&Value) -> Option<Value>),
}

/// Of a list of so many elements, the places of those that a changed one has; `None` is a 0.
pub type Places = fn(usize) -> Vec<Option<usize>>;

use Change::{Count, List, Number, Rows, Whole};

/// The changes that are looked for there, in order, each with its sentence.
pub fn of(place: &str) -> impl Iterator<Item = (Change, &'static str)> {
    sentences::of(place).map(|(name, says)| {
        let change = Change::named(name);
        let change = change.unwrap_or_else(|| panic!("no change is called {name}"));
        (change, says)
    })
}

impl Change {
    fn named(name: &str) -> Option<Change> {
        Some(match name.split_once(' ')? {
            ("number", change) => Number(of_numbers(change)?),
            ("count", change) => Count(of_counts(change)?),
            ("list", "sorted") => Whole(sorted),
            ("list", change) => List(places(change)?),
            ("rows", "and columns") => Whole(transposed),
            ("rows", change) => Rows(places(change)?),
            ("yes", "and no") => Whole(negated),
            ("without", "silent") => Whole(without_silent),
            _ => return None,
        })
    }

    /// The changed value; `None` if it is none of the kind that this changes.
    pub fn made_to(self, value: &Value) -> Option<Value> {
        match (self, value) {
            (Number(_), Value::Counts { .. } | Value::Flags { .. } | Value::Steps(_)) => None,
            (Number(change), _) => Some(value.map_numbers(&change)),
            (Count(change), Value::Counts { shape, values }) if shape.is_empty() => {
                Some(count(change(*values.first()?)))
            }
            (Count(_), _) => None,
            (List(_), Value::Fields(_)) => value.each_field(|value| self.made_to(value)),
            (List(places), _) => rearranged(value, AS_IT_IS, places),
            (Rows(places), _) if value.shape()?.len() == 2 => rearranged(value, places, AS_IT_IS),
            (Rows(_), _) => None,
            (Whole(change), _) => change(value),
        }
    }
}

fn of_numbers(name: &str) -> Option<fn(f64) -> f64> {
    Some(match name {
        "0" => |_| 0.0,
        "1" => |_| 1.0,
        "-x" => |x| -x,
        "2x" => |x| 2.0 * x,
        "x/2" => |x| 0.5 * x,
        "1000x" => |x| 1e3 * x,
        "x/1000" => |x| 1e-3 * x,
        "1/x" => |x| 1.0 / x,
        "x²" => |x| x * x,
        "√x" => f64::sqrt,
        "|x|" => f64::abs,
        "max(x,0)" => |x| x.max(0.0),
        "f32" => |x| f64::from(x as f32),
        _ => return None,
    })
}

fn of_counts(name: &str) -> Option<fn(usize) -> usize> {
    Some(match name {
        "n+1" => |n| n.saturating_add(1),
        "n-1" => |n| n.saturating_sub(1),
        "u8" => |n| n % 256,
        "0" => |_| 0,
        "1" => |_| 1,
        "42" => |_| 42,
        "50" => |_| 50,
        "2020" => |_| 2020,
        _ => return None,
    })
}

fn places(name: &str) -> Option<Places> {
    Some(match name {
        "without first" => |n| (1..n).map(Some).collect(),
        "without last" => |n| (0..n.saturating_sub(1)).map(Some).collect(),
        "only first" => |n| vec![Some(0); n],
        "only last" => |n| vec![n.checked_sub(1); n],
        "backwards" => |n| (0..n).rev().map(Some).collect(),
        "later, first twice" => |n| (0..n).map(|k| Some(k.saturating_sub(1))).collect(),
        "later, after 0" => |n| (0..n).map(|k| k.checked_sub(1)).collect(),
        "earlier, then 0" => |n| (0..n).map(|k| Some(k + 1).filter(|k| *k < n)).collect(),
        "earlier, last twice" => |n| (0..n).map(|k| Some((k + 1).min(n - 1))).collect(),
        _ => return None,
    })
}

const AS_IT_IS: Places = |n| (0..n).map(Some).collect();

/// The value with the rows of its matrix rearranged, and its list, or each row.
fn rearranged(value: &Value, rows: Places, columns: Places) -> Option<Value> {
    let shape = value.shape()?;
    let (n, m) = match shape[..] {
        [m] => (1, m),
        [n, m] => (n, m),
        _ => return None,
    };
    let (of_column, of_row) = (rows(n), columns(m));
    let row = |row: &Option<usize>| {
        let row = *row;
        of_row.iter().map(move |k| Some(row? * m + (*k)?))
    };
    let places: Vec<_> = of_column.iter().flat_map(row).collect();
    let changed = [of_column.len(), of_row.len()];
    value.picked(changed[2 - shape.len()..].to_vec(), &places)
}

fn sorted(value: &Value) -> Option<Value> {
    let shape = value.shape().filter(|shape| shape.len() == 1)?;
    let (_, numbers) = flat(value)?;
    let mut places: Vec<usize> = (0..numbers.len()).collect();
    places.sort_by(|&a, &b| numbers[a].total_cmp(&numbers[b]));
    let places: Vec<_> = places.into_iter().map(Some).collect();
    value.picked(shape, &places)
}

fn transposed(value: &Value) -> Option<Value> {
    if let Value::Fields(_) = value {
        return value.each_field(transposed);
    }
    let &[rows, columns] = value.shape()?.as_slice() else {
        return None;
    };
    let column = |c: usize| (0..rows).map(move |r| Some(r * columns + c));
    let places: Vec<_> = (0..columns).flat_map(column).collect();
    value.picked(vec![columns, rows], &places)
}

fn negated(value: &Value) -> Option<Value> {
    let Value::Flags { shape, values } = value else {
        return None;
    };
    let negated = values.iter().map(|yes| !yes).collect();
    Some(Value::of_flags(shape.clone(), negated))
}

fn without_silent(value: &Value) -> Option<Value> {
    let Value::Spikes(spikes) = value else {
        return None;
    };
    let mut spikes = spikes.clone();
    spikes.retain(|_, times| !times.is_empty());
    Some(Value::Spikes(spikes))
}
