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
    Spikes(Spikes),
    /// What was drawn on a canvas.
    Drawing(Drawing),
    /// The function gave back an `Err` with this text.
    Error(String),
    /// Several values, each with its name: a tuple or a struct.
    Fields(Vec<(String, Value)>),
}

/// Spike times in seconds, by neuron.
pub type Spikes = BTreeMap<usize, Vec<f64>>;

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
    /// Its scale, its symbol, and the unit of a readable size with how many of those it is.
    fn row(self) -> (f64, &'static str, f64, &'static str) {
        match self {
            Unit::None => (1.0, "", 1.0, ""),
            Unit::Second => (1e-3, " s", 1e3, "ms"),
            Unit::Volt => (1e-3, " V", 1e3, "mV"),
            Unit::VoltSquared => (1e-6, " V²", 1e6, "mV²"),
            Unit::VoltPerSecond => (1.0, " V/s", 1.0, "V/s"),
            Unit::Ampere => (25e-11, " A", 1e12, "pA"),
            Unit::Ohm => (100e6, " Ω", 1e-6, "MΩ"),
            Unit::Hertz => (1.0, " Hz", 1.0, "Hz"),
        }
    }

    /// The size below which differences are measured against this size, not against the values.
    pub fn scale(self) -> f64 {
        self.row().0
    }

    /// The unit's symbol, with a space before it.
    pub fn symbol(self) -> &'static str {
        self.row().1
    }

    /// The unit in which the numbers of a snapshot are of a readable size, and what a number is multiplied by.
    pub fn readable(self) -> (f64, &'static str) {
        let (.., factor, symbol) = self.row();
        (factor, symbol)
    }
}

/// Anything that is numbers with a shape.
pub trait Shaped {
    fn into_value(self, unit: Unit) -> Value;
}

impl Shaped for f64 {
    fn into_value(self, unit: Unit) -> Value {
        Value::of(unit, vec![], vec![self])
    }
}

impl Shaped for Vec<f64> {
    fn into_value(self, unit: Unit) -> Value {
        Value::of(unit, vec![self.len()], self)
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
        Value::of(unit, self.shape().to_vec(), self.iter().copied().collect())
    }
}

/// A rectangle becomes a matrix; rows of different lengths stay as they are.
impl Shaped for Vec<Vec<f64>> {
    fn into_value(self, unit: Unit) -> Value {
        let columns = self.first().map_or(0, Vec::len);
        if self.iter().any(|row| row.len() != columns) {
            return Value::Ragged { unit, rows: self };
        }
        Value::of(unit, vec![self.len(), columns], self.concat())
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
    Value::of_counts(vec![], vec![n])
}

/// A vector of whole numbers.
pub fn counts(n: impl IntoIterator<Item = usize>) -> Value {
    let values: Vec<usize> = n.into_iter().collect();
    Value::of_counts(vec![values.len()], values)
}

/// A matrix of 0 and 1 (or of anything that is not: then the judge sees it).
pub fn grid(x: &Array2<u8>) -> Value {
    let values = x.iter().map(|&n| usize::from(n)).collect();
    Value::of_counts(x.shape().to_vec(), values)
}

/// One `true` or `false`.
pub fn flag(yes: bool) -> Value {
    Value::of_flags(vec![], vec![yes])
}

/// A vector of `true` and `false`.
pub fn flags(x: impl IntoIterator<Item = bool>) -> Value {
    let values: Vec<bool> = x.into_iter().collect();
    Value::of_flags(vec![values.len()], values)
}

pub fn text(x: impl Into<String>) -> Value {
    Value::Text(x.into())
}

/// Several named values: a tuple's or a struct's.
pub fn fields<const N: usize>(named: [(&str, Value); N]) -> Value {
    let named = named.map(|(name, value)| (name.to_owned(), value));
    Value::Fields(named.into())
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
    /// Numbers with a shape, row by row.
    pub fn of(unit: Unit, shape: Vec<usize>, values: Vec<f64>) -> Self {
        Value::Numbers {
            unit,
            shape,
            values,
        }
    }

    /// Whole numbers with a shape, row by row.
    fn of_counts(shape: Vec<usize>, values: Vec<usize>) -> Self {
        Value::Counts { shape, values }
    }

    /// `true` and `false` with a shape, row by row.
    pub fn of_flags(shape: Vec<usize>, values: Vec<bool>) -> Self {
        Value::Flags { shape, values }
    }

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

    /// Looks at every floating-point number with its unit, in order.
    pub fn each_number(&self, look: &mut dyn FnMut(Unit, f64)) {
        match self {
            Value::Numbers { unit, values, .. } => values.iter().for_each(|x| look(*unit, *x)),
            Value::Ragged { unit, rows } => rows.iter().flatten().for_each(|x| look(*unit, *x)),
            Value::Spikes(spikes) => {
                let times = spikes.values().flatten();
                times.for_each(|x| look(Unit::Second, *x));
            }
            Value::Fields(fields) => fields.iter().for_each(|(_, value)| value.each_number(look)),
            _ => {}
        }
    }

    /// The same value with every floating-point number passed through `change`.
    pub fn map_numbers(&self, change: &dyn Fn(f64) -> f64) -> Value {
        let mut changed = self.clone();
        changed.change_numbers(change);
        changed
    }

    fn change_numbers(&mut self, change: &dyn Fn(f64) -> f64) {
        let each = |x: &mut f64| *x = change(*x);
        match self {
            Value::Numbers { values, .. } => values.iter_mut().for_each(each),
            Value::Spikes(spikes) => spikes.values_mut().flatten().for_each(each),
            Value::Fields(fields) => {
                let values = fields.iter_mut().map(|(_, value)| value);
                values.for_each(|value| value.change_numbers(change));
            }
            _ => {}
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
            Value::Numbers { unit, values, .. } => Value::of(*unit, shape, pick(values, places)),
            Value::Counts { values, .. } => Value::of_counts(shape, pick(values, places)),
            Value::Flags { values, .. } => Value::of_flags(shape, pick(values, places)),
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
