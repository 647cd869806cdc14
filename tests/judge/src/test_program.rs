//! What one `#[test]` of the test program does: it is the judge, and started again, the probe.

use std::alloc::System;
use std::path::{Path, PathBuf};

use cap::Cap;
use probe::{Probe, serve};

use crate::exercise::Exercise;
use crate::judge;
use crate::verdict::Verdict;
use crate::{process, report, stub};

/// Which crates the test program is built over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Graded {
    /// What the learner wrote.
    Exercises,
    /// The reference.
    Solutions,
}

/// Grades an exercise: prints its report and fails unless it passes.
///
/// In a process that was started as a probe, it calls the functions instead, and writes down what they
/// give.
///
/// # Panics
/// If the exercise does not pass (without a message: the report has been printed), or if the
/// grading itself cannot work.
pub fn grade(id: &str, probe: Probe, memory: &Cap<System>, graded: Graded) {
    if serve::serve(probe, memory) {
        return;
    }
    let exercise = crate::find(id).unwrap_or_else(|| panic!("there is no exercise {id}"));
    let verdict = verdict_on(exercise, graded);
    if verdict.passed() {
        return;
    }
    let foundations: Vec<&Exercise> = exercise
        .builds_on
        .iter()
        .filter_map(|id| crate::find(id))
        .filter(|foundation| !verdict_on(foundation, graded).passed())
        .collect();
    // Without a last line break libtest adds none of its own: two lines for a stub.
    print!("{}", report::text(exercise, &verdict, &foundations));
    std::panic::resume_unwind(Box::new("the report is printed above"));
}

fn verdict_on(exercise: &Exercise, graded: Graded) -> Verdict {
    if graded == Graded::Exercises && is_untouched(exercise) {
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

/// The workbook's root folder. Cargo names the test program's folder, `tests`; without cargo, it is
/// the one that this was compiled in.
fn root() -> PathBuf {
    let tests = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join(".."),
        PathBuf::from,
    );
    tests.join("..")
}
