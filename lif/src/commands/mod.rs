//! The learner's commands, a file each.

pub mod book;
pub mod check;
pub mod class;
pub mod completions;
pub mod doctor;
pub mod hint;
pub mod list;
pub mod overview;
pub mod play;
pub mod plot;
pub mod reset;
pub mod solution;
