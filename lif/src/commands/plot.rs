//! `cargo lif plot [exercise]`: the learner's own picture beside the reference's.

use std::fs;

use clap::ArgMatches;
use curriculum::EXERCISES;
use given::Drawing;
use judge::exercise::{Exercise, Judge};
use judge::reward::{self, Shown};
use judge::verdict::Status;
use probe::call::Call;
use probe::value::Value;
use probe::wire::Record;
use serde_json::json;

use crate::additions::Additions;
use crate::commands::overview;
use crate::grade::{Answers, Grader};
use crate::out::say;
use crate::stop::Stop;
use crate::workbook::Workbook;
use crate::{Outcome, picture};

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let exercise = overview::named_or_next(workbook, given.get_one("exercise"))?;
    if !draws(exercise) {
        return Err(draws_nothing(exercise));
    }
    let (learners, reference) = drawings(workbook, exercise)?;
    let files = ["svg", "png"].map(|ending| file(exercise, ending));
    let [svg, png] = files.clone().map(|file| workbook.path(file));
    fs::create_dir_all(workbook.path("plots"))
        .map_err(|e| format!("The folder plots cannot be made ({e}): is there a file in its place, or may you not write here?"))?;
    picture::write(workbook, [learners, reference], &svg, &png)?;
    if given.get_flag("json") {
        say!(
            "{}",
            json!({ "version": 1, "id": exercise.id, "files": files })
        );
    } else {
        say!(
            "{} beside the reference's: {}",
            exercise.id,
            files.join(", ")
        );
    }
    Ok(true)
}

/// The first call of an exercise that draws a chart: its number in the probe's plan, and itself.
fn chart_call(exercise: &Exercise) -> Option<(usize, Call)> {
    let mut number = 0;
    for check in exercise.every_check() {
        if matches!(check.judge, Judge::Chart(_)) {
            return check.calls.into_iter().next().map(|call| (number, call));
        }
        number += check.calls.len();
    }
    None
}

/// True if there is a picture of it: in a check, or of the chapter's run.
fn draws(exercise: &Exercise) -> bool {
    let of_run = || reward::of_reference(exercise).is_some_and(|shown| shown.picture.is_some());
    chart_call(exercise).is_some() || of_run()
}

fn draws_nothing(exercise: &Exercise) -> String {
    let drawing: Vec<&str> = EXERCISES
        .into_iter()
        .filter(|e| draws(e))
        .map(|e| e.id)
        .collect();
    format!("{} draws no chart: {} do.", exercise.id, drawing.join(", "))
}

/// The learner's picture and the reference's: of the chapter's run if the exercise passes, else of the
/// first call of a check that draws.
fn drawings(
    workbook: &Workbook,
    exercise: &'static Exercise,
) -> Result<(Drawing, Drawing), String> {
    let nothing = |why: &str| format!("{} draws nothing yet: {why}", exercise.id);
    let answers = Answers {
        sources: &workbook.sources(),
        additions: &Additions::of(workbook),
        stop: &Stop::never(),
        rewarded: &[exercise],
    };
    let graded = Grader::new(workbook, false).graded(&answers, &[exercise])?;
    let graded = graded.into_iter().next().expect("it was asked for");
    let verdict = graded.verdict;
    match verdict.status {
        Status::NotStarted => return Err(nothing(&format!("open {}.", exercise.file()))),
        Status::DoesNotCompile => {
            return Err(nothing(&format!(
                "it does not compile.\n{}",
                verdict.message
            )));
        }
        _ => {}
    }
    let picture = |shown: Option<Shown>| shown?.picture;
    let both = match picture(graded.reward) {
        Some(own) => picture(reward::of_reference(exercise)).map(|reference| (own, reference)),
        None => of_check(exercise, &graded.records),
    };
    both.ok_or_else(|| nothing(&format!("`cargo lif check {}` says why.", exercise.id)))
}

/// What the learner's function and the reference's draw in the first call of a check that draws.
fn of_check(exercise: &Exercise, records: &[Record]) -> Option<(Drawing, Drawing)> {
    let (number, call) = chart_call(exercise)?;
    let begins = Record::Begin { call: number };
    let begins = records.iter().position(|record| *record == begins)?;
    match (records.get(begins + 1)?, (exercise.reference)(&call)) {
        (
            Record::Gave {
                value: Value::Drawing(own),
            },
            Value::Drawing(reference),
        ) => Some((own.clone(), reference)),
        _ => None,
    }
}

/// The file of an exercise's picture, from the workbook's root.
pub fn file(exercise: &Exercise, ending: &str) -> String {
    format!(
        "plots/{}.{ending}",
        format_args!("{}_{}", exercise.day(), exercise.module)
    )
}
