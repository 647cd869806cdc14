//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day2/ex01",
    module: "ex01_voltage_histogram",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day2::ex01_voltage_histogram::probe,
    solution: include_str!("../../../solutions/day2/src/ex01_voltage_histogram.rs"),
    snapshot: include_str!("../../snapshots/day2_ex01_voltage_histogram.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
