//! A verdict as text for a person: one short report an exercise.

use std::fmt::Write;

use crate::exercise::Exercise;
use crate::verdict::{CheckStatus, Status, Verdict};

/// The report of one exercise. `foundations` are the exercises it builds on that do not pass yet.
pub fn text(exercise: &Exercise, verdict: &Verdict, foundations: &[&Exercise]) -> String {
    if verdict.status == Status::NotStarted {
        return format!("{} {}", exercise.id, verdict.message);
    }
    let mut out = String::new();
    if verdict.status == Status::DoesNotCompile {
        let _ = writeln!(
            out,
            "{} {}: does not compile\n",
            exercise.id, exercise.title
        );
        indented(&mut out, &verdict.message);
        return out;
    }
    let passed = verdict
        .checks
        .iter()
        .filter(|c| c.status == CheckStatus::Passed);
    let _ = writeln!(
        out,
        "{} {}: {} of {} checks pass\n",
        exercise.id,
        exercise.title,
        passed.count(),
        verdict.checks.len()
    );
    for foundation in foundations {
        let _ = writeln!(
            out,
            "  This builds on {} ({}), which does not pass yet: begin there.\n",
            foundation.spoken(),
            foundation.id
        );
    }
    checks(&mut out, verdict);
    if verdict.first_failure().is_none() && !verdict.message.is_empty() {
        indented(&mut out, &verdict.message);
    }
    printed(&mut out, &verdict.printed);
    if !verdict.passed() {
        let _ = writeln!(out, "\n  file      {}", exercise.file());
        let _ = writeln!(out, "  chapter   {}", exercise.chapter());
        let _ = writeln!(out, "  a hint    cargo lif hint {}", exercise.id);
    }
    out
}

/// A line a check; below the first that failed, what is wrong.
fn checks(out: &mut String, verdict: &Verdict) {
    let mut told = false;
    for check in &verdict.checks {
        let mark = match check.status {
            CheckStatus::Passed => "✓",
            CheckStatus::Failed => "✗",
            CheckStatus::NotRun => "·",
        };
        let _ = writeln!(out, "  {mark} {}", check.title);
        if check.status == CheckStatus::Failed && !told {
            told = true;
            indented(out, &check.message);
        }
    }
}

fn indented(out: &mut String, text: &str) {
    for line in text.lines() {
        let _ = writeln!(out, "      {line}");
    }
}

/// What the learner's code printed: the first lines of it.
fn printed(out: &mut String, printed: &str) {
    const LINES: usize = 10;
    if printed.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n  Your code printed:");
    for line in printed.lines().take(LINES) {
        let line: String = line.chars().take(200).collect();
        let _ = writeln!(out, "      {line}");
    }
    if printed.lines().count() > LINES {
        let _ = writeln!(out, "      …");
    }
}
