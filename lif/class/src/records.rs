//! What is kept in the out folder while a class is graded: the seed, and a record for each submission.
//!
//! Each is written whole, so grading may be ended at any moment and goes on where it was.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use curriculum::EXERCISES;
use judge::exercise::PUBLIC;
use judge::seeds;
use lif::workbook::Workbook;
use tempfile::NamedTempFile;

use crate::intake::{Handed, Taken, hash_of};
use crate::results::{Ignored, Status, Submission};

/// Makes a folder that only its owner may look into: there is a secret in it.
///
/// # Errors
/// If it cannot be made.
pub fn make_private(folder: &Path) -> Result<(), String> {
    let mut builder = fs::DirBuilder::new();
    let made = builder.recursive(true).mode(0o700).create(folder);
    made.map_err(|e| format!("{} cannot be made: {e}.", folder.display()))
}

/// Writes a file whole, unless it is there already.
fn write_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = NamedTempFile::new_in(path.parent().unwrap_or(Path::new("")))?;
    file.write_all(bytes)?;
    match file.persist_noclobber(path) {
        Err(e) if e.error.kind() != ErrorKind::AlreadyExists => Err(e.error),
        _ => Ok(()),
    }
}

/// The class's seed: the one that was drawn before, the one asked for, or a new one.
///
/// # Errors
/// If it cannot be kept or read, is not the one asked for, or is not fit for checks.
pub fn seed(out: &Path, asked: Option<u64>) -> Result<u64, String> {
    let path = out.join("seed");
    let shown = path.display();
    if !path.exists() {
        let seed = match asked {
            Some(seed) => fit(seed)?,
            None => drawn()?,
        };
        let written = write_new(&path, format!("{seed}\n").as_bytes());
        written.map_err(|e| format!("{shown} cannot be written: {e}."))?;
    }
    let text = fs::read_to_string(&path).map_err(|e| format!("{shown} cannot be read: {e}."))?;
    let kept = text.trim().parse().ok().filter(|seed| *seed < 1 << 63);
    let kept = kept.ok_or_else(|| format!("There is no seed in {shown}: name another --out."))?;
    match asked {
        Some(asked) if asked != kept => Err(format!(
            "{shown} holds another seed than --seed {asked}: name another --out."
        )),
        _ => Ok(kept),
    }
}

/// A seed that is fit for checks, from the system's source of chance.
///
/// # Errors
/// If there is no source of chance.
pub fn drawn() -> Result<u64, String> {
    loop {
        let seed = u64::from_le_bytes(by_chance()?) >> 1;
        if is_fit(seed) {
            return Ok(seed);
        }
    }
}

/// A word that cannot be guessed.
///
/// # Errors
/// If there is no source of chance.
pub fn word_by_chance() -> Result<String, String> {
    Ok(format!("{:016x}", u64::from_le_bytes(by_chance()?)))
}

fn by_chance() -> Result<[u8; 8], String> {
    let mut bytes = [0; 8];
    let source = fs::File::open("/dev/urandom");
    let read = source.and_then(|mut source| source.read_exact(&mut bytes));
    read.map_err(|e| format!("Nothing can be drawn: /dev/urandom cannot be read ({e})."))?;
    Ok(bytes)
}

/// This seed, if it is fit for checks.
///
/// # Errors
/// If it is not: a sentence.
pub fn fit(seed: u64) -> Result<u64, String> {
    is_fit(seed).then_some(seed).ok_or_else(|| {
        format!("Seed {seed} cannot be used: with it, rounding would decide some check. Take another one, from 1 to 2^63 − 1.")
    })
}

fn is_fit(seed: u64) -> bool {
    let clear = || {
        EXERCISES
            .into_iter()
            .all(|exercise| seeds::is_clear(exercise, seed))
    };
    seed != PUBLIC && seed < 1 << 63 && clear()
}

/// A hash of all that grades: with another workbook, verdicts may be others.
///
/// # Errors
/// If it cannot be read.
pub fn hash_of_workbook(workbook: &Workbook) -> Result<String, String> {
    const GRADES: [&str; 5] = ["tests", "solutions", "exercises/given", "lif", "Cargo.lock"];
    let mut files = Vec::new();
    for name in GRADES {
        collect(&workbook.path(name), &mut files)
            .map_err(|e| format!("{} cannot be read: {e}.", workbook.path(name).display()))?;
    }
    files.sort();
    let mut parts = Vec::new();
    for file in files {
        let name = file.strip_prefix(workbook.root()).unwrap_or(&file);
        parts.push(name.to_string_lossy().into_owned().into_bytes());
        parts
            .push(fs::read(&file).map_err(|e| format!("{} cannot be read: {e}.", file.display()))?);
    }
    Ok(hash_of(parts.iter().map(Vec::as_slice)))
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    // Submissions of the bank only try the grader.
    if path.ends_with("submissions") || path.ends_with("target") {
        return Ok(());
    }
    if path.is_file() {
        files.push(path.to_path_buf());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        collect(&entry?.path(), files)?;
    }
    Ok(())
}

/// The records of a class.
pub struct Records {
    folder: PathBuf,
    workbook: String,
    seed: u64,
}

impl Records {
    /// # Errors
    /// If their folder cannot be made.
    pub fn of(out: &Path, workbook: &str, seed: u64) -> Result<Self, String> {
        let folder = out.join("records");
        make_private(&folder)?;
        Ok(Records {
            folder,
            workbook: workbook.to_owned(),
            seed,
        })
    }

    /// The record of a submission. Its name says what it depends on, so it may be copied between folders.
    fn path(&self, key: &str, hash: &str, ignored: &[Ignored]) -> PathBuf {
        let seed = self.seed.to_string();
        let mut parts = vec![self.workbook.as_str(), &seed, key, hash];
        for file in ignored {
            parts.extend([file.path.as_str(), &file.why]);
        }
        let name = hash_of(parts.into_iter().map(str::as_bytes));
        self.folder.join(format!("{name}.json"))
    }

    /// What is known of a submission. Where the grader has failed, it is to try again.
    pub fn known(&self, handed: &Handed, taken: &Taken) -> Option<Submission> {
        let path = self.path(&handed.key, &taken.hash(), &taken.ignored);
        let value = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
        let known = Submission::from_json(&value).ok()?;
        let mut each = known.exercises.iter();
        let failed = each.any(|exercise| exercise.status == Status::GraderFailed);
        (known.key == handed.key && !failed).then_some(known)
    }

    /// Writes a record.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write(&self, submission: &Submission) -> Result<(), String> {
        let path = self.path(&submission.key, &submission.hash, &submission.ignored);
        let write = || {
            let mut file = NamedTempFile::new_in(&self.folder)?;
            file.write_all(format!("{}\n", submission.to_json()).as_bytes())?;
            file.persist(&path).map_err(|e| e.error)
        };
        write().map_err(|e| format!("{} cannot be written: {e}.", path.display()))?;
        Ok(())
    }
}
