//! `cargo lif class …`: another program, which a learner's first build need not build.

use std::ffi::OsString;
use std::process::Command;

use clap::ArgMatches;

use crate::workbook::Workbook;
use crate::{Outcome, cargo};

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let words = given.get_many::<OsString>("words").into_iter().flatten();
    start(workbook, words.cloned().collect())
}

/// Has cargo build and run the program, and ends as it does.
///
/// # Errors
/// If cargo cannot be started.
pub fn start(workbook: &Workbook, words: Vec<OsString>) -> Outcome {
    let manifest = workbook.path("Cargo.toml");
    let status = Command::new(cargo::cargo())
        .args([
            "run",
            "--quiet",
            "--package",
            "lif-class",
            "--manifest-path",
        ])
        .arg(manifest)
        .arg("--")
        .args(words)
        .status()
        .map_err(|e| cargo::no_start(&e))?;
    match status.code() {
        Some(0) => Ok(true),
        Some(1) => Ok(false),
        // It has said why.
        _ => Err(String::new()),
    }
}
