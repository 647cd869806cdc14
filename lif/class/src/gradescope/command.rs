//! What `cargo lif class` does for Gradescope: it makes the autograder, and in there it grades one
//! submission.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use lif::workbook::Workbook;

use crate::gradescope::{self, autograder};
use crate::intake::Handed;
use crate::points::Points;
use crate::records::{self, Records};
use crate::sandbox::Sandbox;
use crate::{class, commands};

/// `--gradescope <zip>`.
///
/// # Errors
/// If it cannot be made: a sentence.
pub fn make(given: &ArgMatches, points: &Points, zip: &Path) -> Result<bool, String> {
    let kept = temporary()?;
    let seed = records::seed(kept.path(), given.get_one("seed").copied())?;
    autograder::write(Workbook::find()?.root(), seed, points, zip)?;
    println!(
        "{} is written: upload it as the autograder. It holds the class's secret seed, so keep it to yourself.",
        zip.display()
    );
    Ok(true)
}

/// `--one <folder> --format gradescope`.
///
/// # Errors
/// If the submission cannot be graded: a sentence, and then no results are written.
pub fn one(given: &ArgMatches, points: &Points, submission: &Path) -> Result<bool, String> {
    if !submission.is_dir() {
        return Err(format!(
            "There is no folder {}: --one takes the folder of a submission.",
            submission.display()
        ));
    }
    let out: &PathBuf = given.get_one("out").expect("it is required");
    let workbook = Workbook::find()?;
    let sandbox = Sandbox::find(given.get_flag("in-container"))?;
    let kept = temporary()?;
    let seed = records::seed(kept.path(), given.get_one("seed").copied())?;
    let engine = commands::engine(&workbook, sandbox, seed, [submission, out])?;
    let records = Records::of(kept.path(), "", seed)?;
    let handed = Handed {
        key: "submission".to_owned(),
        path: submission.to_owned(),
    };
    let graded = class::grade(&engine, &workbook, &records, &[handed])?;
    gradescope::write(&graded[0], points, out)?;
    Ok(true)
}

/// A folder for what is kept while a class is graded: here it is not kept.
fn temporary() -> Result<tempfile::TempDir, String> {
    tempfile::tempdir().map_err(|e| format!("There is no room for temporary files: {e}."))
}
