//! Ways to make a right value wrong.

use given::Mark;
use probe::value::{Unit, Value};

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
    let Value::Flags { shape, values } = value else {
        return value.clone();
    };
    let few = values.len() / 10;
    Value::Flags {
        shape: shape.clone(),
        values: values
            .iter()
            .enumerate()
            .map(|(k, yes)| yes ^ (k < few))
            .collect(),
    }
}

fn numbers_spoilt(value: &Value, change: &dyn Fn(usize, f64, f64) -> f64) -> Value {
    match value {
        Value::Numbers {
            unit,
            shape,
            values,
        } if !values.is_empty() => Value::Numbers {
            unit: *unit,
            shape: shape.clone(),
            values: values
                .iter()
                .enumerate()
                .map(|(k, &x)| change(k, x, unit.scale()))
                .collect(),
        },
        Value::Numbers { unit, shape, .. } => {
            let shape = filled(shape);
            let values = vec![unit.scale(); shape.iter().product()];
            Value::Numbers {
                unit: *unit,
                shape,
                values,
            }
        }
        Value::Counts { shape, values } => match values.is_empty() {
            false => Value::Counts {
                shape: shape.clone(),
                values: values.iter().map(|n| n + 1).collect(),
            },
            true => Value::Counts {
                shape: filled(shape),
                values: vec![1; filled(shape).iter().product()],
            },
        },
        Value::Flags { shape, values } => match values.is_empty() {
            false => Value::Flags {
                shape: shape.clone(),
                values: values.iter().map(|yes| !yes).collect(),
            },
            true => Value::Flags {
                shape: filled(shape),
                values: vec![true; filled(shape).iter().product()],
            },
        },
        Value::Steps(steps) => Value::Steps(match steps.is_empty() {
            false => steps.iter().map(|s| Some(s.map_or(0, |k| k + 1))).collect(),
            true => vec![None],
        }),
        Value::Text(text) => Value::Text(match text.is_empty() {
            false => text.replace(['1', '2'], "3") + "3",
            true => "3".to_owned(),
        }),
        Value::Spikes(spikes) => {
            let mut spikes = spikes.clone();
            let silent = spikes.values().all(Vec::is_empty);
            for (k, t) in spikes.values_mut().flatten().enumerate() {
                *t = change(k, *t, Unit::Second.scale());
            }
            if silent {
                spikes.entry(0).or_default().push(1e-3);
            }
            Value::Spikes(spikes)
        }
        Value::Drawing(drawing) => {
            let mut drawing = drawing.clone();
            drawing.marks.clear();
            Value::Drawing(drawing)
        }
        Value::Error(error) => Value::Error(format!("{error}!")),
        Value::Ragged { unit, rows } => Value::Ragged {
            unit: *unit,
            rows: rows[1..].to_vec(),
        },
        Value::Fields(_) => each_field(value, &|value| numbers_spoilt(value, change)),
    }
}

/// The shape with every 0 replaced by 1.
fn filled(shape: &[usize]) -> Vec<usize> {
    shape.iter().map(|&n| n.max(1)).collect()
}

/// A drawing without any text.
pub fn without_text(value: &Value) -> Value {
    match value {
        Value::Drawing(drawing) => {
            let mut drawing = drawing.clone();
            drawing.marks.retain(|m| !matches!(m, Mark::Text { .. }));
            Value::Drawing(drawing)
        }
        other => other.clone(),
    }
}

/// A way to make any value wrong, with its name.
pub type Way = (&'static str, fn(&Value) -> Value);

/// What a function can give without changing its type. It must fail in every exercise in which it
/// changes anything.
pub const WAYS: [Way; 11] = [
    ("every number is NaN", |v| each_number(v, |_, _| f64::NAN)),
    ("the last number is NaN", |v| {
        each_number(v, |last, x| if last { f64::NAN } else { x })
    }),
    ("every number is infinite", |v| {
        each_number(v, |_, _| f64::INFINITY)
    }),
    ("the last number is minus infinity", |v| {
        each_number(v, |last, x| if last { f64::NEG_INFINITY } else { x })
    }),
    ("every number is 0", |v| each_number(v, |_, _| 0.0)),
    ("everything is empty", empty),
    ("the last row or value is missing", |v| {
        resized(v, |rows, columns| (rows.saturating_sub(1), columns))
    }),
    ("there is one row or value more", |v| {
        resized(v, |rows, columns| (rows + 1, columns))
    }),
    ("the last column is missing", |v| {
        resized(v, |rows, columns| {
            (rows, columns.map(|n| n.saturating_sub(1)))
        })
    }),
    ("rows and columns are swapped", transposed),
    ("the shape is swapped, the order is not", |v| {
        resized(v, |rows, columns| match columns {
            Some(columns) => (columns, Some(rows)),
            None => (rows, None),
        })
    }),
];

/// What no function of the right type gives: only records that something else wrote hold it.
pub const FORGED: [Way; 5] = [
    ("numbers are missing in their shape", |v| match v {
        Value::Numbers { unit, shape, .. } => Value::Numbers {
            unit: *unit,
            shape: shape.clone(),
            values: Vec::new(),
        },
        other => other.clone(),
    }),
    ("there is no single number", |_| Value::Numbers {
        unit: Unit::None,
        shape: vec![0],
        values: Vec::new(),
    }),
    ("everything is text", |_| Value::Text(String::new())),
    ("everything is an error", |_| {
        Value::Error("I give up".to_owned())
    }),
    ("everything is a struct without fields", |_| {
        Value::Fields(Vec::new())
    }),
];

fn each_number(value: &Value, change: fn(bool, f64) -> f64) -> Value {
    match value {
        Value::Numbers {
            unit,
            shape,
            values,
        } => Value::Numbers {
            unit: *unit,
            shape: shape.clone(),
            values: values
                .iter()
                .enumerate()
                .map(|(k, &x)| change(k + 1 == values.len(), x))
                .collect(),
        },
        Value::Spikes(spikes) => Value::Spikes(
            spikes
                .iter()
                .map(|(&neuron, times)| {
                    let last = times.len();
                    let changed = times.iter().enumerate();
                    let changed = changed.map(|(k, &t)| change(k + 1 == last, t));
                    (neuron, changed.collect())
                })
                .collect(),
        ),
        other => each_field(other, &|v| each_number(v, change)),
    }
}

/// The fields of a tuple or struct changed; anything else as it is.
fn each_field(value: &Value, change: &dyn Fn(&Value) -> Value) -> Value {
    let changed = value.each_field(|value| Some(change(value)));
    changed.unwrap_or_else(|| value.clone())
}

/// No rows, no values; a single number or text stays as it is.
fn empty(value: &Value) -> Value {
    match (value, value.shape()) {
        (_, Some(shape)) if shape.is_empty() => value.clone(),
        (Value::Text(_), _) => Value::Text(String::new()),
        (Value::Spikes(_), _) => Value::Spikes(Default::default()),
        (Value::Fields(_), _) => each_field(value, &empty),
        (_, Some(shape)) => picked(value, vec![0; shape.len()], |k| k),
        _ => slightly(value, 1.0),
    }
}

/// A value of this shape, with the elements at these places.
fn picked(value: &Value, shape: Vec<usize>, place: impl Fn(usize) -> usize) -> Value {
    let wanted: usize = shape.iter().product();
    let places: Vec<_> = (0..wanted).map(|k| Some(place(k))).collect();
    let picked = value.picked(shape, &places);
    picked.unwrap_or_else(|| value.clone())
}

/// A list or matrix with another number of rows (of a list: values) or columns. What is missing
/// is made up of the last value.
fn resized(value: &Value, size: fn(usize, Option<usize>) -> (usize, Option<usize>)) -> Value {
    let Some(old) = value.shape() else {
        return each_field(value, &|v| resized(v, size));
    };
    let shape = match old[..] {
        [rows] => vec![size(rows, None).0],
        [rows, columns] => {
            let (rows, columns) = size(rows, Some(columns));
            vec![rows, columns.unwrap_or_default()]
        }
        _ => return value.clone(),
    };
    let (all, wanted): (usize, usize) = (old.iter().product(), shape.iter().product());
    match all {
        0 if wanted > 0 => value.clone(),
        _ => picked(value, shape, |k| k.min(all - 1)),
    }
}

fn transposed(value: &Value) -> Value {
    match value.shape().as_deref() {
        Some(&[rows, columns]) => {
            let place = |k: usize| k % rows * columns + k / rows;
            picked(value, vec![columns, rows], place)
        }
        _ => each_field(value, &transposed),
    }
}
