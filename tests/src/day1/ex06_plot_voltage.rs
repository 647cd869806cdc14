//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day1/ex06",
    module: "ex06_plot_voltage",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day1::ex06_plot_voltage::probe,
    solution: include_str!("../../../solutions/day1/src/ex06_plot_voltage.rs"),
    snapshot: include_str!("../../snapshots/day1_ex06_plot_voltage.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
