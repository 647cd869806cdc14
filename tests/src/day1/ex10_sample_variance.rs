//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day1/ex10",
    module: "ex10_sample_variance",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day1::ex10_sample_variance::probe,
    solution: include_str!("../../../solutions/day1/src/ex10_sample_variance.rs"),
    snapshot: include_str!("../../snapshots/day1_ex10_sample_variance.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
