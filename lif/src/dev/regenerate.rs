//! `cargo lif dev regenerate`: makes stubs, snapshots and prints of mistakes from the solutions.

use std::fs;
use std::path::PathBuf;

use clap::ArgMatches;
use curriculum::EXERCISES;
use judge::exercise::Exercise;
use judge::{snapshot, stub};

use super::variants;
use crate::workbook::Workbook;
use crate::{Outcome, name};

/// Writes every generated file that is not as it should be; with `check`, only names them. Names every
/// mistake whose change does not fit.
///
/// # Errors
/// If a file cannot be written, or a program not be built.
pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let check = given.get_flag("check");
    let only = match given.get_one::<String>("only") {
        Some(name) => Some(name::one(name)?.id),
        None => None,
    };
    let (mut stale, mut faults) = (0, 0);
    for exercise in EXERCISES
        .into_iter()
        .filter(|e| only.is_none_or(|id| id == e.id))
    {
        let made = variants::prints(workbook, exercise)?;
        for fault in &made.faults {
            println!("{fault}");
        }
        faults += made.faults.len();
        for (path, text) in generated(workbook, exercise, made.prints.to_text()) {
            if is_up_to_date(&path, &text) {
                continue;
            }
            if !check {
                fs::write(&path, &text).map_err(|e| format!("{}: {e}", path.display()))?;
            }
            println!("{}", path.display());
            stale += 1;
        }
    }
    let what = if check { "are stale" } else { "were written" };
    println!("{stale} of the generated files {what}; {faults} changes do not fit");
    Ok(faults == 0 && (!check || stale == 0))
}

fn generated(workbook: &Workbook, exercise: &Exercise, prints: String) -> [(PathBuf, String); 3] {
    let folder = workbook.path(exercise.folder());
    let snapshot = snapshot::file(exercise, &snapshot::of_reference(exercise));
    [
        (
            workbook.path(exercise.file()),
            stub::of_solution(exercise.solution),
        ),
        (folder.join("snapshot.snap"), snapshot),
        (folder.join("mistakes.prints"), prints),
    ]
}

/// True if the file says the same. Prints may differ in their last digits from one machine's sine to
/// another's.
fn is_up_to_date(path: &std::path::Path, text: &str) -> bool {
    let Ok(old) = fs::read_to_string(path) else {
        return false;
    };
    let is_print = path.extension().is_some_and(|ending| ending == "prints");
    old == text || (is_print && variants::alike(&old, text))
}
