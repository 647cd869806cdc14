//! Gradescope's autograder: a zip with two scripts, this workbook's sources, and the class's seed.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use curriculum::EXERCISES;
use judge::stub;
use tempfile::NamedTempFile;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::points::Points;

/// What the workbook is made of, as far as grading goes.
const PARTS: [&str; 7] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "exercises",
    "lif",
    "solutions",
    "tests",
];

/// Writes the zip. `root` is the workbook's folder; the answers in its exercises stay out.
///
/// # Errors
/// If a file cannot be read, or the zip not written: one sentence.
pub fn write(root: &Path, seed: u64, points: &Points, zip: &Path) -> Result<(), String> {
    let files = sources(root)?;
    let unwritten = |why: String| format!("{} cannot be written: {why}.", zip.display());
    let folder = zip.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))
        .map_err(|e| unwritten(e.to_string()))?;
    let mut writer = ZipWriter::new(&mut file);
    let mut add = |name: &str, bytes: &[u8], mode: u32| {
        let options = SimpleFileOptions::default().unix_permissions(mode);
        let added = writer.start_file(name, options).map_err(|e| e.to_string());
        let added = added.and_then(|()| writer.write_all(bytes).map_err(|e| e.to_string()));
        added.map_err(unwritten)
    };
    add("setup.sh", include_bytes!("setup.sh"), 0o755)?;
    add("run_autograder", include_bytes!("run_autograder"), 0o755)?;
    add("seed", format!("{seed}\n").as_bytes(), 0o600)?;
    add("points.csv", points.as_text().as_bytes(), 0o644)?;
    for (name, bytes) in files {
        add(&format!("workbook/{name}"), &bytes, 0o644)?;
    }
    writer.finish().map_err(|e| unwritten(e.to_string()))?;
    file.persist(zip)
        .map_err(|e| unwritten(e.error.to_string()))?;
    Ok(())
}

/// The names of the workbook's files from its root, sorted, and what is in them.
fn sources(root: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut paths = Vec::new();
    for part in PARTS {
        collect(&root.join(part), &mut paths).map_err(|e| unread(&root.join(part), &e))?;
    }
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let name = path.strip_prefix(root).unwrap_or(&path);
        let name = name.to_string_lossy().replace('\\', "/");
        let bytes = match EXERCISES.into_iter().find(|e| e.file() == name) {
            Some(exercise) => stub::of_solution(exercise.solution).into_bytes(),
            None => fs::read(&path).map_err(|e| unread(&path, &e))?,
        };
        files.push((name, bytes));
    }
    Ok(files)
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if path.is_file() {
        files.push(path.to_path_buf());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        let entry = entry?.path();
        // What cargo builds, and the bank of submissions, which only tries the grader.
        let skipped = entry.join("CACHEDIR.TAG").exists() || entry.ends_with("submissions");
        if !skipped {
            collect(&entry, files)?;
        }
    }
    Ok(())
}

fn unread(path: &Path, e: &std::io::Error) -> String {
    format!("{} cannot be read: {e}.", path.display())
}
