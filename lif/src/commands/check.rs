//! `cargo lif check [exercise…]`: grades, and says how it went.

use std::env;
use std::io::{self, IsTerminal};

use clap::ArgMatches;
use curriculum::EXERCISES;
use judge::exercise::Exercise;
use judge::report;
use judge::reward::Shown;
use judge::verdict::{OwnTests, Status, Verdict};
use serde_json::{Value, json};

use crate::commands::overview;
use crate::grade::{Grades, grade};
use crate::out::say;
use crate::picture::terminal;
use crate::workbook::Workbook;
use crate::{Outcome, ascii, command_line, compile_message, name};

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let exercises = name::all(given.get_many("exercise").into_iter().flatten())?;
    let grades = grade(workbook, &exercises, given.get_flag("release"))?;
    let all_pass = exercises.iter().all(|e| grades.of(e).passed());
    if given.get_flag("json") {
        say!("{}", as_json(&exercises, &grades));
        return Ok(all_pass);
    }
    let text = as_text(&exercises, &grades, given);
    say!("{}", text.trim_end());
    if all_pass {
        let grades = match exercises.len() == EXERCISES.len() {
            true => grades,
            false => grade(workbook, &EXERCISES, false)?,
        };
        say!("\n{}", overview::what_is_next(&grades));
    }
    Ok(all_pass)
}

/// `cargo lif ex04`: no command, but the name of an exercise.
///
/// # Errors
/// If it is neither: a sentence with what was perhaps meant.
pub fn run_named(workbook: &Workbook, name: &str, given: &ArgMatches) -> Outcome {
    if let Err(problem) = name::several(name) {
        let closest = command_line::closest(name).map_or(problem, |command| {
            format!("There is no command `{name}`: did you mean `cargo lif {command}`?")
        });
        return Err(format!("{closest}\n`cargo lif --help` shows the commands."));
    }
    let more = given
        .get_many::<std::ffi::OsString>("")
        .into_iter()
        .flatten();
    let words = ["cargo lif".into(), "check".into(), name.into()];
    let words = words.into_iter().chain(more.cloned());
    let matches = command_line::command().get_matches_from(words);
    let (_, given) = matches.subcommand().expect("it is `check`");
    run(workbook, given)
}

fn as_text(exercises: &[&'static Exercise], grades: &Grades, given: &ArgMatches) -> String {
    let mut text = String::new();
    for exercise in exercises {
        let mut verdict = grades.of(exercise).clone();
        if verdict.status == Status::DoesNotCompile && !given.get_flag("all-errors") {
            let how = format!("cargo lif check {} --all-errors", exercise.id);
            verdict.message = compile_message::shortened(&verdict.message, &how);
        }
        let report = report::text(exercise, &verdict, &grades.foundations(exercise));
        // One exercise is shown in full; of many, those that pass in a line.
        if verdict.passed() && exercises.len() > 1 {
            text.push_str(&format!("{} {}: passes\n", exercise.id, exercise.title));
        } else {
            text.push_str(&format!("{}\n", report.trim_end()));
            if let Some(shown) = grades.reward(exercise) {
                text.push_str(&rewarded(shown));
                if exercise.play.is_some() {
                    let id = exercise.id;
                    text.push_str(&format!(
                        "`cargo lif play {id}` turns the knobs of your code.\n"
                    ));
                }
            }
        }
        if given.get_flag("output") {
            let printed = report::printed(&verdict).into_iter();
            printed.for_each(|line| text.push_str(&format!("{}\n", line.text)));
        }
    }
    if exercises.len() > 1 {
        let passed = exercises.iter().filter(|e| grades.of(e).passed()).count();
        text.push_str(&format!("\n{passed} of {} pass\n", exercises.len()));
    }
    text
}

/// The numbers and the sentence; on a terminal the picture, too.
fn rewarded(shown: &Shown) -> String {
    let mut lines: Vec<String> = vec![String::new()];
    lines.extend(shown.lines().map(str::to_owned));
    if let (Some(picture), true) = (&shown.picture, io::stdout().is_terminal()) {
        let ascii = !ascii::has_more(|name| env::var(name).ok());
        lines.extend(terminal::lines(picture, 76, 20, ascii));
    }
    lines.join("\n") + "\n"
}

fn as_json(exercises: &[&'static Exercise], grades: &Grades) -> Value {
    let passed = exercises.iter().filter(|e| grades.of(e).passed()).count();
    let each: Vec<Value> = exercises
        .iter()
        .map(|exercise| {
            let builds_on: Vec<&str> = grades.foundations(exercise).iter().map(|e| e.id).collect();
            exercise_json(exercise, grades.of(exercise), &builds_on)
        })
        .collect();
    json!({
        "version": 1,
        "exercises": each,
        "passed": passed,
        "total": exercises.len(),
    })
}

fn exercise_json(exercise: &Exercise, verdict: &Verdict, not_passing: &[&str]) -> Value {
    let checks: Vec<Value> = verdict
        .checks
        .iter()
        .map(|check| {
            let message = check.fault().map(|fault| fault.message.to_string());
            json!({
                "title": check.title,
                "status": check.status.word(),
                "message": message.unwrap_or_default(),
            })
        })
        .collect();
    let printed: Vec<&str> = verdict.printed.iter().map(|p| p.text.as_str()).collect();
    let own_tests = match &verdict.own_tests {
        OwnTests::Run(sentence, said) => format!("{sentence}\n{said}"),
        OwnTests::None | OwnTests::NotRun | OwnTests::Running => String::new(),
    };
    let mut value = json!({
        "id": exercise.id,
        "title": exercise.title,
        "file": exercise.file(),
        "chapter": exercise.chapter(),
        "status": verdict.status.word(),
        "checks": checks,
        "message": verdict.message.to_string(),
        "builds_on_failing": not_passing,
        "warnings": verdict.warnings.concat(),
        "printed": printed.join("\n"),
        "own_tests": own_tests,
    });
    if exercise.optional {
        value["optional"] = true.into();
    }
    value
}
