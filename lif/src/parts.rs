//! The libraries that cargo has built, against which exercises are compiled.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde_json::{Value, json};

use crate::cargo;
use crate::stop::Stop;
use crate::workbook::Workbook;

/// The libraries, and how to compile against them.
#[derive(Clone)]
pub struct Parts {
    libraries: BTreeMap<String, PathBuf>,
    release: bool,
}

impl Parts {
    /// The grading kit and all that it needs. Cargo builds them, unless it is noted that it has.
    ///
    /// # Errors
    /// If that does not succeed.
    pub fn of_workbook(workbook: &Workbook, release: bool, stop: &Stop) -> Result<Self, String> {
        match noted(workbook, release) {
            Some(libraries) => Ok(Parts { libraries, release }),
            None => Parts::built(workbook, release, stop),
        }
    }

    /// The grading kit and all that it needs, built by cargo.
    ///
    /// # Errors
    /// If that does not succeed.
    pub fn built(workbook: &Workbook, release: bool, stop: &Stop) -> Result<Self, String> {
        let mut arguments = vec!["build", "--package", "judge", "--lib"];
        if release {
            arguments.push("--release");
        }
        let built = cargo::run(workbook.root(), &arguments, stop)?;
        if !built.success {
            let message = built
                .errors
                .first()
                .map_or(built.said.trim(), |e| &e.rendered);
            return Err(format!("the judge does not compile:\n{message}"));
        }
        note(workbook, release, &built.libraries);
        Ok(Parts {
            libraries: built.libraries,
            release,
        })
    }

    /// The library of a crate.
    ///
    /// # Errors
    /// If there is none.
    pub fn library(&self, name: &str) -> Result<&Path, String> {
        let library = self.libraries.get(name);
        library
            .map(PathBuf::as_path)
            .ok_or_else(|| format!("cargo did not say where the crate {name} is"))
    }

    pub fn is_release(&self) -> bool {
        self.release
    }
}

/// A file that spares a call of cargo, and with it a tenth of a second. It lies among what cargo
/// builds and goes with it.
fn note_path(workbook: &Workbook) -> PathBuf {
    workbook.target_folder().join("libraries-of-lif.json")
}

/// What the note holds for as long as neither this command nor a library is built anew: cargo
/// builds this command anew whenever something changes in what it shares with the libraries.
fn worded(
    workbook: &Workbook,
    release: bool,
    libraries: &BTreeMap<String, PathBuf>,
) -> Option<Value> {
    let own = stamp(&std::env::current_exe().ok()?)?;
    let each: Option<Vec<Value>> = libraries
        .iter()
        .map(|(name, path)| Some(json!([name, path, stamp(path)?])))
        .collect();
    Some(json!({
        "workbook": workbook.root(),
        "release": release,
        "own": own,
        "libraries": each?,
    }))
}

/// What tells one build of a file from the next: its time and its length.
fn stamp(path: &Path) -> Option<Value> {
    let metadata = fs::metadata(path).ok()?;
    let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(json!([
        modified.as_secs(),
        modified.subsec_nanos(),
        metadata.len()
    ]))
}

/// The libraries as they were noted, if that is still so.
fn noted(workbook: &Workbook, release: bool) -> Option<BTreeMap<String, PathBuf>> {
    let note: Value = serde_json::from_slice(&fs::read(note_path(workbook)).ok()?).ok()?;
    let name_and_path = |entry: &Value| {
        let (name, path) = (entry[0].as_str()?, entry[1].as_str()?);
        Some((name.to_owned(), PathBuf::from(path)))
    };
    let each = note["libraries"].as_array()?.iter().map(name_and_path);
    let libraries = each.collect::<Option<BTreeMap<_, _>>>()?;
    (worded(workbook, release, &libraries)? == note).then_some(libraries)
}

/// Notes where the libraries are. Without the note, cargo is asked again: nothing is lost.
fn note(workbook: &Workbook, release: bool, libraries: &BTreeMap<String, PathBuf>) {
    let Some(note) = worded(workbook, release, libraries) else {
        return;
    };
    // Written elsewhere and then moved: another `cargo lif` never reads half of it.
    let file = tempfile::NamedTempFile::new_in(workbook.target_folder());
    let _ = file.and_then(|mut file| {
        file.write_all(note.to_string().as_bytes())?;
        file.persist(note_path(workbook))?;
        Ok(())
    });
}
