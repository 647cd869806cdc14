//! Where the workbook is, and what is in it.

use std::fs;
use std::path::{Path, PathBuf};

use grading::exercise::Exercise;
use grading::stub;

/// The workbook's root folder.
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
        let name = exercise.file();
        let remedy = format!("`cargo lif reset {}` brings the stub back.", exercise.id);
        let bytes = match fs::read(self.path(&name)) {
            Ok(bytes) => bytes,
            Err(_) if !self.path(&name).exists() => {
                return FileState::Unreadable(format!("{name} is missing: {remedy}"));
            }
            Err(e) => return FileState::Unreadable(format!("{name} cannot be read ({e}).")),
        };
        match std::str::from_utf8(&bytes) {
            Err(e) => FileState::Unreadable(format!(
                "{name} is not UTF-8 text: byte {} is no letter. Save it as UTF-8 in your editor.",
                e.valid_up_to()
            )),
            Ok(text) if text.trim_start_matches('\u{feff}').trim().is_empty() => {
                FileState::Unreadable(format!("{name} is empty: {remedy}"))
            }
            Ok(_) if stub::is_untouched(&bytes, &stub::of_solution(exercise.solution)) => {
                FileState::Untouched
            }
            Ok(_) => FileState::Begun,
        }
    }
}
