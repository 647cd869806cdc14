//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day2/ex07",
    module: "ex07_lif_neurons",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day2::ex07_lif_neurons::probe,
    solution: include_str!("../../../solutions/day2/src/ex07_lif_neurons.rs"),
    snapshot: include_str!("../../snapshots/day2_ex07_lif_neurons.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
