//! What the exercises use of the kit, and what all of them say alike.

pub use given::{Params, stream};
pub use ndarray::Array2;
pub use rand::RngExt;
pub use rand_chacha::ChaCha8Rng;

pub use crate::call::{Call, DEFAULT};
pub use crate::chart::{Axis, Chart, Series};
pub use crate::compare::difference;
pub use crate::domain::{
    Domain, TWO_NEURONS, WHOLE_STEPS, at_a_step, of_all_neurons, of_one_length,
};
pub use crate::draws::{
    LARGE_SEED, MANY, between, many, other_parameters, random_params, rng, runs_with_a_remainder,
    short_run,
};
pub use crate::exercise::{Check, Exercise, Given, Kind};
pub use crate::message::Message;
pub use crate::value::{
    Unit, Value, amperes, count, counts, fields, flag, grid, numbers, seconds, volts,
};
pub use crate::wording::{counted, number, shape_words, two_numbers};

/// An exercise but for its title: the names of its files and functions are the same in each folder.
macro_rules! exercise {
    ($day:ident, $module:ident, $id:literal) => {
        crate::exercise::Exercise {
            id: $id,
            module: stringify!($module),
            title: "",
            optional: false,
            builds_on: &[],
            hints: include_str!("hints.txt"),
            checks,
            domains,
            reference: crate::probes::$day::$module::probe,
            solution: include_str!(concat!(
                "../../../solutions/",
                stringify!($day),
                "/src/",
                stringify!($module),
                ".rs"
            )),
            mistakes: include_str!("mistakes.txt"),
            prints: include_str!("mistakes.prints"),
            snapshot: include_str!("snapshot.snap"),
            reward: Some(reward::reward),
            play: None,
        }
    };
}

/// What can be turned in an exercise that has a `play.rs`.
macro_rules! played {
    () => {
        Some(crate::play::Play {
            knobs: include_str!("knobs.txt"),
            run: play::play,
        })
    };
}

pub(crate) use {exercise, played};

/// What a law says.
pub type Law = Result<(), Message>;

/// Every call must give what the reference gives.
fn as_the_reference(
    kind: Kind,
    title: &'static str,
    calls: impl IntoIterator<Item = Call>,
) -> Check {
    Check::new(kind, title, calls.into_iter().collect())
}

/// Hand-picked values.
pub fn value(title: &'static str, calls: impl IntoIterator<Item = Call>) -> Check {
    as_the_reference(Kind::Value, title, calls)
}

/// No input, one step, nothing at all.
pub fn limit(title: &'static str, calls: impl IntoIterator<Item = Call>) -> Check {
    as_the_reference(Kind::Limit, title, calls)
}

/// Random inputs and parameters.
pub fn draws(title: &'static str, calls: impl IntoIterator<Item = Call>) -> Check {
    as_the_reference(Kind::Draws, title, calls)
}

/// Inputs at the edges that are worth a check of their own.
pub fn boundary(title: &'static str, calls: impl IntoIterator<Item = Call>) -> Check {
    as_the_reference(Kind::Boundary, title, calls)
}

/// A law that must hold, whatever the reference says.
pub fn property(
    title: &'static str,
    calls: impl IntoIterator<Item = Call>,
    law: fn(&[Given]) -> Law,
) -> Check {
    Check::property(title, calls.into_iter().collect(), law)
}

/// The seeded snapshot.
pub fn snapshot(calls: impl IntoIterator<Item = Call>) -> Check {
    Check::snapshot(calls.into_iter().collect())
}
