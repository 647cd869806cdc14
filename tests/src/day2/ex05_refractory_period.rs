//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day2/ex05",
    module: "ex05_refractory_period",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day2::ex05_refractory_period::probe,
    solution: include_str!("../../../solutions/day2/src/ex05_refractory_period.rs"),
    snapshot: include_str!("../../snapshots/day2_ex05_refractory_period.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
