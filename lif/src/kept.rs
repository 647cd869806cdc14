//! Copies of what a learner wrote, beside the exercise's file: `….kept-1`, `….kept-2` and so on.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Copies the file to the next name beside it; `None` if there is no file. A copy is there whole or
/// not at all.
///
/// # Errors
/// If the copy cannot be made.
pub fn keep(path: &Path) -> io::Result<Option<PathBuf>> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(e),
    };
    let mut whole = NamedTempFile::new_in(path.parent().unwrap_or(Path::new(".")))?;
    whole.write_all(&bytes)?;
    whole
        .as_file()
        .set_permissions(fs::metadata(path)?.permissions())?;
    whole.as_file().sync_all()?;
    let last = numbers(path).into_iter().max().unwrap_or(0);
    for number in last + 1.. {
        let copy = name(path, number);
        match whole.persist_noclobber(&copy) {
            Ok(_) => return Ok(Some(copy)),
            Err(e) if e.error.kind() == io::ErrorKind::AlreadyExists => whole = e.file,
            Err(e) => return Err(e.error),
        }
    }
    unreachable!("a free number is found")
}

/// The newest copy.
pub fn newest(path: &Path) -> Option<PathBuf> {
    let last = numbers(path).into_iter().max()?;
    Some(name(path, last))
}

fn name(path: &Path, number: u32) -> PathBuf {
    path.with_extension(format!("kept-{number}"))
}

/// The numbers of the copies that there are.
fn numbers(path: &Path) -> Vec<u32> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let entries = fs::read_dir(folder).into_iter().flatten();
    let names = entries.filter_map(|entry| Some(entry.ok()?.path()));
    names
        .filter(|copy| copy.file_stem() == path.file_stem())
        .filter_map(|copy| {
            copy.extension()?
                .to_str()?
                .strip_prefix("kept-")?
                .parse()
                .ok()
        })
        .collect()
}
