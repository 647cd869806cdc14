//! What the learner sees when an exercise passes: what their own functions give for the run of the
//! chapter, its numbers in the words of the chapter, and a sentence that says what to see in it.

use given::{Drawing, Params};

use crate::call::{Call, DEFAULT};
use crate::exercise::Exercise;
use crate::knobs::grouped;
use crate::value::Value;
pub use crate::value::extremes;

mod beside;
mod figure;

pub use beside::{moved, side_by_side};
pub use figure::{BLUE, Figure, GREY, ORANGE};

/// The seed of every run in the book.
pub const SEED: usize = 2020;
/// The number of neurons of day 1's ensemble.
pub const ENSEMBLE: usize = 50;
/// The number of neurons of day 2's population.
pub const POPULATION: usize = 500;
/// The absolute refractory period of day 2, exercise 5, in seconds.
pub const T_REF: f64 = 10e-3;

/// Asks for a call of one of the exercise's functions: of the learner's, or of the reference's.
/// `None` if nothing came of it.
pub type Ask<'a> = &'a mut dyn FnMut(Call) -> Option<Value>;

/// Makes the chapter's run with what it is given to ask.
pub type Reward = fn(Ask) -> Option<Shown>;

/// What there is to see.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The numbers that the chapter names, a few in a line.
    pub numbers: Vec<String>,
    /// What to see in it.
    pub sentence: &'static str,
    pub picture: Option<Drawing>,
}

impl Shown {
    /// The numbers and the sentence.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let numbers = self.numbers.iter().map(String::as_str);
        numbers.chain([self.sentence])
    }
}

/// What the reference gives for the chapter's run.
pub fn of_reference(exercise: &Exercise) -> Option<Shown> {
    let reward = exercise.reward?;
    reward(&mut |call| Some((exercise.reference)(&call)))
}

/// The times of all steps, in seconds.
pub fn times() -> Vec<f64> {
    let Params { dt, .. } = DEFAULT;
    (0..DEFAULT.steps()).map(|k| k as f64 * dt).collect()
}

/// The numbers of a vector or matrix.
pub fn numbers_of(value: Value) -> Option<Vec<f64>> {
    match value {
        Value::Numbers { values, .. } => Some(values),
        _ => None,
    }
}

/// The named numbers of a tuple or struct.
pub fn field(value: &Value, name: &str) -> Option<Vec<f64>> {
    numbers_of(value.field(name)?.clone())
}

/// The spikes of a binary raster, in a field of this name: neuron and step of each.
pub fn raster(value: &Value, name: &str) -> Option<Vec<(usize, usize)>> {
    let (shape, values) = match value.field(name).unwrap_or(value) {
        Value::Counts { shape, values } => (shape, values),
        _ => return None,
    };
    let steps = *shape.get(1)?;
    let ones = values.iter().enumerate().filter(|&(_, &cell)| cell == 1);
    Some(ones.map(|(at, _)| (at / steps, at % steps)).collect())
}

/// The rate of the population at each step, in Hz.
pub fn rate(spikes: &[(usize, usize)]) -> Vec<f64> {
    let mut rate = vec![0.0; DEFAULT.steps()];
    for &(_, k) in spikes {
        rate[k] += 1.0 / (POPULATION as f64 * DEFAULT.dt);
    }
    rate
}

/// How many spikes, and how many hertz that is: "4,316 spikes, mean rate 57.5 Hz".
pub fn counted(spikes: usize) -> String {
    let hertz = spikes as f64 / (POPULATION as f64 * DEFAULT.t_max);
    format!(
        "{} spikes, mean rate {} Hz",
        thousands(spikes),
        fixed(hertz, 1)
    )
}

/// A drawing, if it is one.
pub fn drawing_of(value: Value) -> Option<Drawing> {
    match value {
        Value::Drawing(drawing) => Some(drawing),
        _ => None,
    }
}

/// A number with this many decimals and a true minus sign.
pub fn fixed(x: f64, decimals: usize) -> String {
    format!("{x:.decimals$}").replace('-', "−")
}

/// Volts as millivolts with three decimals.
pub fn mv(v: f64) -> String {
    fixed(v * 1e3, 3)
}

/// Numbers with commas between them.
pub fn list(numbers: impl IntoIterator<Item = String>) -> String {
    numbers.into_iter().collect::<Vec<_>>().join(", ")
}

/// A whole number with commas between thousands.
pub fn thousands(n: usize) -> String {
    grouped(&n.to_string())
}
