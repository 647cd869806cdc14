//! A submission that is a folder or a clone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rustix::fs::OFlags;

use super::{LARGEST, Selection, archive};

/// How deep folders may lie in each other.
const DEEPEST: usize = 16;
/// How many files and folders are looked at.
const MOST: usize = 50_000;
/// Folders with many files, none of them an answer.
const PASSED_OVER: [&str; 3] = [".git", "target", "node_modules"];

/// Offers all files in a folder and below.
///
/// # Errors
/// If the folder cannot be read.
pub fn offer(folder: &Path, selection: &mut Selection) -> Result<(), String> {
    let mut left = MOST;
    fs::read_dir(folder).map_err(|e| format!("{} cannot be read ({e}).", folder.display()))?;
    walk(folder, "", DEEPEST, &mut left, selection);
    Ok(())
}

fn walk(folder: &Path, within: &str, depth: usize, left: &mut usize, selection: &mut Selection) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut entries: Vec<_> = entries.take(*left).collect();
    // Which of two files is taken must not depend on the file system.
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name());
        let shown = match within {
            "" => name.to_string_lossy().into_owned(),
            within => format!("{within}/{}", name.to_string_lossy()),
        };
        *left = left.saturating_sub(1);
        if *left == 0 {
            return selection.ignore(&shown, "there are more than 50,000 files before it");
        }
        match entry.file_type() {
            Err(e) => selection.ignore(&shown, format!("it cannot be read ({e})")),
            Ok(kind) if kind.is_symlink() => selection.ignore(&shown, "links are not followed"),
            Ok(kind) if kind.is_dir() && PASSED_OVER.iter().any(|known| name == *known) => {}
            Ok(kind) if kind.is_dir() && depth == 0 => {
                selection.ignore(&shown, "it lies too deep");
            }
            Ok(kind) if kind.is_dir() => walk(&path, &shown, depth - 1, left, selection),
            Ok(kind) if !kind.is_file() => selection.ignore(&shown, "it is no regular file"),
            // Some learning platforms put the handed-in archive into a folder of its own.
            Ok(_) if archive::stem(&shown).is_some() => archive::offer(&path, &shown, selection),
            Ok(_) => selection.offer(&shown, || read(&path)),
        }
    }
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let file = open(path).map_err(|e| format!("it cannot be read ({e})"))?;
    let read = file.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|e| format!("it cannot be read ({e})"))?;
    Ok(bytes)
}

/// Opens a regular file: if there is a link or a pipe at its path by now, neither is followed nor waited for.
pub fn open(path: &Path) -> io::Result<File> {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    let mut options = OpenOptions::new();
    options.read(true).custom_flags(flags.bits() as i32);
    let file = options.open(path)?;
    match file.metadata()?.is_file() {
        true => Ok(file),
        false => Err(io::Error::other("it is no regular file")),
    }
}
