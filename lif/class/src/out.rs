//! What comes out of a graded class: a folder with `results.json`, `grades.csv` and `class.html`.

use std::fs;
use std::path::Path;

use crate::points::Points;
use crate::results::Results;
use crate::roster::Roster;
use crate::{grades, page};

/// What the results are written with.
pub struct How {
    pub points: Points,
    pub roster: Option<Roster>,
    /// What the gradebook calls it.
    pub assignment: String,
}

/// Writes the three files. Gives what is wrong with the roster, in sentences.
///
/// # Errors
/// If a file cannot be written: one sentence that names it.
pub fn write(mut results: Results, how: &How, folder: &Path) -> Result<Vec<String>, String> {
    results.write(&folder.join("results.json"))?;
    let (csv, problems) = match &how.roster {
        Some(roster) => grades::of_roster(&results, &how.points, roster, &how.assignment),
        None => (grades::of_submissions(&results, &how.points), Vec::new()),
    };
    write_file(&folder.join("grades.csv"), &csv)?;
    if let Some(roster) = &how.roster {
        roster.name(&mut results.submissions);
    }
    write_file(&folder.join("class.html"), &page::html(&results))?;
    Ok(problems)
}

fn write_file(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|e| format!("{} cannot be written: {e}.", path.display()))
}
