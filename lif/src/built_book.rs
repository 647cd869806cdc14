//! The book's pages: built where there are none, and anew where what they are made of has changed.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use curriculum::EXERCISES;

use crate::cargo::cargo;
use crate::workbook::Workbook;

/// Where the pages are, from the workbook's root.
const PAGES: &str = "book/book";

/// A file beside the pages: the fingerprint of what they were made of. The builder empties the folder
/// before it begins, so it is there only if the build came to its end.
const STAMP: &str = "book/book/made-of";

/// What the pages are made of in an exercise's folder: a living figure's knobs, and code that a chapter may show.
const SHOWN: [&str; 2] = ["knobs.txt", "probe.rs"];

/// What else they are made of.
const SOURCES: [&str; 11] = [
    "book/Cargo.lock",
    "book/Cargo.toml",
    "book/book.toml",
    "book/builder",
    "book/living",
    "book/src",
    "book/theme",
    "exercises/given/src",
    "solutions",
    "tests/judge/src/knobs.rs",
    "tests/judge/src/stub.rs",
];

/// The page that is made from a chapter.
pub fn page(workbook: &Workbook, chapter: &str) -> PathBuf {
    let name = chapter
        .trim_start_matches("book/src/")
        .replace("SUMMARY.md", "index.md");
    workbook.path(PAGES).join(name).with_extension("html")
}

/// Builds the pages if they are not those that the chapters make. What cargo has to say goes to
/// standard error.
///
/// # Errors
/// If they cannot be built: a sentence.
pub fn bring_up_to_date(workbook: &Workbook) -> Result<(), String> {
    let sources = fingerprint(workbook)?;
    let stamp = workbook.path(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|old| old == sources) {
        return Ok(());
    }
    eprintln!("Building the book. The first time, this takes a minute or two …");
    if !build(workbook).map_err(|e| format!("cargo cannot be started ({e})."))? {
        return Err(
            "The book could not be built; the reason stands above. The first build takes a network."
                .to_owned(),
        );
    }
    fs::write(&stamp, sources).map_err(|e| format!("{} cannot be written ({e}).", stamp.display()))
}

/// True if it was built. Its target folder is its own, so that grading need not wait for it.
fn build(workbook: &Workbook) -> io::Result<bool> {
    let mut command = Command::new(cargo());
    command
        .args(["run", "--manifest-path", "book/Cargo.toml"])
        .args(["--package", "book-builder", "--locked"])
        .args(["--target-dir", "book/target"])
        .current_dir(workbook.root())
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    if !io::stderr().is_terminal() {
        command.arg("--quiet");
    }
    Ok(command.status()?.success())
}

/// A number that differs where a file differs, is missing or is new. Times of files would not do: a
/// folder that was copied has new ones.
fn fingerprint(workbook: &Workbook) -> Result<String, String> {
    let mut hasher = DefaultHasher::new();
    let failed =
        |source: &str, e| format!("The book cannot be built: {source} cannot be read ({e}).");
    for source in SOURCES {
        add(&workbook.path(source), &mut hasher).map_err(|e| failed(source, e))?;
    }
    for exercise in EXERCISES {
        let shown = SHOWN.map(|file| workbook.path(exercise.folder()).join(file));
        for file in shown.iter().filter(|file| file.exists()) {
            add(file, &mut hasher).map_err(|e| failed(exercise.id, e))?;
        }
    }
    Ok(format!("{:016x}\n", hasher.finish()))
}

fn add(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    hasher.write(path.file_name().unwrap_or_default().as_encoded_bytes());
    if !path.is_dir() {
        let bytes = fs::read(path)?;
        hasher.write_usize(bytes.len());
        hasher.write(&bytes);
        return Ok(());
    }
    entries(path)?.iter().try_for_each(|path| add(path, hasher))
}

/// What is in a folder, in order.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut paths = entries.collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
