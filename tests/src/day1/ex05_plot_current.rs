//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day1/ex05",
    module: "ex05_plot_current",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day1::ex05_plot_current::probe,
    solution: include_str!("../../../solutions/day1/src/ex05_plot_current.rs"),
    snapshot: include_str!("../../snapshots/day1_ex05_plot_current.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
