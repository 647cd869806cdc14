//! `cargo lif class`: grades the submissions of a class. A crate of its own, so that a learner's first
//! `cargo lif` does not build it.

#[cfg(target_os = "linux")]
mod class;
mod command_line;
#[cfg(target_os = "linux")]
mod commands;
#[cfg(target_os = "linux")]
mod engine;
#[cfg(target_os = "linux")]
mod escapes;
#[cfg(target_os = "linux")]
mod filter;
pub mod grades;
pub mod gradescope;
mod groups;
#[cfg(target_os = "linux")]
mod intake;
#[cfg(target_os = "linux")]
mod kit;
#[cfg(target_os = "linux")]
mod merge;
pub mod out;
pub mod page;
pub mod points;
#[cfg(target_os = "linux")]
mod progress;
#[cfg(target_os = "linux")]
mod records;
pub mod results;
pub mod roster;
#[cfg(target_os = "linux")]
mod sandbox;
mod table;
#[cfg(target_os = "linux")]
mod verdict;

pub use command_line::main;
