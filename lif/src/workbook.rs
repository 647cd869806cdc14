//! Where the workbook is, and what is in it.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use curriculum::EXERCISES;
use judge::exercise::Exercise;
use judge::stub;

/// The workbook's folders.
#[derive(Clone)]
pub struct Workbook {
    root: PathBuf,
    target: PathBuf,
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
        let is_root = |folder: &&Path| {
            ["exercises", "tests"]
                .iter()
                .all(|f| folder.join(f).is_dir())
        };
        match own.ancestors().find(is_root) {
            Some(root) => Ok(Workbook {
                root: root.to_path_buf(),
                target: target_of_this_command().unwrap_or_else(|| root.join("target")),
            }),
            None => Err(format!(
                "There is no workbook around {}: run `cargo lif` in the folder that you cloned.",
                own.display()
            )),
        }
    }

    /// What it takes of a workbook to compile exercises, laid out in a folder; what is compiled goes to
    /// another.
    pub fn laid_out_in(root: PathBuf, target: PathBuf) -> Self {
        Workbook { root, target }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path in it.
    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// Where cargo puts what it builds.
    pub fn target_folder(&self) -> &Path {
        &self.target
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

/// Where cargo has put this command, and puts all else.
fn target_of_this_command() -> Option<PathBuf> {
    let own = std::env::current_exe().ok()?;
    Some(own.parent()?.parent()?.to_path_buf())
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
