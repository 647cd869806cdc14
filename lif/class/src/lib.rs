//! `cargo lif class`: grades the submissions of a class. A crate of its own, so that a learner's first
//! `cargo lif` does not build it.

pub mod grades;
pub mod gradescope;
mod groups;
pub mod out;
pub mod page;
pub mod points;
pub mod results;
pub mod roster;
mod table;
