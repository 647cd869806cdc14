//! The right values in another arrangement: rows for columns, a step late, one missing.

use crate::call::Call;
use crate::value::{Unit, Value};

pub fn transposed(value: &Value) -> Option<Value> {
    fn turn<T: Copy>(shape: &[usize], values: &[T]) -> Option<(Vec<usize>, Vec<T>)> {
        let &[rows, columns] = shape else { return None };
        let turned = (0..columns).flat_map(|c| (0..rows).map(move |r| r * columns + c));
        Some((vec![columns, rows], turned.map(|k| values[k]).collect()))
    }
    Some(match value {
        Value::Numbers {
            unit,
            shape,
            values,
        } => {
            let (shape, values) = turn(shape, values)?;
            Value::Numbers {
                unit: *unit,
                shape,
                values,
            }
        }
        Value::Counts { shape, values } => {
            let (shape, values) = turn(shape, values)?;
            Value::Counts { shape, values }
        }
        Value::Flags { shape, values } => {
            let (shape, values) = turn(shape, values)?;
            Value::Flags { shape, values }
        }
        Value::Fields(fields) => Value::Fields(
            fields
                .iter()
                .map(|(name, value)| Some((name.clone(), transposed(value)?)))
                .collect::<Option<_>>()?,
        ),
        _ => return None,
    })
}

pub fn negated(value: &Value) -> Option<Value> {
    match value {
        Value::Flags { shape, values } => Some(Value::Flags {
            shape: shape.clone(),
            values: values.iter().map(|yes| !yes).collect(),
        }),
        _ => None,
    }
}

/// The value with its list, or each row of its matrix, changed.
pub fn lists(value: &Value, change: &dyn Fn(&[f64]) -> Vec<f64>) -> Option<Value> {
    match value {
        Value::Numbers {
            unit,
            shape,
            values,
        } => match shape.as_slice() {
            [_] => {
                let changed = change(values);
                Some(Value::Numbers {
                    unit: *unit,
                    shape: vec![changed.len()],
                    values: changed,
                })
            }
            // Nothing in it that could change: no neurons, or no steps.
            [_, 0] => Some(value.clone()),
            &[rows, columns] => {
                let changed: Vec<Vec<f64>> = values.chunks(columns).map(change).collect();
                let columns = change(&vec![0.0; columns]).len();
                Some(Value::Numbers {
                    unit: *unit,
                    shape: vec![rows, columns],
                    values: changed.concat(),
                })
            }
            _ => None,
        },
        Value::Fields(fields) => Some(Value::Fields(
            fields
                .iter()
                .map(|(name, value)| Some((name.clone(), lists(value, change)?)))
                .collect::<Option<_>>()?,
        )),
        Value::Counts { shape, values } => {
            let as_numbers = Value::Numbers {
                unit: Unit::None,
                shape: shape.clone(),
                values: values.iter().map(|&n| n as f64).collect(),
            };
            let Some(Value::Numbers { shape, values, .. }) = lists(&as_numbers, change) else {
                return None;
            };
            Some(Value::Counts {
                shape,
                values: values.iter().map(|&x| x as usize).collect(),
            })
        }
        _ => None,
    }
}

/// Everything one place later; the first value stands twice.
pub fn later(x: &[f64]) -> Vec<f64> {
    let head = x.first().copied();
    head.into_iter()
        .chain(x.iter().copied())
        .take(x.len())
        .collect()
}

/// Everything one place later, after a 0.
pub fn late_from_zero(x: &[f64]) -> Vec<f64> {
    std::iter::once(0.0)
        .chain(x.iter().copied())
        .take(x.len())
        .collect()
}

/// Everything one place earlier; a 0 at the end.
pub fn earlier(x: &[f64]) -> Vec<f64> {
    x.iter()
        .copied()
        .skip(1)
        .chain(std::iter::once(0.0))
        .take(x.len())
        .collect()
}

pub fn shifted_spikes(value: &Value, call: &Call, steps: f64) -> Option<Value> {
    let dt = call.params?.dt;
    match value {
        Value::Spikes(_) => Some(value.map_numbers(&|t| t + steps * dt)),
        _ => None,
    }
}

pub fn without_silent(value: &Value) -> Option<Value> {
    match value {
        Value::Spikes(spikes) => {
            let mut spikes = spikes.clone();
            spikes.retain(|_, times| !times.is_empty());
            Some(Value::Spikes(spikes))
        }
        _ => None,
    }
}
