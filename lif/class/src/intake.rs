//! What is taken of a class's submissions: the files of exercises, as they are, and nothing else.
//!
//! A submission is a folder, a clone or a zip. All of it was made by somebody else: nothing in it is
//! unpacked, followed or run.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use curriculum::EXERCISES;
use judge::exercise::Exercise;
use lif::workbook::Workbook;
use sha2::{Digest, Sha256};

use crate::results::Ignored;

mod archive;
mod folder;

/// No exercise's file is larger, in bytes.
const LARGEST: u64 = 256 << 10;
/// How many ignored files of a submission are listed.
const LISTED: usize = 50;

/// A submission that has not been looked into.
#[derive(Clone, Debug)]
pub struct Handed {
    /// The name of its folder or zip.
    pub key: String,
    pub path: PathBuf,
}

/// What was taken of a submission.
pub struct Taken {
    /// The files' contents, by the exercises' ids.
    pub files: BTreeMap<&'static str, Vec<u8>>,
    pub ignored: Vec<Ignored>,
}

/// The submissions in a folder, sorted by key, and the names of what is none.
///
/// # Errors
/// If the folder cannot be read, holds no submission, or two of one name.
pub fn submissions(folder: &Path) -> Result<(Vec<Handed>, Vec<String>), String> {
    let shown = folder.display();
    if folder.join("exercises").is_dir() {
        return Err(format!(
            "{shown} is one submission: name the folder that holds all of them, or grade it with --one."
        ));
    }
    let entries = fs::read_dir(folder).map_err(|e| format!("{shown} cannot be read ({e})."))?;
    let (mut handed, mut others) = (Vec::<Handed>::new(), Vec::new());
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        let key = match archive::stem(&name) {
            _ if name.starts_with('.') => continue,
            _ if is_folder => name,
            Some(stem) if is_file => stem.to_owned(),
            _ => {
                others.push(name);
                continue;
            }
        };
        let path = entry.path();
        handed.push(Handed { key, path });
    }
    others.sort();
    handed.sort_by(|a, b| a.key.cmp(&b.key));
    if let Some(twice) = handed.windows(2).find(|pair| pair[0].key == pair[1].key) {
        let key = &twice[0].key;
        return Err(format!(
            "There are two submissions called {key} in {shown}: keep the one that counts."
        ));
    }
    match handed.is_empty() {
        true => Err(format!(
            "There is no submission in {shown}: each is a folder, a clone or a zip."
        )),
        false => Ok((handed, others)),
    }
}

/// Takes the files of exercises out of a submission.
///
/// # Errors
/// If it cannot be opened at all.
pub fn take(workbook: &Workbook, submission: &Handed) -> Result<Taken, String> {
    let mut selection = Selection::of(workbook);
    match submission.path.is_dir() {
        true => folder::offer(&submission.path, &mut selection)?,
        false => archive::offer(&submission.path, "", &mut selection),
    }
    Ok(selection.taken())
}

impl Taken {
    /// A hash of what was taken, in hexadecimal digits.
    pub fn hash(&self) -> String {
        let each = self.files.iter();
        let parts = each.flat_map(|(id, file)| [id.as_bytes(), file.as_slice()]);
        hash_of(parts)
    }
}

/// A hash of these parts and of where each ends, in hexadecimal digits.
pub fn hash_of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let bytes = hash.finalize();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Chooses among the files that a submission offers.
struct Selection<'a> {
    workbook: &'a Workbook,
    /// By the exercises' ids: how well its path fits, the path, what is in it.
    chosen: BTreeMap<&'static str, (u8, String, Vec<u8>)>,
    ignored: Vec<Ignored>,
}

impl<'a> Selection<'a> {
    fn of(workbook: &'a Workbook) -> Self {
        Selection {
            workbook,
            chosen: BTreeMap::new(),
            ignored: Vec::new(),
        }
    }

    fn ignore(&mut self, path: &str, why: impl Into<String>) {
        let (path, why) = (path.to_owned(), why.into());
        self.ignored.push(Ignored { path, why });
    }

    /// A regular file at this path in the submission, and what reads it.
    fn offer(&mut self, path: &str, read: impl FnOnce() -> Result<Vec<u8>, String>) {
        let Some((exercise, fits)) = exercise_at(path) else {
            // A clone has all the rest of the workbook in it.
            if !self.workbook.path(path).is_file() {
                self.ignore(path, "it is no exercise's file");
            }
            return;
        };
        let chosen = self.chosen.get(exercise.id);
        if let Some((_, other, _)) = chosen.filter(|(better, ..)| *better >= fits) {
            let why = format!("{other} was taken for {}", exercise.id);
            return self.ignore(path, why);
        }
        let read = read().and_then(|bytes| match bytes {
            large if large.len() as u64 > LARGEST => Err("it is larger than 256 KiB".to_owned()),
            bytes if str::from_utf8(&bytes).is_err() => Err("it is not UTF-8 text".to_owned()),
            bytes => Ok(bytes),
        });
        match read {
            Err(why) => self.ignore(path, why),
            Ok(bytes) => {
                let chosen = (fits, path.to_owned(), bytes);
                if let Some((_, worse, _)) = self.chosen.insert(exercise.id, chosen) {
                    self.ignore(&worse, format!("{path} was taken for {}", exercise.id));
                }
            }
        }
    }

    fn taken(self) -> Taken {
        let mut ignored = self.ignored;
        // What looks like an exercise's file is what its author will ask about.
        ignored.sort_by_key(|file| (!file.path.ends_with(".rs"), file.path.clone()));
        let more = ignored.len().saturating_sub(LISTED);
        ignored.truncate(LISTED);
        if more > 0 {
            let path = format!("{more} more");
            let why = "only the first 50 are listed".to_owned();
            ignored.push(Ignored { path, why });
        }
        let files = self.chosen.into_iter();
        Taken {
            files: files.map(|(id, (_, _, bytes))| (id, bytes)).collect(),
            ignored,
        }
    }
}

/// The exercise whose file this is by its path, and how well the path fits: a bare name is enough, the
/// folders of the workbook are better. What lies among solutions is not the author's.
fn exercise_at(path: &str) -> Option<(&'static Exercise, u8)> {
    let mut folders: Vec<&str> = path.split('/').collect();
    let module = folders.pop()?.strip_suffix(".rs")?;
    let exercise = EXERCISES.into_iter().find(|e| e.module == module)?;
    if folders.contains(&"solutions") {
        return None;
    }
    let own = exercise.file();
    let within = own.trim_start_matches("exercises/");
    let at_the_end = |file: &str| path == file || path.ends_with(&format!("/{file}"));
    let fits = u8::from(at_the_end(within)) + u8::from(at_the_end(&own));
    Some((exercise, fits))
}

#[cfg(test)]
mod tests {
    use super::exercise_at;

    #[test]
    fn the_workbooks_folders_fit_best_and_solutions_never() {
        let fits = |path| exercise_at(path).map(|(exercise, fits)| (exercise.id, fits));
        let ex04 = |fits| Some(("day1/ex04", fits));
        assert_eq!(fits("ex04_euler_step.rs"), ex04(0));
        assert_eq!(fits("answers/day1/src/ex04_euler_step.rs"), ex04(1));
        assert_eq!(fits("w/exercises/day1/src/ex04_euler_step.rs"), ex04(2));
        assert_eq!(fits("solutions/day1/src/ex04_euler_step.rs"), None);
        assert_eq!(fits("EX04_EULER_STEP.RS"), None);
        assert_eq!(fits("ex04_euler_step.rs.kept-1"), None);
    }
}
