//! `cargo lif dev mutants`: does grading notice when the reference is changed anywhere?
//!
//! cargo-mutants changes one place of the solutions at a time, in a copy of the workbook in which
//! the solutions lie over the exercises; the grading tests are the judge, and their reference is
//! unchanged. Every mutant must be caught, or be listed as equivalent, with its proof, in
//! `tests/equivalent_mutants.md`.

use std::fs;
use std::path::Path;
use std::process::Command;

use clap::ArgMatches;
use grading::EXERCISES;
use serde_json::Value;
use tempfile::TempDir;

use crate::workbook::Workbook;
use crate::{Outcome, name};

const EQUIVALENT: &str = "tests/equivalent_mutants.md";

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let only = match given.get_one::<String>("only") {
        Some(name) => Some(name::one(name)?),
        None => None,
    };
    let folder = TempDir::new().map_err(|e| format!("no temporary folder can be made: {e}"))?;
    lay_out(workbook, folder.path())?;
    let mut command = Command::new("cargo");
    command
        .args(["mutants", "--no-shuffle", "--jobs", "2", "--timeout", "60"])
        .args(["--package", "exercises-day1", "--package", "exercises-day2"])
        .args(["--test-package", "grading", "--colors", "never"])
        .current_dir(folder.path());
    if let Some(exercise) = only {
        command.args(["--file", &exercise.file()]);
    }
    command
        .args(["--", "--test", "grade"])
        .status()
        .map_err(|e| {
            format!("cargo-mutants cannot be started ({e}): cargo install cargo-mutants")
        })?;
    let report = folder.path().join("mutants.out/outcomes.json");
    let outcomes = fs::read(report)
        .ok()
        .and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok())
        .ok_or("cargo-mutants wrote no report: is it installed? cargo install cargo-mutants")?;
    let equivalent = fs::read_to_string(workbook.path(EQUIVALENT)).unwrap_or_default();
    report_on(&outcomes, &equivalent)
}

/// Copies what grading needs, with the solutions laid over the exercises.
fn lay_out(workbook: &Workbook, folder: &Path) -> Result<(), String> {
    for part in [
        "Cargo.toml",
        "Cargo.lock",
        ".cargo",
        "exercises",
        "solutions",
        "tests",
        "lif",
    ] {
        copy(&workbook.path(part), &folder.join(part))
            .map_err(|e| format!("{part} cannot be copied: {e}"))?;
    }
    for exercise in EXERCISES {
        fs::write(folder.join(exercise.file()), exercise.solution)
            .map_err(|e| format!("{}: {e}", exercise.file()))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    if !from.is_dir() {
        return fs::copy(from, to).map(|_| ());
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

/// Counts, names what was missed, and says whether nothing was.
fn report_on(outcomes: &Value, equivalent: &str) -> Outcome {
    let (mut caught, mut listed, mut unviable) = (0, 0, 0);
    let mut missed = Vec::new();
    for outcome in outcomes["outcomes"].as_array().into_iter().flatten() {
        let Some(mutant) = outcome["scenario"]["Mutant"]["name"].as_str() else {
            continue;
        };
        match outcome["summary"].as_str() {
            Some("CaughtMutant" | "Timeout") => caught += 1,
            Some("Unviable") => unviable += 1,
            _ if equivalent.contains(&without_position(mutant)) => listed += 1,
            _ => missed.push(mutant),
        }
    }
    for mutant in &missed {
        println!("missed: {mutant}");
    }
    let viable = caught + listed + missed.len();
    println!();
    println!("mutants that compile   {viable} (and {unviable} that do not)");
    println!("caught                 {caught}");
    println!("proven equivalent      {listed} ({EQUIVALENT})");
    println!("missed                 {}", missed.len());
    println!("{} passed, {} failed", caught + listed, missed.len());
    Ok(missed.is_empty() && viable > 0)
}

/// `exercises/day1/src/ex.rs:3:5: replace + with -` without line and column, which change with
/// every edit.
fn without_position(mutant: &str) -> String {
    let mut parts = mutant.splitn(4, ':');
    match (parts.next(), parts.nth(2)) {
        (Some(file), Some(what)) => format!("{}:{what}", file.replace("exercises/", "solutions/")),
        _ => mutant.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::without_position;

    #[test]
    fn a_mutant_is_known_by_its_file_and_change() {
        assert_eq!(
            without_position("exercises/day1/src/ex01.rs:69:12: replace + with - in dv_dt"),
            "solutions/day1/src/ex01.rs: replace + with - in dv_dt"
        );
    }
}
