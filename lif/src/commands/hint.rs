//! `cargo lif hint [exercise] [--level N]`.

use clap::ArgMatches;
use judge::exercise::HINTS;
use serde_json::json;

use crate::Outcome;
use crate::commands::overview;
use crate::grade::grade;
use crate::out::say;
use crate::workbook::Workbook;

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let exercise = overview::named_or_next(workbook, given.get_one("exercise"))?;
    let level = usize::from(*given.get_one::<u8>("level").expect("it has a default"));
    // What cannot be graded gets the whole hint.
    let grades = grade(workbook, &[exercise], false);
    let fault = grades
        .as_ref()
        .ok()
        .and_then(|grades| grades.of(exercise).first_fault());
    let hint = exercise.hint(level - 1, fault.and_then(|fault| fault.function()));
    if given.get_flag("json") {
        say!(
            "{}",
            json!({ "version": 1, "id": exercise.id, "level": level, "levels": 3, "hint": hint })
        );
        return Ok(true);
    }
    say!(
        "{} {}, hint {level} of 3:\n\n{hint}\n",
        exercise.id,
        exercise.title
    );
    if level < HINTS {
        say!("More: cargo lif hint {} --level {}", exercise.id, level + 1);
    }
    Ok(true)
}
