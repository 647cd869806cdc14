//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day1/ex12",
    module: "ex12_arrays",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day1::ex12_arrays::probe,
    solution: include_str!("../../../solutions/day1/src/ex12_arrays.rs"),
    snapshot: include_str!("../../snapshots/day1_ex12_arrays.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
