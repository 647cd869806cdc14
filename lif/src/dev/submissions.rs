//! The submissions of a bank: modules as learners could have handed them in.
//!
//! The workbook's own are in `tests/dayN/<exercise>/submissions`: right ones in `right/<style>.rs`, wrong ones
//! as changes of those in `wrong.txt` (see `patch`), where a block's sentence is what the message should
//! contain. A wrong one that is near no right one is a file in `wrong/`. A bank in another folder has whole modules:
//! `wrong/dayN/exNN/<mistake>.rs` and `right/dayN/exNN/<style>.rs`. The first line of a whole module that is
//! wrong, `//! expect: …`, says what the message should contain.

use std::fs;
use std::path::{Path, PathBuf};

use curriculum::EXERCISES;
use judge::exercise::Exercise;

use super::patch;
use crate::workbook::Workbook;

/// A module as a learner could have handed it in.
pub struct Submission {
    pub exercise: &'static Exercise,
    pub right: bool,
    /// Where it is.
    pub shown: String,
    pub source: Vec<u8>,
    /// What the message on a wrong one should contain.
    pub expect: Option<String>,
}

/// True if a message contains what is expected of it, whatever the case, white space and kinds of dash.
pub fn says(message: &str, expected: &str) -> bool {
    let plain = |text: &str| {
        let dashes = text.to_lowercase().replace(['−', '–', '—'], "-");
        dashes.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    plain(message).contains(&plain(expected))
}

/// All submissions of the workbook's own bank, or of one in a folder, in a fixed order.
///
/// # Errors
/// If there are none, or one cannot be read.
pub fn collect(
    workbook: &Workbook,
    folder: Option<&Path>,
    only: Option<&str>,
) -> Result<Vec<Submission>, String> {
    let mut submissions = Vec::new();
    let asked = |e: &&'static Exercise| only.is_none_or(|id| id == e.id);
    for (kind, right) in [("wrong", false), ("right", true)] {
        for exercise in EXERCISES.into_iter().filter(asked) {
            let own = workbook.path(exercise.folder()).join("submissions");
            let place = match folder {
                Some(folder) => folder.join(kind).join(exercise.id),
                None => own.join(kind),
            };
            whole(exercise, right, &place, &mut submissions)?;
            if folder.is_none() && !right {
                changes(exercise, &own, &mut submissions)?;
            }
        }
    }
    if submissions.is_empty() {
        return Err(format!(
            "{} holds no submission: its files are wrong/day1/ex04/<mistake>.rs and right/day1/ex04/<style>.rs.",
            folder.unwrap_or(Path::new("The workbook")).display()
        ));
    }
    Ok(submissions)
}

/// The modules in a folder, if there is one.
fn whole(
    exercise: &'static Exercise,
    right: bool,
    folder: &Path,
    submissions: &mut Vec<Submission>,
) -> Result<(), String> {
    let Ok(files) = fs::read_dir(folder) else {
        return Ok(());
    };
    let mut paths: Vec<PathBuf> = files.flatten().map(|file| file.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "rs"));
    paths.sort();
    for path in paths {
        let source = fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let text = String::from_utf8_lossy(&source);
        let first = text.trim_start_matches('\u{feff}').lines().next();
        let expect = first.and_then(|line| line.strip_prefix("//! expect:"));
        let kind = if right { "right" } else { "wrong" };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        submissions.push(Submission {
            exercise,
            right,
            shown: format!("{kind}/{}/{name}", exercise.id),
            expect: expect.map(|expected| expected.trim().to_owned()),
            source,
        });
    }
    Ok(())
}

/// The wrong modules that are changes of right ones.
fn changes(
    exercise: &'static Exercise,
    own: &Path,
    submissions: &mut Vec<Submission>,
) -> Result<(), String> {
    let list = own.join("wrong.txt");
    let text = fs::read_to_string(&list).map_err(|e| format!("{}: {e}", list.display()))?;
    let at = |line: usize| format!("{}/submissions/wrong.txt:{line}", exercise.folder());
    for block in patch::parse(&text).map_err(|e| format!("{}: {e}", list.display()))? {
        let base = own.join("right").join(&block.base).with_extension("rs");
        let base = fs::read_to_string(&base).map_err(|e| format!("{}: {e}", base.display()))?;
        for way in block.ways {
            let source = way
                .apply(&base)
                .map_err(|e| format!("{}: {e}", at(way.line)))?;
            submissions.push(Submission {
                exercise,
                right: false,
                shown: at(way.line),
                expect: Some(block.sentence.clone()),
                source: source.into_bytes(),
            });
        }
    }
    Ok(())
}
