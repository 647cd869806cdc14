//! `cargo lif dev regenerate`: makes stubs and snapshots from the solutions.

use std::fs;
use std::path::PathBuf;

use clap::ArgMatches;
use judge::{EXERCISES, snapshot, stub};

use crate::Outcome;
use crate::workbook::Workbook;

/// Writes every generated file that is not as it should be; with `check`, only names them.
///
/// # Errors
/// If a file cannot be written.
pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let check = given.get_flag("check");
    let mut stale = Vec::new();
    for (path, text) in generated(workbook) {
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            continue;
        }
        if !check {
            let folder = path.parent().unwrap_or(&path);
            fs::create_dir_all(folder)
                .and_then(|()| fs::write(&path, &text))
                .map_err(|e| format!("{}: {e}", path.display()))?;
        }
        stale.push(path.display().to_string());
    }
    for file in &stale {
        println!("{file}");
    }
    println!(
        "{} of the generated files {}",
        stale.len(),
        if check { "are stale" } else { "were written" }
    );
    Ok(!check || stale.is_empty())
}

fn generated(workbook: &Workbook) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for exercise in EXERCISES {
        files.push((
            workbook.path(exercise.file()),
            stub::of_solution(exercise.solution),
        ));
        files.push((
            workbook.path(exercise.folder()).join("snapshot.snap"),
            snapshot::file(exercise, &snapshot::of_reference(exercise)),
        ));
    }
    files
}
