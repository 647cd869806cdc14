//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day1/ex07",
    module: "ex07_noise",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day1::ex07_noise::probe,
    solution: include_str!("../../../solutions/day1/src/ex07_noise.rs"),
    snapshot: include_str!("../../snapshots/day1_ex07_noise.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
