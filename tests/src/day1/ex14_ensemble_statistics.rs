//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day1/ex14",
    module: "ex14_ensemble_statistics",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day1::ex14_ensemble_statistics::probe,
    solution: include_str!("../../../solutions/day1/src/ex14_ensemble_statistics.rs"),
    snapshot: include_str!("../../snapshots/day1_ex14_ensemble_statistics.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
