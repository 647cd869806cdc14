//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day1/ex13",
    module: "ex13_matrices",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day1::ex13_matrices::probe,
    solution: include_str!("../../../solutions/day1/src/ex13_matrices.rs"),
    snapshot: include_str!("../../snapshots/day1_ex13_matrices.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
