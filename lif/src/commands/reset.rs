//! `cargo lif reset [--undo] <exercise>…`: brings back the stub, or what a reset has replaced, and keeps
//! a copy of what stood there.

use std::fs;
use std::io;
use std::path::Path;

use clap::ArgMatches;
use judge::exercise::Exercise;
use judge::stub;
use serde_json::{Value, json};

use crate::out::say;
use crate::workbook::{FileState, Workbook};
use crate::{Outcome, kept, name};

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let exercises = name::all(given.get_many("exercise").into_iter().flatten())?;
    let mut answers = Vec::new();
    let mut problems = Vec::new();
    for exercise in exercises {
        let done = match given.get_flag("undo") {
            true => put_back(workbook, exercise),
            false => reset(workbook, exercise),
        };
        match done {
            Err(problem) => problems.push(problem),
            Ok(done) if given.get_flag("json") => answers.push(as_json(exercise, &done)),
            Ok(done) => {
                say!("{}", done.sentence(exercise));
                if done.can_be_undone() {
                    say!("To put that back: cargo lif reset --undo {}", exercise.id);
                }
            }
        }
    }
    match answers.as_slice() {
        [] => {}
        [one] => say!("{one}"),
        several => say!("{}", json!({ "version": 1, "exercises": several })),
    }
    match problems.is_empty() {
        true => Ok(true),
        false => Err(problems.join("\n")),
    }
}

fn as_json(exercise: &Exercise, done: &Reset) -> Value {
    json!({
        "version": 1,
        "id": exercise.id,
        "file": exercise.file(),
        "kept": done.kept,
        "restored": done.restored,
    })
}

/// What a reset has done, or its undoing.
pub struct Reset {
    /// Where what stood in the file is now, from the workbook's root.
    kept: Option<String>,
    /// The copy that has been put back.
    restored: Option<String>,
}

impl Reset {
    /// True if there is something that undoing would put back.
    pub fn can_be_undone(&self) -> bool {
        self.kept.is_some()
    }

    pub fn sentence(&self, exercise: &Exercise) -> String {
        let file = exercise.file();
        match (&self.restored, &self.kept) {
            (None, None) => format!("{file} is the stub."),
            (None, Some(copy)) => {
                format!("{file} is the stub again. What you wrote is kept in {copy}")
            }
            (Some(_), None) => format!("{file} is what it was before the reset."),
            (Some(_), Some(copy)) => format!(
                "{file} is what it was before the reset. What stood there since is kept in {copy}"
            ),
        }
    }
}

/// Brings the stub back.
///
/// # Errors
/// If it cannot be: then the file is as it was.
pub fn reset(workbook: &Workbook, exercise: &Exercise) -> Result<Reset, String> {
    let kept = if workbook.state_of(exercise) == FileState::Untouched {
        None
    } else {
        let stub = stub::of_solution(exercise.solution);
        exchange(workbook, exercise, stub.as_bytes())?
    };
    Ok(Reset {
        kept,
        restored: None,
    })
}

/// Puts the newest copy back.
///
/// # Errors
/// If there is none, or it cannot be put back: then the file is as it was.
pub fn put_back(workbook: &Workbook, exercise: &Exercise) -> Result<Reset, String> {
    let copy = kept::newest(&workbook.path(exercise.file())).ok_or_else(|| {
        let file = exercise.file();
        format!("There is no copy to put back: no reset has replaced what was in {file}.")
    })?;
    let restored = relative(workbook, &copy);
    let before = fs::read(&copy).map_err(|e| format!("{restored} cannot be read ({e})."))?;
    // Written anew instead of moved: cargo goes by the file's time.
    let kept = exchange(workbook, exercise, &before)?;
    // It is in its place now; a copy that cannot be removed does no harm.
    let _ = fs::remove_file(copy);
    Ok(Reset {
        kept,
        restored: Some(restored),
    })
}

/// Keeps a copy of what the learner wrote, if anything.
fn keep(workbook: &Workbook, exercise: &Exercise) -> Result<Option<String>, String> {
    if workbook.state_of(exercise) == FileState::Untouched {
        return Ok(None);
    }
    let file = exercise.file();
    let copy = kept::keep(&workbook.path(&file))
        .map_err(|e| format!("{file} could not be copied ({e}), so nothing was changed."))?;
    Ok(copy.map(|copy| relative(workbook, &copy)))
}

/// Replaces what stands in the file, and says where that is kept. The new text is written beside it and
/// moved into its place, so that there is always one whole.
fn exchange(
    workbook: &Workbook,
    exercise: &Exercise,
    text: &[u8],
) -> Result<Option<String>, String> {
    let file = exercise.file();
    let path = workbook.path(&file);
    // Where the file is a link, what it leads to is replaced, and the link stays.
    let path = fs::canonicalize(&path).unwrap_or(path);
    let new = path.with_extension("new");
    let could_not = |e: io::Error| {
        // Half of a file is of no use.
        let _ = fs::remove_file(&new);
        format!("{file} could not be replaced ({e}); it is as it was.")
    };
    let mut kept = None;
    loop {
        let before = fs::read(&path).ok();
        kept = keep(workbook, exercise)?.or(kept);
        fs::write(&new, text).map_err(could_not)?;
        // What an editor saved meanwhile is kept first, too.
        if fs::read(&path).ok() == before {
            fs::rename(&new, &path).map_err(could_not)?;
            return Ok(kept);
        }
    }
}

fn relative(workbook: &Workbook, path: &Path) -> String {
    let short = path.strip_prefix(workbook.root()).unwrap_or(path);
    short.display().to_string().replace('\\', "/")
}
