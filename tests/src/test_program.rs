//! What one `#[test]` of the test program does: it is the judge, and started again, the probe.

use std::alloc::System;
use std::path::{Path, PathBuf};

use cap::Cap;

use crate::exercise::{Exercise, Probe};
use crate::judge::judge;
use crate::verdict::Verdict;
use crate::{probe, process, report, stub};

/// Grades an exercise: prints its report and fails unless it passes.
///
/// In a process that was started as a probe, it calls the functions instead, and writes down what they
/// give.
///
/// # Panics
/// If the exercise does not pass (without a message: the report has been printed), or if the
/// grading itself cannot work.
pub fn grade(id: &str, probe: Probe, memory: &Cap<System>) {
    if probe::serve(probe, memory) {
        return;
    }
    let exercise = crate::find(id).unwrap_or_else(|| panic!("there is no exercise {id}"));
    let verdict = verdict_on(exercise);
    if verdict.passed() {
        return;
    }
    let foundations: Vec<&Exercise> = exercise
        .builds_on
        .iter()
        .filter_map(|id| crate::find(id))
        .filter(|foundation| !verdict_on(foundation).passed())
        .collect();
    // Without a last line break libtest adds none of its own: two lines for a stub.
    print!("{}", report::text(exercise, &verdict, &foundations));
    std::panic::resume_unwind(Box::new("the report is printed above"));
}

fn verdict_on(exercise: &Exercise) -> Verdict {
    if !cfg!(feature = "solutions") && is_untouched(exercise) {
        return Verdict::not_started(exercise);
    }
    let program = std::env::current_exe().expect("the test program knows its own path");
    let outcome = process::observe(&program, exercise).expect("the test program can start itself");
    judge(exercise, &outcome)
}

/// True if the learner's file is still the stub.
fn is_untouched(exercise: &Exercise) -> bool {
    let file = root().join(exercise.file());
    std::fs::read(file)
        .is_ok_and(|bytes| stub::is_untouched(&bytes, &stub::of_solution(exercise.solution)))
}

/// The workbook's root folder: above this crate's.
fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.parent().map_or(own.clone(), Path::to_path_buf)
}
