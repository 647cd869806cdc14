//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day2/ex02",
    module: "ex02_spikes",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day2::ex02_spikes::probe,
    solution: include_str!("../../../solutions/day2/src/ex02_spikes.rs"),
    snapshot: include_str!("../../snapshots/day2_ex02_spikes.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
