//! `cargo lif list`: every exercise, how it stands, and its file.

use clap::ArgMatches;
use curriculum::EXERCISES;
use judge::exercise::Exercise;
use judge::verdict::Status;
use serde_json::{Value, json};

use crate::Outcome;
use crate::grade::{Grades, grade};
use crate::out::say;
use crate::workbook::Workbook;

/// Which exercises to list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    All,
    /// Those that do not pass.
    Pending,
    /// Those that pass.
    Done,
}

impl Filter {
    pub fn takes(self, passed: bool) -> bool {
        match self {
            Filter::All => true,
            Filter::Pending => !passed,
            Filter::Done => passed,
        }
    }

    /// The one that a key leads to from this one.
    pub fn next(self) -> Self {
        match self {
            Filter::All => Filter::Pending,
            Filter::Pending => Filter::Done,
            Filter::Done => Filter::All,
        }
    }

    /// What to say where it takes none.
    pub fn nothing(self) -> &'static str {
        match self {
            Filter::Done => "No exercise passes yet.",
            _ => "There is nothing to do: all exercises pass.",
        }
    }
}

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let grades = grade(workbook, &EXERCISES, false)?;
    let filter = match (given.get_flag("pending"), given.get_flag("done")) {
        (true, _) => Filter::Pending,
        (_, true) => Filter::Done,
        _ => Filter::All,
    };
    let takes = |e: &&Exercise| filter.takes(grades.of(e).passed());
    let exercises: Vec<&Exercise> = EXERCISES.into_iter().filter(takes).collect();
    if given.get_flag("json") {
        let exercises: Vec<Value> = exercises.iter().map(|e| as_json(e, &grades)).collect();
        say!("{}", json!({ "version": 1, "exercises": exercises }));
    } else if exercises.is_empty() {
        say!("{}", filter.nothing());
    } else {
        say!("{}", text(&exercises, &grades, true).trim_end());
    }
    Ok(true)
}

/// A line an exercise; with `files`, each with its file.
pub fn text(exercises: &[&Exercise], grades: &Grades, files: bool) -> String {
    let mut text = String::new();
    let mut day = "";
    for exercise in exercises {
        if exercise.day() != day {
            day = exercise.day();
            text.push_str(&format!("{}\n", heading(day)));
        }
        text.push_str(&line(exercise, grades.of(exercise).status, files));
    }
    text
}

fn heading(day: &str) -> &'static str {
    match day {
        "day1" => "Day 1: leaky integrate-and-fire neurons",
        _ => "Day 2: spikes and refractory periods",
    }
}

fn line(exercise: &Exercise, status: Status, files: bool) -> String {
    let (mark, words) = mark_and_words(status);
    let optional = if exercise.optional { " (optional)" } else { "" };
    let title = format!("{}{optional}", exercise.title);
    let line = format!("  {mark} {:<11} {title:<48} {words:<17}", exercise.id);
    let file = if files {
        exercise.file()
    } else {
        String::new()
    };
    format!("{}\n", format!("{line} {file}").trim_end())
}

/// How an exercise stands, as a mark and in words.
pub fn mark_and_words(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::Passed => ("✓", "passes"),
        Status::Failed => ("✗", "does not pass yet"),
        Status::NotStarted => ("·", "not started"),
        Status::DoesNotCompile => ("✗", "does not compile"),
        Status::TimeLimit => ("✗", "runs too long"),
        Status::Crashed => ("✗", "crashes"),
    }
}

fn as_json(exercise: &Exercise, grades: &Grades) -> Value {
    json!({
        "id": exercise.id,
        "title": exercise.title,
        "status": grades.of(exercise).status.word(),
        "optional": exercise.optional,
        "file": exercise.file(),
        "chapter": exercise.chapter(),
    })
}
