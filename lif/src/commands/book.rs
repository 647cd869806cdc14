//! `cargo lif book [exercise]`: where to read, and the book in a browser where there is one.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::ArgMatches;

use crate::workbook::Workbook;
use crate::{Outcome, name};

/// The built book, from the workbook's root.
const BUILT: &str = "book/book";

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let chapter = match given.get_one::<String>("exercise") {
        Some(asked) => name::one(asked)?.chapter(),
        None => "book/src/SUMMARY.md".to_owned(),
    };
    let page = page_of(workbook, &chapter);
    if page.is_file() {
        let opened = if open(&page) {
            "opened"
        } else {
            "open it in a browser"
        };
        println!("{} ({opened})", page.display());
    } else if workbook.path(&chapter).is_file() {
        println!("{chapter}");
    } else {
        return Err(format!("{chapter} is not written yet."));
    }
    Ok(true)
}

/// The page that is built from a chapter.
fn page_of(workbook: &Workbook, chapter: &str) -> PathBuf {
    let name = chapter
        .trim_start_matches("book/src/")
        .replace("SUMMARY.md", "index.md");
    workbook.path(BUILT).join(name).with_extension("html")
}

/// Opens a page in the browser. False if there is none, or no desktop.
fn open(page: &Path) -> bool {
    let desktop = ["DISPLAY", "WAYLAND_DISPLAY"];
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else if desktop.iter().any(|name| std::env::var_os(name).is_some()) {
        Command::new("xdg-open")
    } else {
        return false;
    };
    command.arg(page).stdin(Stdio::null());
    let started = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    started.is_ok()
}
