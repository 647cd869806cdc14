//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day1/ex11",
    module: "ex11_autocovariance",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day1::ex11_autocovariance::probe,
    solution: include_str!("../../../solutions/day1/src/ex11_autocovariance.rs"),
    snapshot: include_str!("../../snapshots/day1_ex11_autocovariance.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
