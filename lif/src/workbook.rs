//! Where the workbook is, and what is in it.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use judge::exercise::Exercise;
use judge::{EXERCISES, stub};

/// The workbook's root folder.
#[derive(Clone)]
pub struct Workbook {
    root: PathBuf,
}

/// What the file of an exercise looks like before it is compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileState {
    /// It is still the stub.
    Untouched,
    /// Something was written.
    Begun,
    /// It cannot be compiled at all, for this reason.
    Unreadable(String),
}

/// The days, in the order of the workbook.
pub fn days() -> Vec<&'static str> {
    let mut days: Vec<&str> = EXERCISES.iter().map(|exercise| exercise.day()).collect();
    days.dedup();
    days
}

impl Workbook {
    /// The workbook that this command belongs to: cargo says where that is.
    ///
    /// # Errors
    /// If there is none.
    pub fn find() -> Result<Self, String> {
        let own = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own.parent().map(Path::to_path_buf).unwrap_or(own);
        if root.join("exercises").is_dir() && root.join("tests").is_dir() {
            Ok(Workbook { root })
        } else {
            Err(format!(
                "There is no workbook in {}: run `cargo lif` in the folder that you cloned.",
                root.display()
            ))
        }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path in it.
    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// Where cargo puts what it builds: this command lies there, too.
    pub fn target_folder(&self) -> PathBuf {
        let own = std::env::current_exe().ok();
        let target = own.as_deref().and_then(Path::parent).and_then(Path::parent);
        target.map_or_else(|| self.path("target"), Path::to_path_buf)
    }

    /// What the learner's file of this exercise looks like.
    pub fn state_of(&self, exercise: &Exercise) -> FileState {
        FileState::of(exercise, &self.source_of(exercise))
    }

    /// What is in the learner's file of this exercise.
    ///
    /// # Errors
    /// If it cannot be read: a sentence with the remedy.
    pub fn source_of(&self, exercise: &Exercise) -> Source {
        let name = exercise.file();
        fs::read(self.path(&name)).map_err(|e| match e.kind() {
            ErrorKind::NotFound => format!("{name} is missing: {}", remedy(exercise)),
            _ => format!("{name} cannot be read ({e})."),
        })
    }

    /// What is in all of the learner's files, now.
    pub fn sources(&self) -> Sources {
        let each = EXERCISES.into_iter();
        each.map(|exercise| (exercise.id, self.source_of(exercise)))
            .collect()
    }
}

/// The contents of a file, or why it cannot be read.
pub type Source = Result<Vec<u8>, String>;

/// The contents of all exercises' files at one moment, by the exercises' ids.
pub type Sources = BTreeMap<&'static str, Source>;

impl FileState {
    /// What a file with these contents is.
    pub fn of(exercise: &Exercise, source: &Source) -> Self {
        let bytes = match source {
            Ok(bytes) => bytes,
            Err(why) => return FileState::Unreadable(why.clone()),
        };
        let name = exercise.file();
        match std::str::from_utf8(bytes) {
            Err(e) => FileState::Unreadable(format!(
                "{name} is not UTF-8 text: byte {} is no letter. Save it as UTF-8 in your editor.",
                e.valid_up_to()
            )),
            Ok(text) if text.trim_start_matches('\u{feff}').trim().is_empty() => {
                FileState::Unreadable(format!("{name} is empty: {}", remedy(exercise)))
            }
            Ok(_) if stub::is_untouched(bytes, &stub::of_solution(exercise.solution)) => {
                FileState::Untouched
            }
            Ok(_) => FileState::Begun,
        }
    }
}

fn remedy(exercise: &Exercise) -> String {
    format!("`cargo lif reset {}` brings the stub back.", exercise.id)
}
