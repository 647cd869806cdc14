//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day2/ex06",
    module: "ex06_random_refractory",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day2::ex06_random_refractory::probe,
    solution: include_str!("../../../solutions/day2/src/ex06_random_refractory.rs"),
    snapshot: include_str!("../../snapshots/day2_ex06_random_refractory.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
