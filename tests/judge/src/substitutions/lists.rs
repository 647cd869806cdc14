//! Lists that a mistaken function seems to have been handed in another order or with other values.

use super::{Change, with_argument};
use crate::value::Value;

type Counts = fn(&[usize]) -> Vec<usize>;

/// Changes of a list of whole numbers, one for each neuron.
pub fn of_counts(name: &str) -> Vec<(Change, String)> {
    let own = format!("Take `{name}[n]`.");
    let changes: [(Counts, String); 10] = [
        (
            |x| vec![x.first().copied().unwrap_or(0); x.len()],
            format!("You use only the first value of `{name}`. {own}"),
        ),
        (
            |x| vec![x.last().copied().unwrap_or(0); x.len()],
            format!("You use only the last value of `{name}`. {own}"),
        ),
        (
            |x| vec![x.iter().copied().max().unwrap_or(0); x.len()],
            format!("You use the largest value of `{name}` for all. {own}"),
        ),
        (
            |x| vec![x.iter().copied().min().unwrap_or(0); x.len()],
            format!("You use the smallest value of `{name}` for all. {own}"),
        ),
        (
            |x| x.iter().rev().copied().collect(),
            format!("You read `{name}` from its end to its beginning."),
        ),
        (
            |x| x.iter().map(|n| n + 1).collect(),
            format!("You use every value of `{name}` one too large."),
        ),
        (
            |x| x.iter().map(|n| n.saturating_sub(1)).collect(),
            format!("You use every value of `{name}` one too small."),
        ),
        (
            |x| x.iter().map(|n| (*n).min(10)).collect(),
            format!("You take values of `{name}` above 10 as 10. Take them as they are."),
        ),
        (
            |x| turned(x, 1),
            format!("You use the `{name}` of the next neuron. {own}"),
        ),
        (
            |x| turned(x, x.len() - 1),
            format!("You use the `{name}` of the neuron before. {own}"),
        ),
    ];
    let changed = |change: Counts| {
        with_argument(name, move |value| match value {
            Value::Counts { shape, values } => Some(Value::Counts {
                shape: shape.clone(),
                values: change(values),
            }),
            _ => None,
        })
    };
    changes
        .into_iter()
        .map(|(change, says)| (changed(change), says))
        .collect()
}

type Steps = fn(&[Option<usize>]) -> Vec<Option<usize>>;

/// Changes of a list of steps, one for each neuron, that may not be there.
pub fn of_steps(name: &str) -> Vec<(Change, String)> {
    let own = format!("Take `{name}[n]`.");
    let changes: [(Steps, String); 4] = [
        (
            |x| vec![None; x.len()],
            format!("You do not use `{name}`: your answers are those for `None` everywhere."),
        ),
        (
            |x| vec![x.first().copied().flatten(); x.len()],
            format!("You use only the first value of `{name}`. {own}"),
        ),
        (
            |x| turned(x, 1),
            format!("You use the `{name}` of the next neuron. {own}"),
        ),
        (
            |x| turned(x, x.len() - 1),
            format!("You use the `{name}` of the neuron before. {own}"),
        ),
    ];
    let changed = |change: Steps| {
        with_argument(name, move |value| match value {
            Value::Steps(steps) => Some(Value::Steps(change(steps))),
            _ => None,
        })
    };
    changes
        .into_iter()
        .map(|(change, says)| (changed(change), says))
        .collect()
}

/// Changes of a matrix in which the rows stand for other neurons.
pub fn of_rows(name: &str) -> Vec<(Change, String)> {
    let rows = |change: fn(usize, usize) -> usize| {
        with_argument(name, move |value| match value {
            Value::Numbers {
                unit,
                shape,
                values,
            } if shape.len() == 2 => {
                let (rows, columns) = (shape[0], shape[1]);
                let row = |n: usize| &values[change(n, rows) * columns..][..columns];
                Some(Value::Numbers {
                    unit: *unit,
                    shape: shape.clone(),
                    values: (0..rows).flat_map(|n| row(n).to_vec()).collect(),
                })
            }
            _ => None,
        })
    };
    let before = format!(
        "You give each neuron the row of `{name}` of the neuron before. Neuron n has row n."
    );
    let after =
        format!("You give each neuron the row of `{name}` of the next neuron. Neuron n has row n.");
    vec![
        (rows(|n, _| n.saturating_sub(1)), before.clone()),
        (rows(|n, rows| (n + rows - 1) % rows), before),
        (rows(|n, rows| (n + 1).min(rows - 1)), after.clone()),
        (rows(|n, rows| (n + 1) % rows), after),
        (
            rows(|n, rows| rows - 1 - n),
            format!(
                "You read the rows of `{name}` from the last to the first. Neuron n has row n."
            ),
        ),
        (
            rows(|_, rows| rows - 1),
            format!("You give every neuron the last row of `{name}`. Neuron n has row n."),
        ),
    ]
}

fn turned<T: Copy>(x: &[T], by: usize) -> Vec<T> {
    let mut turned = x.to_vec();
    if !turned.is_empty() {
        turned.rotate_left(by);
    }
    turned
}

pub fn first_row_for_all(value: &Value) -> Option<Value> {
    let Value::Numbers {
        unit,
        shape,
        values,
    } = value
    else {
        return None;
    };
    let &[rows, columns] = shape.as_slice() else {
        return None;
    };
    let first = values.get(..columns)?;
    Some(Value::Numbers {
        unit: *unit,
        shape: shape.clone(),
        values: first.repeat(rows),
    })
}

pub fn without_row(value: &Value, first: bool) -> Option<Value> {
    let Value::Numbers {
        unit,
        shape,
        values,
    } = value
    else {
        return None;
    };
    let &[rows, columns] = shape.as_slice() else {
        return None;
    };
    let kept = values.len().checked_sub(columns)?;
    let values = if first {
        &values[columns..]
    } else {
        &values[..kept]
    };
    Some(Value::Numbers {
        unit: *unit,
        shape: vec![rows.checked_sub(1)?, columns],
        values: values.to_vec(),
    })
}
