//! Ways to make a right value wrong.

use std::cell::Cell;

use given::Mark;
use probe::value::{Unit, Value, numbers};

/// A value that is wrong by `size`, measured in the unit's natural scale: numbers and times are
/// shifted, counts are one too large, flags are negated, text and drawings are changed.
pub fn slightly(value: &Value, size: f64) -> Value {
    numbers_spoilt(value, &|_, x, scale| x + size * x.abs().max(scale))
}

/// Numbers that are wrong by different amounts: no symmetry or order survives.
pub fn unevenly(value: &Value, call: usize) -> Value {
    numbers_spoilt(value, &|k, x, scale| {
        let wave = (1.7 * k as f64 + 0.9 * call as f64 + 0.4).sin();
        x + (0.3 * x.abs() + scale) * wave
    })
}

/// Flags of which the first tenth is negated: what is wrong in one place only.
pub fn at_the_beginning(value: &Value) -> Value {
    let mut value = value.clone();
    if let Value::Flags { values, .. } = &mut value {
        let few = values.len() / 10;
        values[..few].iter_mut().for_each(|yes| *yes = !*yes);
    }
    value
}

fn numbers_spoilt(value: &Value, change: &dyn Fn(usize, f64, f64) -> f64) -> Value {
    /// Every value changed, or where there is none, others.
    fn spoilt<T: Clone>(
        shape: &mut [usize],
        values: &mut Vec<T>,
        other: T,
        change: impl Fn(usize, &T) -> T,
    ) {
        for (k, x) in values.iter_mut().enumerate() {
            *x = change(k, x);
        }
        if values.is_empty() {
            shape.iter_mut().for_each(|n| *n = (*n).max(1));
            *values = vec![other; shape.iter().product()];
        }
    }
    let mut value = value.clone();
    match &mut value {
        Value::Numbers {
            unit,
            shape,
            values,
        } => {
            let scale = unit.scale();
            spoilt(shape, values, scale, |k, &x| change(k, x, scale));
        }
        Value::Counts { shape, values } => spoilt(shape, values, 1, |_, n| n + 1),
        Value::Flags { shape, values } => spoilt(shape, values, true, |_, yes| !yes),
        Value::Steps(steps) => spoilt(&mut [], steps, None, |_, s| Some(s.map_or(0, |k| k + 1))),
        Value::Text(text) => *text = text.replace(['1', '2'], "3") + "3",
        Value::Spikes(spikes) => {
            let silent = spikes.values().all(Vec::is_empty);
            for (k, t) in spikes.values_mut().flatten().enumerate() {
                *t = change(k, *t, Unit::Second.scale());
            }
            if silent {
                spikes.entry(0).or_default().push(1e-3);
            }
        }
        Value::Drawing(drawing) => drawing.marks.clear(),
        Value::Error(error) => error.push('!'),
        Value::Ragged { rows, .. } => drop(rows.remove(0)),
        Value::Fields(_) => return fields_changed(&value, &|v| numbers_spoilt(v, change)),
    }
    value
}

/// A drawing without any text.
pub fn without_text(value: &Value) -> Value {
    let mut value = value.clone();
    if let Value::Drawing(drawing) = &mut value {
        drawing.marks.retain(|m| !matches!(m, Mark::Text { .. }));
    }
    value
}

/// A way to make any value wrong, with its name.
pub type Way = (&'static str, fn(&Value) -> Value);

/// What a function can give without changing its type. It must fail in every exercise in which it
/// changes anything.
pub const WAYS: [Way; 11] = [
    ("every number is NaN", |v| v.map_numbers(&|_| f64::NAN)),
    ("the last number is NaN", |v| with_last(v, f64::NAN)),
    ("every number is infinite", |v| {
        v.map_numbers(&|_| f64::INFINITY)
    }),
    ("the last number is minus infinity", |v| {
        with_last(v, f64::NEG_INFINITY)
    }),
    ("every number is 0", |v| v.map_numbers(&|_| 0.0)),
    ("everything is empty", empty),
    ("the last row or value is missing", |v| {
        resized(v, |rows, columns| [rows.saturating_sub(1), columns])
    }),
    ("there is one row or value more", |v| {
        resized(v, |rows, columns| [rows + 1, columns])
    }),
    ("the last column is missing", |v| {
        resized(v, |rows, columns| [rows, columns.saturating_sub(1)])
    }),
    ("rows and columns are swapped", |v| {
        gathered(v, &|shape| {
            let &[rows, columns] = shape else { return None };
            let order = (0..columns).flat_map(|c| (0..rows).map(move |r| r * columns + c));
            Some((vec![columns, rows], order.collect()))
        })
    }),
    ("the shape is swapped, the order is not", |v| {
        gathered(v, &|shape| {
            let &[rows, columns] = shape else { return None };
            Some((vec![columns, rows], (0..rows * columns).collect()))
        })
    }),
];

/// What no function of the right type gives: only records that something else wrote hold it.
pub const FORGED: [Way; 5] = [
    ("numbers are missing in their shape", |v| {
        let mut v = v.clone();
        if let Value::Numbers { values, .. } = &mut v {
            values.clear();
        }
        v
    }),
    ("there is no single number", |_| numbers(&[][..])),
    ("everything is text", |_| Value::Text(String::new())),
    ("everything is an error", |_| {
        Value::Error("I give up".to_owned())
    }),
    ("everything is a struct without fields", |_| {
        Value::Fields(Vec::new())
    }),
];

/// The value, or each of its fields where it has some, passed through `change`.
pub fn fields_changed(value: &Value, change: &dyn Fn(&Value) -> Value) -> Value {
    let changed = value.each_field(|v| Some(fields_changed(v, change)));
    changed.unwrap_or_else(|| change(value))
}

/// Another last number, in each field.
fn with_last(value: &Value, last: f64) -> Value {
    fields_changed(value, &|value| {
        let (all, at) = (Cell::new(0), Cell::new(0));
        let count = |cell: &Cell<usize>| cell.replace(cell.get() + 1);
        value.map_numbers(&|x| {
            count(&all);
            x
        });
        value.map_numbers(&|x| if count(&at) + 1 == all.get() { last } else { x })
    })
}

/// No rows, no values; a single number stays as it is.
fn empty(value: &Value) -> Value {
    fields_changed(value, &|value| match value {
        Value::Text(_) => Value::Text(String::new()),
        Value::Spikes(_) => Value::Spikes(Default::default()),
        Value::Drawing(_) | Value::Error(_) | Value::Ragged { .. } => slightly(value, 1.0),
        _ => gathered(value, &|shape| Some((vec![0; shape.len()], Vec::new()))),
    })
}

/// A list or matrix with another number of rows (of a list: values) or columns. What is missing
/// is made up of the last value.
fn resized(value: &Value, size: fn(usize, usize) -> [usize; 2]) -> Value {
    gathered(value, &|shape| {
        let new = match *shape {
            [rows] => vec![size(rows, 1)[0]],
            [rows, columns] => size(rows, columns).to_vec(),
            _ => return None,
        };
        let last = shape.iter().product::<usize>().checked_sub(1)?;
        let places = (0..new.iter().product()).map(|k: usize| k.min(last));
        Some((new, places.collect()))
    })
}

/// For a shape, a new one and from which places its values come.
type Gather<'a> = &'a dyn Fn(&[usize]) -> Option<(Vec<usize>, Vec<usize>)>;

/// A list or matrix made of the values of another; a single number stays as it is.
pub fn gathered(value: &Value, gather: Gather) -> Value {
    let of_list = |value: &Value| {
        let shape = value.shape().filter(|shape| !shape.is_empty())?;
        let (shape, places) = gather(&shape)?;
        let places: Vec<_> = places.into_iter().map(Some).collect();
        value.picked(shape, &places)
    };
    fields_changed(value, &|v| of_list(v).unwrap_or_else(|| v.clone()))
}
