//! `cargo lif reset <exercise>`: brings back the stub, and keeps a copy of what it replaces.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use grading::stub;
use serde_json::json;

use crate::workbook::{FileState, Workbook};
use crate::{Outcome, name};

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let asked = given
        .get_one::<String>("exercise")
        .expect("clap requires it");
    let exercise = name::one(asked)?;
    let file = exercise.file();
    let path = workbook.path(&file);
    let kept = match workbook.state_of(exercise) {
        FileState::Untouched => None,
        _ => keep_a_copy(&path)
            .map_err(|e| format!("{file} could not be copied ({e}), so nothing was changed."))?,
    };
    if workbook.state_of(exercise) != FileState::Untouched {
        replace(&path, &stub::of_solution(exercise.solution))
            .map_err(|e| format!("{file} could not be replaced ({e}); it is as it was."))?;
    }
    let kept = kept.map(|copy| relative(workbook, &copy));
    if given.get_flag("json") {
        println!(
            "{}",
            json!({ "version": 1, "id": exercise.id, "file": file, "kept": kept })
        );
        return Ok(true);
    }
    match kept {
        Some(copy) => println!("{file} is the stub again. What you wrote is kept in {copy}"),
        None => println!("{file} is the stub."),
    }
    Ok(true)
}

/// Copies the file to the first free name beside it; `None` if there is no file.
fn keep_a_copy(path: &Path) -> io::Result<Option<PathBuf>> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(e),
    };
    for number in 1.. {
        let copy = path.with_extension(format!("kept-{number}"));
        match File::create_new(&copy) {
            Ok(mut file) => {
                file.write_all(&bytes)?;
                file.sync_all()?;
                return Ok(Some(copy));
            }
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
            Err(e) => return Err(e),
        }
    }
    unreachable!("a free number is found")
}

/// Writes a file beside the old one and moves it into its place, so that there is always one whole.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let new = path.with_extension("new");
    fs::write(&new, text)?;
    fs::rename(&new, path)
}

fn relative(workbook: &Workbook, path: &Path) -> String {
    let short = path.strip_prefix(workbook.root()).unwrap_or(path);
    short.display().to_string().replace('\\', "/")
}
