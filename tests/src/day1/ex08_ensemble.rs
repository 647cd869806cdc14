//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day1/ex08",
    module: "ex08_ensemble",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day1::ex08_ensemble::probe,
    solution: include_str!("../../../solutions/day1/src/ex08_ensemble.rs"),
    snapshot: include_str!("../../snapshots/day1_ex08_ensemble.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
