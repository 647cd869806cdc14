//! A submission that is a zip. It is read in memory: nothing is unpacked, so no name in it can lead anywhere.

use std::io::{Read, Seek};
use std::path::Path;

use zip::ZipArchive;
use zip::read::ZipFile;

use super::{LARGEST, Selection, folder};

/// No archive is larger, in bytes.
const LARGEST_ARCHIVE: u64 = 64 << 20;
/// No archive holds more files.
const MOST: usize = 20_000;
/// What says in a file's mode whether it is a folder, a regular file, a link, a pipe or a device.
const KIND: u32 = 0o170_000;
const REGULAR: u32 = 0o100_000;

/// The name without its ending, if that is a zip's.
pub fn stem(name: &str) -> Option<&str> {
    let (stem, ending) = name.rsplit_once('.')?;
    ending.eq_ignore_ascii_case("zip").then_some(stem)
}

/// Offers all files in an archive. `shown` is its own path in the submission, if it is not all of it.
pub fn offer(path: &Path, shown: &str, selection: &mut Selection) {
    let named = if shown.is_empty() { "the zip" } else { shown };
    let file = match folder::open(path) {
        Ok(file) => file,
        Err(e) => return selection.ignore(named, format!("it cannot be read ({e})")),
    };
    if file.metadata().is_ok_and(|m| m.len() > LARGEST_ARCHIVE) {
        return selection.ignore(named, "it is larger than 64 MiB");
    }
    let mut archive = match ZipArchive::new(file) {
        Ok(archive) => archive,
        Err(e) => return selection.ignore(named, format!("it cannot be read as a zip ({e})")),
    };
    if archive.len() > MOST {
        return selection.ignore(named, "it holds more than 20,000 files");
    }
    // By name, so that which of two files is taken does not depend on how they were packed.
    let mut order: Vec<(String, usize)> = (0..archive.len())
        .map(|k| match archive.name_for_index(k) {
            Some(Ok(name)) => (name.into_owned(), k),
            _ => (format!("file {k} of {named}"), k),
        })
        .collect();
    order.sort();
    for (name, k) in order {
        offer_one(&mut archive, k, &name, selection);
    }
}

fn offer_one<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    k: usize,
    name: &str,
    selection: &mut Selection,
) {
    let mut file = match archive.by_index(k) {
        Ok(file) => file,
        Err(e) => return selection.ignore(name, format!("it cannot be unpacked ({e})")),
    };
    if file.is_dir() {
        return;
    }
    // Some programs on Windows part folders with the other stroke.
    let path = name.replace('\\', "/");
    if path.starts_with('/') || path.split('/').any(|folder| folder == "..") {
        return selection.ignore(name, "its name leads out of the archive");
    }
    let kind = file.unix_mode().unwrap_or_default() & KIND;
    if kind != 0 && kind != REGULAR {
        return selection.ignore(name, "it is no regular file");
    }
    if stem(name).is_some() {
        return selection.ignore(name, "archives in archives are not opened");
    }
    selection.offer(&path, || read(&mut file));
}

/// Unpacks as much as an exercise's file may hold, whatever size it claims.
fn read<R: Read>(file: &mut ZipFile<R>) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = file.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|e| format!("it cannot be unpacked ({e})"))?;
    Ok(bytes)
}
