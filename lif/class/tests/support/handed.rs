//! A class that hands in, and `cargo lif class` over what it has handed in.
#![allow(dead_code, reason = "each test program uses a part of it")]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use curriculum::{EXERCISES, find};
use judge::seeds;
use lif_class::results::{Graded, Results, Submission};
use tempfile::TempDir;

pub struct Class {
    folder: TempDir,
}

impl Class {
    pub fn new() -> Self {
        let class = Class {
            folder: tempfile::tempdir().unwrap(),
        };
        // As an instructor's should be, where submissions run as other users.
        fs::set_permissions(class.path(""), Permissions::from_mode(0o700)).unwrap();
        fs::create_dir(class.path("submissions")).unwrap();
        class
    }

    /// A path beside the submissions.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.folder.path().join(relative)
    }

    pub fn submissions(&self) -> PathBuf {
        self.path("submissions")
    }

    /// Hands in a file of an exercise.
    pub fn hand_in(&self, key: &str, id: &str, text: impl AsRef<[u8]>) {
        let file = self.submissions().join(key).join(find(id).unwrap().file());
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// Hands in the reference of all exercises.
    pub fn hand_in_solved(&self, key: &str) {
        for exercise in EXERCISES {
            self.hand_in(key, exercise.id, exercise.solution);
        }
    }

    /// The command, with these words behind it.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lif-class"));
        command.args(words).stdin(Stdio::null());
        command
    }

    /// Grades all submissions into this folder with a seed.
    ///
    /// # Panics
    /// If the grader fails.
    pub fn grade(&self, out: &str, seed: u64, words: &[&str]) -> Results {
        let (submissions, out) = (self.submissions(), self.path(out));
        let mut command = self.command(&[]);
        command.arg(submissions).arg("--out").arg(&out);
        command.args(["--seed", &seed.to_string()]).args(words);
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        let results = Results::read(&out.join("results.json")).expect(&said);
        assert!(output.status.success(), "{said}\n{results:#?}");
        results
    }
}

/// The first seed from here on that is fit for checks.
pub fn fit(from: u64) -> u64 {
    let is_fit = |seed: &u64| EXERCISES.iter().all(|e| seeds::is_clear(e, *seed));
    (from..).find(is_fit).unwrap()
}

/// The workbook's folder.
pub fn workbook() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(2).unwrap()
}

pub fn submission<'a>(results: &'a Results, key: &str) -> &'a Submission {
    let found = results.submissions.iter().find(|s| s.key == key);
    found.unwrap_or_else(|| panic!("there is no {key}"))
}

pub fn exercise<'a>(submission: &'a Submission, id: &str) -> &'a Graded {
    submission.exercises.iter().find(|e| e.id == id).unwrap()
}
