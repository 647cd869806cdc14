//! What goes into a function and what comes out of it, as plain data.

use std::collections::BTreeMap;

use given::{Drawing, Params};
use nanoserde::{DeBin, SerBin};
use ndarray::{Array, Array2, Dimension};

use crate::call::PARAMETERS;

/// Plain data: an argument of a call, or what the call gave back.
#[derive(Clone, Debug, PartialEq, SerBin, DeBin)]
pub enum Value {
    /// Floating-point numbers with a shape: `[]` is one number, `[150]` a vector, `[50, 150]` a matrix.
    Numbers {
        unit: Unit,
        shape: Vec<usize>,
        values: Vec<f64>,
    },
    /// Rows that are not all of one length.
    Ragged { unit: Unit, rows: Vec<Vec<f64>> },
    /// Whole numbers with a shape.
    Counts {
        shape: Vec<usize>,
        values: Vec<usize>,
    },
    /// `true` and `false` with a shape.
    Flags {
        shape: Vec<usize>,
        values: Vec<bool>,
    },
    /// Steps that may not be there, such as each neuron's last spike.
    Steps(Vec<Option<usize>>),
    /// Text.
    Text(String),
    /// Spike times in seconds, by neuron.
    Spikes(BTreeMap<usize, Vec<f64>>),
    /// What was drawn on a canvas.
    Drawing(Drawing),
    /// The function gave back an `Err` with this text.
    Error(String),
    /// Several values, each with its name: a tuple or a struct.
    Fields(Vec<(String, Value)>),
}

/// What a number measures. It decides how small a difference may be, and how the number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, SerBin, DeBin)]
pub enum Unit {
    None,
    Second,
    Volt,
    VoltSquared,
    VoltPerSecond,
    Ampere,
    Ohm,
    Hertz,
}

impl Unit {
    /// The size below which differences are measured against this size, not against the values.
    pub fn scale(self) -> f64 {
        match self {
            Unit::None | Unit::Hertz | Unit::VoltPerSecond => 1.0,
            Unit::Second | Unit::Volt => 1e-3,
            Unit::VoltSquared => 1e-6,
            Unit::Ampere => 25e-11,
            Unit::Ohm => 100e6,
        }
    }

    /// The unit's symbol, with a space before it.
    pub fn symbol(self) -> &'static str {
        match self {
            Unit::None => "",
            Unit::Second => " s",
            Unit::Volt => " V",
            Unit::VoltSquared => " V²",
            Unit::VoltPerSecond => " V/s",
            Unit::Ampere => " A",
            Unit::Ohm => " Ω",
            Unit::Hertz => " Hz",
        }
    }
}

/// Anything that is numbers with a shape.
pub trait Shaped {
    fn into_value(self, unit: Unit) -> Value;
}

impl Shaped for f64 {
    fn into_value(self, unit: Unit) -> Value {
        Value::Numbers {
            unit,
            shape: vec![],
            values: vec![self],
        }
    }
}

impl Shaped for Vec<f64> {
    fn into_value(self, unit: Unit) -> Value {
        Value::Numbers {
            unit,
            shape: vec![self.len()],
            values: self,
        }
    }
}

impl Shaped for &[f64] {
    fn into_value(self, unit: Unit) -> Value {
        self.to_vec().into_value(unit)
    }
}

impl<T: Shaped + Clone> Shaped for &T {
    fn into_value(self, unit: Unit) -> Value {
        self.clone().into_value(unit)
    }
}

impl<D: Dimension> Shaped for Array<f64, D> {
    fn into_value(self, unit: Unit) -> Value {
        Value::Numbers {
            unit,
            shape: self.shape().to_vec(),
            values: self.iter().copied().collect(),
        }
    }
}

/// A rectangle becomes a matrix; rows of different lengths stay as they are.
impl Shaped for Vec<Vec<f64>> {
    fn into_value(self, unit: Unit) -> Value {
        let columns = self.first().map_or(0, Vec::len);
        if self.iter().any(|row| row.len() != columns) {
            return Value::Ragged { unit, rows: self };
        }
        Value::Numbers {
            unit,
            shape: vec![self.len(), columns],
            values: self.concat(),
        }
    }
}

pub fn numbers(x: impl Shaped) -> Value {
    x.into_value(Unit::None)
}
pub fn seconds(x: impl Shaped) -> Value {
    x.into_value(Unit::Second)
}
pub fn volts(x: impl Shaped) -> Value {
    x.into_value(Unit::Volt)
}
pub fn volts_squared(x: impl Shaped) -> Value {
    x.into_value(Unit::VoltSquared)
}
pub fn volts_per_second(x: impl Shaped) -> Value {
    x.into_value(Unit::VoltPerSecond)
}
pub fn amperes(x: impl Shaped) -> Value {
    x.into_value(Unit::Ampere)
}
pub fn hertz(x: impl Shaped) -> Value {
    x.into_value(Unit::Hertz)
}

/// One whole number.
pub fn count(n: usize) -> Value {
    Value::Counts {
        shape: vec![],
        values: vec![n],
    }
}

/// A vector of whole numbers.
pub fn counts(n: impl IntoIterator<Item = usize>) -> Value {
    let values: Vec<usize> = n.into_iter().collect();
    Value::Counts {
        shape: vec![values.len()],
        values,
    }
}

/// A matrix of 0 and 1 (or of anything that is not: then the judge sees it).
pub fn grid(x: &Array2<u8>) -> Value {
    Value::Counts {
        shape: x.shape().to_vec(),
        values: x.iter().map(|&n| usize::from(n)).collect(),
    }
}

/// One `true` or `false`.
pub fn flag(yes: bool) -> Value {
    Value::Flags {
        shape: vec![],
        values: vec![yes],
    }
}

/// A vector of `true` and `false`.
pub fn flags(x: impl IntoIterator<Item = bool>) -> Value {
    let values: Vec<bool> = x.into_iter().collect();
    Value::Flags {
        shape: vec![values.len()],
        values,
    }
}

pub fn text(x: impl Into<String>) -> Value {
    Value::Text(x.into())
}

/// Several named values: a tuple's or a struct's.
pub fn fields<const N: usize>(named: [(&str, Value); N]) -> Value {
    Value::Fields(
        named
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}

/// The parameters as named numbers, each with its unit.
pub fn params(p: Params) -> Value {
    fields(PARAMETERS.map(|known| (known.name, (known.get)(&p).into_value(known.unit))))
}

/// What a function that draws left on a canvas of 640 × 480, or its error.
pub fn drawing(draw: impl FnOnce(&given::Canvas) -> given::PlotResult) -> Value {
    let canvas = given::Canvas::new(640, 480);
    match draw(&canvas) {
        Ok(()) => Value::Drawing(canvas.drawing()),
        Err(error) => Value::Error(error.to_string()),
    }
}

impl Value {
    /// All numbers in it, as floating-point numbers, in order, or `None` where it holds none.
    pub fn as_numbers(&self) -> Option<(&[usize], &[f64])> {
        match self {
            Value::Numbers { shape, values, .. } => Some((shape, values)),
            _ => None,
        }
    }

    /// True if there are as many numbers in it as its shape says.
    pub fn is_whole(&self) -> bool {
        let fits = |shape: &[usize], values: usize| {
            let size = shape.iter().try_fold(1_usize, |n, &m| n.checked_mul(m));
            size == Some(values)
        };
        match self {
            Value::Numbers { shape, values, .. } => fits(shape, values.len()),
            Value::Counts { shape, values } => fits(shape, values.len()),
            Value::Flags { shape, values } => fits(shape, values.len()),
            Value::Fields(fields) => fields.iter().all(|(_, value)| value.is_whole()),
            _ => true,
        }
    }

    /// The named field of a tuple or struct.
    pub fn field(&self, name: &str) -> Option<&Value> {
        match self {
            Value::Fields(fields) => fields.iter().find(|(n, _)| n == name).map(|(_, v)| v),
            _ => None,
        }
    }

    /// The same value with every floating-point number passed through `change`.
    pub fn map_numbers(&self, change: &dyn Fn(f64) -> f64) -> Value {
        match self {
            Value::Numbers {
                unit,
                shape,
                values,
            } => Value::Numbers {
                unit: *unit,
                shape: shape.clone(),
                values: values.iter().map(|&x| change(x)).collect(),
            },
            Value::Spikes(spikes) => {
                let each = spikes.iter();
                let changed =
                    each.map(|(&n, times)| (n, times.iter().map(|&t| change(t)).collect()));
                Value::Spikes(changed.collect())
            }
            Value::Fields(_) => {
                let changed = self.each_field(|value| Some(value.map_numbers(change)));
                changed.expect("every field has one")
            }
            other => other.clone(),
        }
    }

    /// A tuple or struct with each of its values changed; `None` if one has no such change.
    pub fn each_field(&self, change: impl Fn(&Value) -> Option<Value>) -> Option<Value> {
        let Value::Fields(fields) = self else {
            return None;
        };
        let each = fields.iter();
        let changed = each.map(|(name, value)| Some((name.clone(), change(value)?)));
        Some(Value::Fields(changed.collect::<Option<_>>()?))
    }

    /// The shape of numbers, of `true` and `false` and of steps.
    pub fn shape(&self) -> Option<Vec<usize>> {
        match self {
            Value::Numbers { shape, .. }
            | Value::Counts { shape, .. }
            | Value::Flags { shape, .. } => Some(shape.clone()),
            Value::Steps(steps) => Some(vec![steps.len()]),
            _ => None,
        }
    }

    /// A value of this kind and of another shape, with the elements that are at these places here; where
    /// there is no place, 0.
    pub fn picked(&self, shape: Vec<usize>, places: &[Option<usize>]) -> Option<Value> {
        fn pick<T: Copy + Default>(values: &[T], places: &[Option<usize>]) -> Vec<T> {
            let of = |place: &Option<usize>| place.map_or(T::default(), |k| values[k]);
            places.iter().map(of).collect()
        }
        Some(match self {
            Value::Numbers { unit, values, .. } => Value::Numbers {
                unit: *unit,
                shape,
                values: pick(values, places),
            },
            Value::Counts { values, .. } => Value::Counts {
                shape,
                values: pick(values, places),
            },
            Value::Flags { values, .. } => Value::Flags {
                shape,
                values: pick(values, places),
            },
            Value::Steps(steps) => Value::Steps(pick(steps, places)),
            _ => return None,
        })
    }
}

/// The smallest and the largest of some numbers.
pub fn extremes(values: impl IntoIterator<Item = f64>) -> (f64, f64) {
    let none = (f64::INFINITY, f64::NEG_INFINITY);
    let wider = |(low, high): (f64, f64), x| (low.min(x), high.max(x));
    values.into_iter().fold(none, wider)
}
