//! To be written.

use crate::exercise::{Check, Exercise};

pub const EXERCISE: Exercise = Exercise {
    id: "day2/bonus",
    module: "bonus_bloom_filter",
    title: "to be written",
    optional: true,
    builds_on: &[],
    hints: ["", "", ""],
    checks,
    mistakes: &[],
    reference: crate::probes::day2::bonus_bloom_filter::probe,
    solution: include_str!("../../../solutions/day2/src/bonus_bloom_filter.rs"),
    snapshot: include_str!("../../snapshots/day2_bonus_bloom_filter.snap"),
};

fn checks() -> Vec<Check> {
    Vec::new()
}
