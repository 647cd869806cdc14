//! `cargo lif`: how all exercises stand, and the report of the next one.

use curriculum::EXERCISES;
use judge::exercise::Exercise;
use judge::report;

use crate::commands::list;
use crate::finale;
use crate::grade::{Grades, grade};
use crate::out::say;
use crate::workbook::Workbook;
use crate::{Outcome, name};

pub fn run(workbook: &Workbook) -> Outcome {
    let grades = grade(workbook, &EXERCISES, false)?;
    say!("{}", list::text(&EXERCISES, &grades, false));
    if finale::is_reached(|exercise| grades.of(exercise).passed()) {
        say!("{}. {}", finale::TITLE, finale::TEXT);
    }
    if let Some(exercise) = next(&grades) {
        let report = report::text(exercise, grades.of(exercise), &grades.foundations(exercise));
        say!("Next: {}", report.trim_end());
    }
    Ok(true)
}

/// The first exercise that does not pass; an optional one only after all others.
pub fn next(grades: &Grades) -> Option<&'static Exercise> {
    let open = |exercise: &&Exercise| !grades.of(exercise).passed();
    let asked = EXERCISES.into_iter().filter(|e| !e.optional).find(open);
    asked.or_else(|| EXERCISES.into_iter().find(open))
}

/// The next exercise, in a line; or that there is none.
pub fn what_is_next(grades: &Grades) -> String {
    match next(grades) {
        Some(exercise) if !exercise.optional => {
            let (id, title, file) = (exercise.id, exercise.title, exercise.file());
            format!("Next: {id}, {title}: {file}")
        }
        _ => format!("{}: `cargo lif` says where to go from here.", finale::TITLE),
    }
}

/// The exercise of this name; if none is given, the one that is next.
///
/// # Errors
/// If there is no such exercise, or all pass.
pub fn named_or_next(
    workbook: &Workbook,
    name: Option<&String>,
) -> Result<&'static Exercise, String> {
    if let Some(name) = name {
        return name::one(name);
    }
    let next = next(&grade(workbook, &EXERCISES, false)?);
    next.ok_or_else(|| {
        "All exercises pass: name the one that you mean, such as day1/ex04.".to_owned()
    })
}
