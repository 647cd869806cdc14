//! `cargo lif`: how all exercises stand, and the report of the next one.

use judge::EXERCISES;
use judge::exercise::Exercise;
use judge::report;

use crate::Outcome;
use crate::commands::list;
use crate::finale;
use crate::grade::{Grades, grade};
use crate::out::say;
use crate::workbook::Workbook;

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
