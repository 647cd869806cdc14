//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day1/ex09",
    module: "ex09_sample_mean",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day1::ex09_sample_mean::probe,
    solution: include_str!("../../../solutions/day1/src/ex09_sample_mean.rs"),
    snapshot: include_str!("../../snapshots/day1_ex09_sample_mean.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
