//! `cargo lif plot <exercise>`: the learner's own picture beside the reference's.

use clap::ArgMatches;

use crate::workbook::Workbook;
use crate::{Outcome, name};

pub fn run(_workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let asked = given
        .get_one::<String>("exercise")
        .expect("clap requires it");
    let exercise = name::one(asked)?;
    Err(format!("{} draws nothing.", exercise.id))
}
