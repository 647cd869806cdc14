//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day2/ex04",
    module: "ex04_binary_raster",
    title: "to be written",
    optional: false,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day2::ex04_binary_raster::probe,
    solution: include_str!("../../../solutions/day2/src/ex04_binary_raster.rs"),
    snapshot: include_str!("../../snapshots/day2_ex04_binary_raster.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
