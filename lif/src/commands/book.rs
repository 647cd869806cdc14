//! `cargo lif book [exercise]`: opens the chapter in a browser, or says where it is.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::ArgMatches;

use crate::commands::overview;
use crate::out::say;
use crate::workbook::Workbook;
use crate::{Outcome, built_book};

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let asked = overview::named_or_next(workbook, given.get_one("exercise"));
    let chapter = match asked {
        Ok(exercise) => exercise.chapter(),
        Err(problem) if given.contains_id("exercise") => return Err(problem),
        // Where nothing is next, or that cannot be found out, the book has a beginning.
        Err(_) => "book/src/SUMMARY.md".to_owned(),
    };
    built_book::bring_up_to_date(workbook)
        .map_err(|problem| format!("{problem}\nYou can read {chapter} as it is."))?;
    let page = built_book::page(workbook, &chapter);
    if !given.get_flag("no-open") && open(&page) {
        say!("{} (opened)", page.display());
    } else {
        say!("{} (open it in a browser)", page.display());
    }
    Ok(true)
}

/// Opens a page in the browser. False if there is none, or no desktop.
fn open(page: &Path) -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else if is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") {
        Command::new("xdg-open")
    } else {
        return false;
    };
    // Windows' Explorer wants its own separators, and all of them alike.
    let page: PathBuf = page.components().collect();
    command.arg(page).stdin(Stdio::null());
    let started = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    started.is_ok()
}
