//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day2/ex03",
    module: "ex03_boolean_indexing",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day2::ex03_boolean_indexing::probe,
    solution: include_str!("../../../solutions/day2/src/ex03_boolean_indexing.rs"),
    snapshot: include_str!("../../snapshots/day2_ex03_boolean_indexing.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
