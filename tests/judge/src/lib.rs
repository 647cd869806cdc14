//! The judge: holds what a learner's functions gave against the reference, and says what is wrong.
//!
//! The way of a verdict: [`test_program::grade`] or `cargo lif` starts the probe
//! ([`process::observe`]), which makes all calls of the [`plan`]; then [`judge`] compares
//! ([`compare`]), names the mistake ([`diagnosis`]) and [`report::lines`] says so.

pub mod asked;
mod changes;
pub mod chart;
pub mod compare;
mod conditions;
pub mod diagnosis;
pub mod domain;
pub mod draws;
mod endings;
pub mod exercise;
mod judging;
mod kept;
pub mod knobs;
pub mod message;
pub mod observed;
mod panics;
mod places;
pub mod plan;
pub mod play;
mod printed;
pub mod prints;
pub mod process;
pub mod report;
pub mod reward;
mod scratch;
pub mod seeds;
mod sentences;
pub mod snapshot;
pub mod stub;
mod substitutions;
pub mod test_program;
mod transforms;
pub mod verdict;

pub use judging::{judge, judge_checks};
pub use probe::{call, quiet, value, wording};
