//! `cargo lif dev mutants`: does grading notice when the reference is changed anywhere?
//!
//! cargo-mutants says in which ways the solutions can be changed, one place at a time. Each changed
//! module is graded by its own exercise, as a submission would be, against the unchanged reference.
//! Every mutant that compiles must be caught, or be listed as equivalent, with the reason, in
//! `tests/equivalent_mutants.md`.

use std::fs;
use std::process::Command;

use clap::ArgMatches;
use grading::EXERCISES;
use grading::exercise::Exercise;
use serde_json::Value;

use super::trial::{Trial, side_by_side, try_out};
use crate::workbook::Workbook;
use crate::{Outcome, name};

const EQUIVALENT: &str = "tests/equivalent_mutants.md";

/// A solution with one place changed.
struct Mutant {
    exercise: &'static Exercise,
    /// The file and the change, without line and column, which change with every edit.
    name: String,
    source: String,
}

enum Fate {
    DoesNotCompile,
    Caught,
    Listed,
    Missed,
}

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let only = match given.get_one::<String>("only") {
        Some(name) => Some(name::one(name)?.id),
        None => None,
    };
    let mutants = list(workbook, only)?;
    let equivalent = fs::read_to_string(workbook.path(EQUIVALENT)).unwrap_or_default();
    let fate = |mutant: &Mutant| {
        Ok(
            match try_out(workbook, mutant.exercise, mutant.source.as_bytes())? {
                Trial::DoesNotCompile(_) => Fate::DoesNotCompile,
                Trial::Graded(verdict) if !verdict.passed() => Fate::Caught,
                Trial::Graded(_) if equivalent.contains(&mutant.name) => Fate::Listed,
                Trial::Graded(_) => Fate::Missed,
            },
        )
    };
    let tell = |mutant: &Mutant, fate: &Fate| {
        if matches!(fate, Fate::Missed) {
            println!("missed: {}", mutant.name);
        }
    };
    summary(&side_by_side(&mutants, fate, tell)?)
}

/// The mutants that cargo-mutants knows of.
fn list(workbook: &Workbook, only: Option<&str>) -> Result<Vec<Mutant>, String> {
    let packages = ["--package", "solutions-day1", "--package", "solutions-day2"];
    let output = Command::new("cargo")
        .args(["mutants", "--list", "--json"])
        .args(packages)
        .current_dir(workbook.root())
        .output()
        .map_err(|e| format!("cargo cannot be started ({e})"))?;
    let listed: Vec<Value> = serde_json::from_slice(&output.stdout).map_err(|_| {
        let said = String::from_utf8_lossy(&output.stderr);
        format!("cargo-mutants did not list the mutants; `cargo install cargo-mutants --locked` installs it.\n{said}")
    })?;
    let mut mutants: Vec<Mutant> = listed.iter().filter_map(mutant).collect();
    mutants.retain(|mutant| only.is_none_or(|id| id == mutant.exercise.id));
    Ok(mutants)
}

fn mutant(listed: &Value) -> Option<Mutant> {
    let file = listed["file"].as_str()?;
    let exercise = EXERCISES
        .into_iter()
        .find(|e| file.ends_with(&format!("{}/src/{}.rs", e.day(), e.module)))?;
    let place = |end: &str| {
        let at = &listed["span"][end];
        let (line, column) = (at["line"].as_u64()?, at["column"].as_u64()?);
        position(exercise.solution, line as usize, column as usize)
    };
    let (start, end) = (place("start")?, place("end")?);
    let (before, after) = (&exercise.solution[..start], &exercise.solution[end..]);
    Some(Mutant {
        exercise,
        name: without_position(listed["name"].as_str()?),
        source: format!("{before}{}{after}", listed["replacement"].as_str()?),
    })
}

/// The byte at a line and column, both counted from 1, columns in characters.
fn position(source: &str, line: usize, column: usize) -> Option<usize> {
    let start: usize = source
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let rest = &source[start..];
    let within = rest.char_indices().nth(column - 1).map(|(byte, _)| byte);
    Some(start + within.unwrap_or(rest.len()))
}

/// `solutions/day1/src/ex.rs:3:5: replace + with -` without line and column.
fn without_position(mutant: &str) -> String {
    let mut parts = mutant.splitn(4, ':');
    match (parts.next(), parts.nth(2)) {
        (Some(file), Some(what)) => format!("{file}:{what}"),
        _ => mutant.to_owned(),
    }
}

/// Counts, and says whether nothing was missed.
fn summary(fates: &[Fate]) -> Outcome {
    let count = |test: fn(&Fate) -> bool| fates.iter().filter(|fate| test(fate)).count();
    let caught = count(|f| matches!(f, Fate::Caught));
    let listed = count(|f| matches!(f, Fate::Listed));
    let missed = count(|f| matches!(f, Fate::Missed));
    let broken = count(|f| matches!(f, Fate::DoesNotCompile));
    println!();
    println!(
        "mutants that compile   {} (and {broken} that do not)",
        caught + listed + missed
    );
    println!("caught                 {caught}");
    println!("listed as equivalent   {listed} ({EQUIVALENT})");
    println!("missed                 {missed}");
    println!("{} passed, {missed} failed", caught + listed);
    Ok(missed == 0 && caught > 0)
}

#[cfg(test)]
mod tests {
    use super::{position, without_position};

    #[test]
    fn a_mutant_is_known_by_its_file_and_change() {
        assert_eq!(
            without_position("solutions/day1/src/ex01.rs:69:12: replace + with - in dv_dt"),
            "solutions/day1/src/ex01.rs: replace + with - in dv_dt"
        );
    }

    #[test]
    fn columns_are_characters() {
        assert_eq!(position("a\nτ_m / x", 2, 5), Some(2 + "τ_m ".len()));
    }
}
