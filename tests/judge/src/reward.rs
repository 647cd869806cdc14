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
    /// What the text of a `reward.txt` says of these numbers. Its last line is the sentence; in the others, `{:.2}`
    /// stands for the next number, with two decimals. `None` if there are too few or too many of them.
    pub fn of(text: &'static str, numbers: &[f64], picture: Option<Drawing>) -> Option<Self> {
        let (lines, sentence) = text.trim_end().rsplit_once('\n')?;
        let mut pieces = lines.split("{:.");
        let mut said = pieces.next()?.to_owned();
        let mut numbers = numbers.iter();
        for piece in pieces {
            let (decimals, words) = piece.split_once('}')?;
            let decimals: usize = decimals.parse().ok()?;
            said += &grouped(&format!("{:.decimals$}", numbers.next()?));
            said += words;
        }
        let all_said = numbers.next().is_none();
        all_said.then(|| Shown {
            numbers: said.lines().map(str::to_owned).collect(),
            sentence,
            picture,
        })
    }

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

/// A single number.
pub fn number_of(value: Value) -> Option<f64> {
    numbers_of(value)?.first().copied()
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

/// How many spikes, and how many hertz that is on average.
pub fn counted(spikes: usize) -> [f64; 2] {
    let spikes = spikes as f64;
    [spikes, spikes / (POPULATION as f64 * DEFAULT.t_max)]
}

/// A drawing, if it is one.
pub fn drawing_of(value: Value) -> Option<Drawing> {
    match value {
        Value::Drawing(drawing) => Some(drawing),
        _ => None,
    }
}

/// A whole number with commas between thousands.
pub fn thousands(n: usize) -> String {
    grouped(&n.to_string())
}
