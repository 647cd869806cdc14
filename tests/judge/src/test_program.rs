//! What one `#[test]` of the test program does: it is the judge, and started again, the probe.

use std::alloc::System;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use cap::Cap;
use probe::{Probe, serve};

use crate::exercise::Exercise;
use crate::judge;
use crate::verdict::Verdict;
use crate::{process, report, stub};

/// The texts that the program was built from: each day with its modules' names and texts.
#[derive(Clone, Copy)]
pub struct BuiltFrom<'a>(pub &'a [(&'a str, &'a [Text<'a>])]);

/// A module's name, and its text.
pub type Text<'a> = (&'a str, &'a [u8]);

impl BuiltFrom<'_> {
    /// True if this is what the learner's file holds now.
    fn is_now(&self, exercise: &Exercise) -> bool {
        let modules = self.0.iter().filter(|(day, _)| *day == exercise.day());
        let mut texts = modules.flat_map(|(_, texts)| *texts);
        let built = texts.find(|(module, _)| *module == exercise.module);
        // A file that cannot be read has no newer text.
        let now = fs::read(root().join(exercise.file()));
        built.is_some_and(|(_, text)| now.is_ok_and(|now| now == *text))
    }
}

/// Grades an exercise: prints its report and fails unless it passes. `built_from` is `None` where the solutions
/// are graded.
///
/// In a process that was started as a probe, it calls the functions instead, and writes down what they
/// give.
///
/// # Panics
/// If the exercise does not pass (without a message: the report has been printed), or if the
/// grading itself cannot work.
pub fn grade(
    exercise: &Exercise,
    probe: Probe,
    memory: &Cap<System>,
    built_from: Option<BuiltFrom>,
) {
    if serve::serve(probe, memory) {
        return;
    }
    if let Some(overtaken) = built_from.and_then(|texts| overtaken(exercise, texts)) {
        print!("{} is not judged: {overtaken}", exercise.id);
        std::panic::resume_unwind(Box::new("the reason is printed above"));
    }
    let verdict_on = |exercise: &Exercise| match built_from.is_some() && is_untouched(exercise) {
        true => Verdict::not_started(exercise),
        false => verdict_on(exercise),
    };
    let verdict = verdict_on(exercise);
    if verdict.passed() {
        return;
    }
    let foundations = exercise.builds_on.iter().copied();
    let foundations: Vec<&Exercise> = foundations.filter(|e| !verdict_on(e).passed()).collect();
    // Without a last line break libtest adds none of its own: two lines for a stub.
    print!("{}", report::text(exercise, &verdict, &foundations));
    std::panic::resume_unwind(Box::new("the report is printed above"));
}

/// What to say of files that hold other texts than those that were built, and what makes the next run
/// right: their times are set to now, so that cargo builds them.
fn overtaken(exercise: &Exercise, built_from: BuiltFrom) -> Option<String> {
    if is_untouched(exercise) {
        return None;
    }
    let used = exercise.with_foundations().into_iter();
    let overtaken = used.filter(|exercise| !built_from.is_now(exercise));
    let files: Vec<String> = overtaken.map(Exercise::file).collect();
    if files.is_empty() {
        return None;
    }
    let touched = files.iter().all(|file| {
        let file = fs::File::options().append(true).open(root().join(file));
        file.is_ok_and(|file| file.set_modified(SystemTime::now()).is_ok())
    });
    let files = files.join(", ");
    let what = format!("cargo has not built what is in {files} now, because its time is older.");
    Some(match touched {
        true => format!("{what} The time is set: run `cargo test` again."),
        false => format!("{what} Save it again in your editor, then run `cargo test`."),
    })
}

fn verdict_on(exercise: &Exercise) -> Verdict {
    let program = std::env::current_exe().expect("the test program knows its own path");
    let outcome = process::observe(&program, exercise, &|| false);
    let outcome = outcome.expect("the test program can start itself");
    judge(exercise, &outcome)
}

/// True if the learner's file is still the stub.
fn is_untouched(exercise: &Exercise) -> bool {
    let file = fs::read(root().join(exercise.file()));
    file.is_ok_and(|bytes| stub::is_untouched(&bytes, &stub::of_solution(exercise.solution)))
}

/// The workbook's root folder. Cargo names the test program's folder, `tests`; without cargo, it is
/// the one that this was compiled in.
fn root() -> PathBuf {
    let tests = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join(".."),
        PathBuf::from,
    );
    tests.join("..")
}
