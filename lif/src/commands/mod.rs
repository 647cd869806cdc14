//! The learner's commands, a file each.

pub mod check;
pub mod hint;
pub mod list;
pub mod overview;
pub mod plot;
pub mod reset;
pub mod solution;
