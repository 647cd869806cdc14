//! What a learner plays with: the knobs of an exercise, and what their own functions give for a setting.
//!
//! `play.rs` in the exercise's folder turns a setting into calls of these functions, and what they give into
//! the numbers of `knobs.txt` and a picture.

use std::io;

use given::Drawing;

use crate::call::{Call, DEFAULT};
use crate::exercise::Exercise;
use crate::knobs::Knobs;
use crate::value::{Spikes, Value};

/// How an exercise is played with.
#[derive(Clone, Copy)]
pub struct Play {
    /// What can be turned: the text of `knobs.txt`.
    pub knobs: &'static str,
    pub run: Run,
}

/// Makes the calls of a setting, and what they give into something to see.
///
/// # Errors
/// A sentence: what keeps it from being seen.
pub type Run = fn(&Settings, AskAll) -> Result<Played, String>;

/// Asks for calls of the exercise's functions, all in one process: starting it takes longer than most calls.
/// In place of what they give comes a sentence if one of them gives nothing.
pub type AskAll<'a> = &'a mut dyn FnMut(Vec<Call>) -> Result<Vec<Value>, String>;

/// What there is to see.
#[derive(Clone, Debug, PartialEq)]
pub struct Played {
    /// In the order of `knobs.txt`.
    pub numbers: Vec<f64>,
    pub picture: Drawing,
}

/// The values of all knobs.
pub struct Settings<'a> {
    knobs: &'a Knobs,
    values: &'a [f64],
}

impl Play {
    /// The knobs.
    ///
    /// # Errors
    /// What is wrong with `knobs.txt`.
    pub fn knobs(&self) -> io::Result<Knobs> {
        Knobs::parse(self.knobs)
    }
}

impl<'a> Settings<'a> {
    pub fn new(knobs: &'a Knobs, values: &'a [f64]) -> Self {
        Settings { knobs, values }
    }

    /// The value of a knob, in its unit.
    ///
    /// # Panics
    /// If there is no such knob: then `play.rs` and `knobs.txt` do not fit each other.
    pub fn get(&self, name: &str) -> f64 {
        let mut each = self.knobs.knobs.iter().zip(self.values);
        let found = each.find(|(knob, _)| knob.name == name);
        found.map_or_else(|| panic!("no knob is called {name}"), |(_, value)| *value)
    }

    /// The value of a knob that counts something.
    pub fn whole(&self, name: &str) -> usize {
        self.get(name) as usize
    }
}

/// What the reference gives for a setting.
pub fn of_reference(
    exercise: &Exercise,
    play: &Play,
    settings: &Settings,
) -> Result<Played, String> {
    (play.run)(settings, &mut |calls| {
        Ok(calls.iter().map(exercise.reference).collect())
    })
}

/// What a single call gives.
pub fn one(ask: AskAll, call: Call) -> Result<Value, String> {
    each(ask, [call]).map(|[value]| value)
}

/// What several calls give.
pub fn each<const N: usize>(ask: AskAll, calls: [Call; N]) -> Result<[Value; N], String> {
    let given = ask(calls.into())?.try_into();
    given.map_err(|_| unlike("something"))
}

/// What keeps a value from being shown: it is something else than those below ask for.
fn unlike(wanted: &str) -> String {
    format!(
        "Your functions do not give {wanted} here, so there is nothing to see. `cargo lif check` says more."
    )
}

/// So many numbers.
pub fn numbers(value: &Value, how_many: usize) -> Result<Vec<f64>, String> {
    match value.as_numbers() {
        Some((_, values)) if values.len() == how_many => Ok(values.to_vec()),
        _ => Err(unlike(&format!("{how_many} numbers"))),
    }
}

/// A single number.
pub fn number(value: &Value) -> Result<f64, String> {
    numbers(value, 1).map(|values| values[0])
}

/// So many whole numbers.
pub fn counts(value: &Value, how_many: usize) -> Result<Vec<usize>, String> {
    match value {
        Value::Counts { values, .. } if values.len() == how_many => Ok(values.clone()),
        _ => Err(unlike(&format!("{how_many} whole numbers"))),
    }
}

/// A field of a tuple or struct.
pub fn field<'a>(value: &'a Value, name: &str) -> Result<&'a Value, String> {
    value.field(name).ok_or_else(|| unlike(name))
}

/// Spike times by neuron.
pub fn spikes(value: &Value) -> Result<&Spikes, String> {
    match value {
        Value::Spikes(spikes) => Ok(spikes),
        _ => Err(unlike("spikes")),
    }
}

/// The spikes of each neuron, as steps, in a raster of this shape.
pub fn trains(raster: &Value, shape: (usize, usize)) -> Result<Vec<Vec<usize>>, String> {
    let (neurons, steps) = shape;
    let cells = counts(raster, neurons * steps)?;
    let train = |row: &[usize]| (0..steps).filter(|&k| row[k] == 1).collect();
    Ok(cells.chunks(steps).map(train).collect())
}

/// The number of spikes, and the mean rate of each neuron in Hz.
pub fn totals(trains: &[Vec<usize>]) -> [f64; 2] {
    let spikes = trains.iter().map(Vec::len).sum::<usize>() as f64;
    [spikes, spikes / (trains.len() as f64 * DEFAULT.t_max)]
}
