//! `cargo lif reset <exercise>`: brings back the stub, and keeps a copy of what it replaces.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use grading::exercise::Exercise;
use grading::stub;
use serde_json::json;

use crate::workbook::{FileState, Workbook};
use crate::{Outcome, name};

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let asked = given
        .get_one::<String>("exercise")
        .expect("clap requires it");
    let exercise = name::one(asked)?;
    let done = reset(workbook, exercise)?;
    if given.get_flag("json") {
        println!(
            "{}",
            json!({ "version": 1, "id": exercise.id, "file": exercise.file(), "kept": done.kept })
        );
    } else {
        println!("{}", done.sentence(exercise));
    }
    Ok(true)
}

/// What a reset has done.
pub struct Reset {
    /// Where what the learner wrote is now, from the workbook's root.
    kept: Option<String>,
}

impl Reset {
    pub fn sentence(&self, exercise: &Exercise) -> String {
        let file = exercise.file();
        match &self.kept {
            Some(copy) => format!("{file} is the stub again. What you wrote is kept in {copy}"),
            None => format!("{file} is the stub."),
        }
    }
}

/// Brings the stub back.
///
/// # Errors
/// If it cannot be: then the file is as it was.
pub fn reset(workbook: &Workbook, exercise: &Exercise) -> Result<Reset, String> {
    let file = exercise.file();
    let path = workbook.path(&file);
    if workbook.state_of(exercise) == FileState::Untouched {
        return Ok(Reset { kept: None });
    }
    let kept = keep_a_copy(&path)
        .map_err(|e| format!("{file} could not be copied ({e}), so nothing was changed."))?;
    replace(&path, &stub::of_solution(exercise.solution))
        .map_err(|e| format!("{file} could not be replaced ({e}); it is as it was."))?;
    let kept = kept.map(|copy| relative(workbook, &copy));
    Ok(Reset { kept })
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
