//! As many values as something else has, where another number of them is asked for.

use std::collections::BTreeSet;

use crate::call::{Call, DEFAULT};
use crate::diagnosis::Seen;
use crate::value::Value;

/// Whose number of values was seen, as a sentence. It must hold wherever the number is wrong.
pub fn name(seen: &[Seen]) -> Option<String> {
    let wrong: Vec<(usize, usize, &Call)> = seen
        .iter()
        .filter_map(|s| Some((last_length(&s.got)?, last_length(&s.want)?, &s.call)))
        .filter(|(got, want, _)| got != want)
        .collect();
    if turned(seen) {
        return Some(
            "Where the shape is wrong, rows and columns are swapped. A row is a neuron, a column is a step, also where there is only one."
                .to_owned(),
        );
    }
    let wanted: BTreeSet<usize> = wrong.iter().map(|(_, want, _)| *want).collect();
    if wanted.len() < 2 {
        return None;
    }
    let always = |length: &dyn Fn(&Call) -> Option<usize>| {
        wrong
            .iter()
            .all(|(got, _, call)| length(call).is_some_and(|n| n == *got))
    };
    let usual = DEFAULT.steps();
    if always(&|_| Some(usual)) {
        return Some(format!(
            "There are always {usual} values, as in a run with the default parameters. Take their number from the input."
        ));
    }
    if always(&|call| call.params.map(|p| p.steps())) {
        return Some(
            "There are as many values as `p` has steps. Take their number from the input, which may be shorter or longer than a run."
                .to_owned(),
        );
    }
    // No neurons and no values are as many by accident.
    if always(&rows_that_go_in) && wrong.iter().any(|(got, ..)| *got > 0) {
        return Some("There are as many values as neurons. Return one for each step.".to_owned());
    }
    always(&|_| Some(1)).then(|| "There is a single value. Return one for each step.".to_owned())
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
    match value {
        Value::Numbers { shape, .. } | Value::Counts { shape, .. } => {
            shape.as_slice().try_into().ok()
        }
        Value::Fields(fields) => fields.iter().find_map(|(_, value)| matrix(value)),
        _ => None,
    }
}

/// How many values a list has, or a matrix in each row.
fn last_length(value: &Value) -> Option<usize> {
    match value {
        Value::Numbers { shape, .. } | Value::Counts { shape, .. } => shape.last().copied(),
        Value::Fields(fields) => fields.iter().find_map(|(_, value)| last_length(value)),
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
