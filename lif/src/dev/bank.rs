//! `cargo lif dev bank [DIR]`: how often does the grader err?
//!
//! Each submission is laid over the solutions, compiled and graded by its own exercise. A wrong one must be
//! rejected, with a message that contains what is expected of it; a right one must be accepted.

use std::path::PathBuf;

use clap::ArgMatches;
use judge::verdict::{Status, Verdict};

use super::submissions::{Submission, collect, says};
use super::trial::{side_by_side, try_out};
use crate::workbook::Workbook;
use crate::{Outcome, name};

/// What became of it.
enum Finding {
    /// A right one passed, or a wrong one did not and its mistake was named.
    Good,
    /// A wrong one did not pass, but the message does not name its mistake.
    Unnamed,
    FalseAccept,
    FalseReject,
    DoesNotCompile,
}

impl Finding {
    fn word(&self) -> &'static str {
        match self {
            Finding::Good => "ok",
            Finding::Unnamed => "unnamed",
            Finding::FalseAccept => "FALSE ACCEPT",
            Finding::FalseReject => "FALSE REJECT",
            Finding::DoesNotCompile => "DOES NOT COMPILE",
        }
    }
}

struct Graded {
    right: bool,
    finding: Finding,
    /// The message that a learner would see.
    says: String,
}

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let folder = given.get_one::<String>("folder").map(PathBuf::from);
    let only = match given.get_one::<String>("only") {
        Some(name) => Some(name::one(name)?.id),
        None => None,
    };
    let submissions = collect(workbook, folder.as_deref(), only)?;
    let results = side_by_side(&submissions, |submission| grade(workbook, submission), show)?;
    let named = summary(&results);
    let misgraded = |r: &&Graded| !matches!(r.finding, Finding::Good | Finding::Unnamed);
    let failed = results.iter().filter(misgraded).count();
    println!("{} passed, {failed} failed", results.len() - failed);
    let enough = f64::from(*given.get_one::<u8>("named").expect("it has a default"));
    Ok(failed == 0 && named >= enough)
}

fn grade(workbook: &Workbook, submission: &Submission) -> Result<Graded, String> {
    let verdict = try_out(workbook, submission.exercise, &submission.source)?;
    Ok(Graded {
        right: submission.right,
        finding: finding(submission, &verdict),
        says: verdict.message.to_string(),
    })
}

fn finding(submission: &Submission, verdict: &Verdict) -> Finding {
    match (submission.right, verdict.passed()) {
        _ if verdict.status == Status::DoesNotCompile => Finding::DoesNotCompile,
        (true, true) => Finding::Good,
        (true, false) => Finding::FalseReject,
        (false, true) => Finding::FalseAccept,
        (false, false) if is_named(submission, verdict) => Finding::Good,
        (false, false) => Finding::Unnamed,
    }
}

/// True if the message contains what is expected of it; where nothing is, if it names any mistake.
fn is_named(submission: &Submission, verdict: &Verdict) -> bool {
    match &submission.expect {
        Some(expected) => says(&verdict.message.to_string(), expected),
        None => verdict.first_fault().is_some_and(|fault| fault.named),
    }
}

/// A line a submission; more where something is wrong.
fn show(submission: &Submission, graded: &Graded) {
    let word = graded.finding.word();
    if matches!(graded.finding, Finding::Good) {
        let called = ["went in:", "expected:", "got:"];
        let is_said = |line: &&str| !called.iter().any(|label| line.starts_with(label));
        let said: Vec<&str> = graded.says.lines().filter(is_said).collect();
        println!("{word:<8} {}  {}", submission.shown, said.join(" "));
        return;
    }
    println!("{word:<8} {}", submission.shown);
    for line in graded.says.lines() {
        println!("             {line}");
    }
}

/// Prints the grader's error rates; gives the share of wrong ones that are named, in percent.
fn summary(results: &[Graded]) -> f64 {
    let count = |right: bool, test: fn(&Finding) -> bool| {
        let those = results.iter().filter(|r| r.right == right);
        those.filter(|r| test(&r.finding)).count()
    };
    let wrong = count(false, |_| true);
    let right = count(true, |_| true);
    let accepted = count(false, |f| matches!(f, Finding::FalseAccept));
    let refused = count(true, |f| matches!(f, Finding::FalseReject));
    let unnamed = count(false, |f| matches!(f, Finding::Unnamed));
    let broken = results
        .iter()
        .filter(|r| matches!(r.finding, Finding::DoesNotCompile))
        .count();
    let named = match wrong {
        0 => 100.0,
        _ => 100.0 * count(false, |f| matches!(f, Finding::Good)) as f64 / wrong as f64,
    };
    println!();
    println!("wrong ones accepted  {accepted} of {wrong}");
    println!("right ones refused   {refused} of {right}");
    println!("mistakes not named   {unnamed} of {wrong} ({named:.1} % named)");
    if broken > 0 {
        println!("do not compile       {broken}");
    }
    named
}
