//! As many values as something else has, where another number of them is asked for.

use std::collections::BTreeSet;

use crate::call::{Call, DEFAULT};
use crate::diagnosis::Seen;
use crate::sentences::{self, says};
use crate::value::Value;

/// Whose number of values was seen, as a sentence. It must hold wherever the number is wrong.
pub fn name(seen: &[Seen]) -> Option<String> {
    let wrong: Vec<(usize, usize, &Call)> = seen
        .iter()
        .filter_map(|s| Some((last_length(&s.got)?, last_length(&s.want)?, &s.call)))
        .filter(|(got, want, _)| got != want)
        .collect();
    if turned(seen) {
        return Some(says("length turned").to_owned());
    }
    let wanted: BTreeSet<usize> = wrong.iter().map(|(_, want, _)| *want).collect();
    if wanted.len() < 2 {
        return None;
    }
    let usual = DEFAULT.steps();
    let has_this = |name: &str, call: &Call| match name {
        "usual" => Some(usual),
        "steps" => call.params.map(|p| p.steps()),
        // No neurons and no values are as many by accident.
        "neurons" if wrong.iter().all(|(got, ..)| *got == 0) => None,
        "neurons" => rows_that_go_in(call),
        "one" => Some(1),
        _ => None,
    };
    let found = sentences::of("length").find(|(name, _)| {
        let mut wrong = wrong.iter();
        wrong.all(|(got, _, call)| has_this(name, call) == Some(*got))
    });
    found.map(|(_, says)| says.replace('#', &usual.to_string()))
}

/// True if every matrix of a wrong shape has as many rows as it should have columns, and the reverse.
fn turned(seen: &[Seen]) -> bool {
    let shapes = seen.iter().map(|s| (matrix(&s.got), matrix(&s.want)));
    let wrong: Vec<_> = shapes.filter(|(got, want)| got != want).collect();
    let is_turned = |(got, want): &(Option<[usize; 2]>, Option<[usize; 2]>)| {
        want.is_some_and(|[rows, columns]| *got == Some([columns, rows]))
    };
    // Of a matrix without numbers, it may be another mistake.
    let has_numbers = |(_, want): &(_, Option<[usize; 2]>)| {
        want.is_some_and(|[rows, columns]| rows * columns > 0)
    };
    wrong.iter().any(has_numbers) && wrong.iter().all(is_turned)
}

/// The shape of a matrix, or of the first in a tuple.
fn matrix(value: &Value) -> Option<[usize; 2]> {
    first_shape(value, &|shape| shape.try_into().ok())
}

/// How many values a list has, or a matrix in each row.
fn last_length(value: &Value) -> Option<usize> {
    first_shape(value, &|shape| shape.last().copied())
}

fn first_shape<T>(value: &Value, of: &dyn Fn(&[usize]) -> Option<T>) -> Option<T> {
    match value {
        Value::Numbers { shape, .. } | Value::Counts { shape, .. } => of(shape),
        Value::Fields(fields) => fields.iter().find_map(|(_, value)| first_shape(value, of)),
        _ => None,
    }
}

/// The number of rows of the first matrix that goes in.
fn rows_that_go_in(call: &Call) -> Option<usize> {
    call.args.iter().find_map(|(_, value)| match value {
        Value::Numbers { shape, .. } if shape.len() == 2 => Some(shape[0]),
        _ => None,
    })
}
