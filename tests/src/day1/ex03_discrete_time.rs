//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day1/ex03",
    module: "ex03_discrete_time",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day1::ex03_discrete_time::probe,
    solution: include_str!("../../../solutions/day1/src/ex03_discrete_time.rs"),
    snapshot: include_str!("../../snapshots/day1_ex03_discrete_time.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
