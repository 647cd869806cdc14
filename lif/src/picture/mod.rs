//! A drawing made visible: in the terminal, or as a file by a program of its own.

pub mod terminal;

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use given::Drawing;
use nanoserde::SerBin;

use crate::cargo;
use crate::workbook::Workbook;

/// Writes the learner's drawing beside the reference's as SVG and PNG. The first time, cargo compiles what
/// writes them.
///
/// # Errors
/// If that cannot be built, or the files cannot be written.
pub fn write(
    workbook: &Workbook,
    drawings: [Drawing; 2],
    svg: &Path,
    png: &Path,
) -> Result<(), String> {
    let mut command = Command::new(cargo::cargo());
    command
        .args(["run", "--package", "lif-picture", "--manifest-path"])
        .arg(workbook.path("Cargo.toml"))
        .args(match io::stderr().is_terminal() {
            true => &[][..],
            false => &["--quiet"],
        })
        .arg("--")
        .args([svg, png])
        .stdin(Stdio::piped());
    let problem = |e: io::Error| format!("the picture cannot be made: {e}");
    let mut child = command.spawn().map_err(|e| cargo::no_start(&e))?;
    if let Some(mut input) = child.stdin.take() {
        // If it has ended before it read this, its exit code says so.
        let _ = input.write_all(&drawings.serialize_bin());
    }
    match child.wait().map_err(problem)?.success() {
        true => Ok(()),
        // It has said why.
        false => Err(String::new()),
    }
}
