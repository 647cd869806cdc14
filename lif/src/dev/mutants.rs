//! `cargo lif dev mutants`: does grading notice when the reference is changed anywhere?
//!
//! cargo-mutants says in which ways the solutions can be changed, one place at a time. Each changed
//! module is graded by its own exercise, as a submission would be, against the unchanged reference.
//! Every mutant that compiles must be caught, or be listed as equivalent, with the proof, in
//! `tests/project/equivalent_mutants.md`; and whatever is listed there must be a mutant that is not caught.

use std::fs;
use std::process::Command;

use clap::ArgMatches;
use curriculum::EXERCISES;
use judge::exercise::Exercise;
use judge::verdict::Status;
use serde_json::Value;

use super::equivalents;
use super::trial::{side_by_side, try_out};
use crate::workbook::Workbook;
use crate::{Outcome, name};

const EQUIVALENT: &str = "tests/project/equivalent_mutants.md";

/// A solution with one place changed.
struct Mutant {
    exercise: &'static Exercise,
    /// As cargo-mutants names it: file, line, column and change.
    name: String,
    source: String,
}

#[derive(PartialEq)]
enum Fate {
    DoesNotCompile,
    Caught,
    Survived,
}

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let only = match given.get_one::<String>("only") {
        Some(name) => Some(name::one(name)?),
        None => None,
    };
    let mut mutants = list(workbook)?;
    mutants.retain(|mutant| only.is_none_or(|exercise| exercise.id == mutant.exercise.id));
    let fate = |mutant: &Mutant| {
        let verdict = try_out(workbook, mutant.exercise, mutant.source.as_bytes())?;
        Ok(match verdict.status {
            Status::DoesNotCompile => Fate::DoesNotCompile,
            Status::Passed => Fate::Survived,
            _ => Fate::Caught,
        })
    };
    let tell = |mutant: &Mutant, fate: &Fate| {
        if *fate == Fate::Survived {
            println!("not caught: {}", mutant.name);
        }
    };
    let fates = side_by_side(&mutants, fate, tell)?;
    let path = workbook.path(EQUIVALENT);
    let equivalent = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(summary(&mutants, &fates, &equivalent, only))
}

/// The mutants that cargo-mutants knows of.
fn list(workbook: &Workbook) -> Result<Vec<Mutant>, String> {
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
    Ok(listed.iter().filter_map(mutant).collect())
}

fn mutant(listed: &Value) -> Option<Mutant> {
    let file = listed["file"].as_str()?;
    let exercise = EXERCISES
        .into_iter()
        .find(|exercise| file == solution_file(exercise))?;
    let place = |end: &str| {
        let at = &listed["span"][end];
        let (line, column) = (at["line"].as_u64()?, at["column"].as_u64()?);
        position(exercise.solution, line as usize, column as usize)
    };
    let (start, end) = (place("start")?, place("end")?);
    let (before, after) = (&exercise.solution[..start], &exercise.solution[end..]);
    Some(Mutant {
        exercise,
        name: listed["name"].as_str()?.to_owned(),
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

/// The file of an exercise's solution, as cargo-mutants and the list name it.
fn solution_file(exercise: &Exercise) -> String {
    format!("solutions/{}/src/{}.rs", exercise.day(), exercise.module)
}

/// Counts, and says whether nothing was missed and the list is as it should be.
fn summary(
    mutants: &[Mutant],
    fates: &[Fate],
    equivalent: &str,
    only: Option<&'static Exercise>,
) -> bool {
    let count = |fate: Fate| fates.iter().filter(|f| **f == fate).count();
    let (caught, broken) = (count(Fate::Caught), count(Fate::DoesNotCompile));
    let viable = fates.len() - broken;
    let survived = mutants
        .iter()
        .zip(fates)
        .filter(|(_, fate)| **fate == Fate::Survived);
    let survived = equivalents::count(survived.map(|(m, _)| without_position(&m.name)));
    let listed = equivalents::listed(equivalent, only.map(solution_file).as_deref());
    let missed = equivalents::surplus(&survived, &listed);
    let stale = equivalents::surplus(&listed, &survived);
    // A share of the whole says nothing about a single exercise.
    let too_many = only.is_none() && equivalents::too_many(&listed, viable);

    println!();
    for name in &missed {
        println!("missed: {name}");
    }
    for name in &stale {
        println!("listed, but caught or no mutant at all: {name}");
    }
    let number_listed: usize = listed.values().sum();
    println!("mutants that compile   {viable} (and {broken} that do not)");
    println!("caught                 {caught}");
    println!("listed as equivalent   {number_listed} ({EQUIVALENT})");
    println!("missed                 {}", missed.len());
    if too_many {
        println!(
            "More than 3 in 100 are listed: have their code graded, or take it out of the solutions."
        );
    }
    let wrong = missed.len() + stale.len() + usize::from(too_many);
    println!("{} passed, {wrong} failed", viable - missed.len());
    wrong == 0 && caught > 0
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
