//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day1/ex02",
    module: "ex02_sinusoidal_input",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day1::ex02_sinusoidal_input::probe,
    solution: include_str!("../../../solutions/day1/src/ex02_sinusoidal_input.rs"),
    snapshot: include_str!("../../snapshots/day1_ex02_sinusoidal_input.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
