//! `cargo lif dev bank [DIR]`: how often does the grader err?
//!
//! A bank is a folder with `wrong/dayN/exNN/<mistake>.rs` and `right/dayN/exNN/<style>.rs`. Each
//! submission is laid over the solutions, compiled and graded by its own exercise. A wrong one must
//! be rejected, and its first line `//! expect: …` says what the message should contain; a right one
//! must be accepted.

use std::fs;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use clap::ArgMatches;
use grading::EXERCISES;
use grading::exercise::Exercise;
use grading::verdict::Verdict;

use crate::assembly::{Assembly, Parts};
use crate::stop::Stop;
use crate::workbook::Workbook;
use crate::{Outcome, grade, name};

/// A module as a learner could have handed it in.
struct Submission {
    exercise: &'static Exercise,
    right: bool,
    path: PathBuf,
    /// Its path in the bank.
    shown: String,
}

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
}

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let folder = match given.get_one::<String>("folder") {
        Some(folder) => PathBuf::from(folder),
        None => workbook.path("tests/submissions"),
    };
    let only = match given.get_one::<String>("only") {
        Some(name) => Some(name::one(name)?.id),
        None => None,
    };
    let submissions = collect(&folder, only)?;
    let results = grade_all(workbook, &submissions)?;
    let named = summary(&results);
    let misgraded = |r: &&Graded| !matches!(r.finding, Finding::Good | Finding::Unnamed);
    let failed = results.iter().filter(misgraded).count();
    println!("{} passed, {failed} failed", results.len() - failed);
    let enough = f64::from(*given.get_one::<u8>("named").expect("it has a default"));
    Ok(failed == 0 && named >= enough)
}

/// All submissions below a folder, in the order of their paths.
fn collect(folder: &Path, only: Option<&str>) -> Result<Vec<Submission>, String> {
    let mut submissions = Vec::new();
    for (kind, right) in [("wrong", false), ("right", true)] {
        for exercise in EXERCISES
            .into_iter()
            .filter(|e| only.is_none_or(|id| id == e.id))
        {
            let Ok(files) = fs::read_dir(folder.join(kind).join(exercise.id)) else {
                continue;
            };
            let mut paths: Vec<PathBuf> = files.flatten().map(|file| file.path()).collect();
            paths.retain(|path| path.extension().is_some_and(|e| e == "rs"));
            paths.sort();
            submissions.extend(paths.into_iter().map(|path| Submission {
                exercise,
                right,
                shown: shown(&path, folder),
                path,
            }));
        }
    }
    if submissions.is_empty() {
        return Err(format!(
            "{} holds no submission: its files are wrong/day1/ex04/<mistake>.rs and right/day1/ex04/<style>.rs.",
            folder.display()
        ));
    }
    Ok(submissions)
}

fn shown(path: &Path, folder: &Path) -> String {
    let short = path.strip_prefix(folder).unwrap_or(path);
    short.display().to_string().replace('\\', "/")
}

/// Grades every submission, on as many threads as there are cores.
fn grade_all(workbook: &Workbook, submissions: &[Submission]) -> Result<Vec<Graded>, String> {
    let parts = Parts::of_workbook(workbook, false, &Stop::never())?;
    let waiting = Mutex::new(submissions.iter());
    let results = Mutex::new(Vec::new());
    let work = || -> Result<(), String> {
        loop {
            let next = waiting
                .lock()
                .ok()
                .and_then(|mut submissions| submissions.next());
            let Some(submission) = next else {
                return Ok(());
            };
            let (finding, says) = try_out(workbook, &parts, submission)?;
            let mut results = results.lock().map_err(|_| "a thread failed")?;
            show(submission, &finding, &says);
            results.push(Graded {
                right: submission.right,
                finding,
            });
            progress(results.len(), submissions.len());
        }
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| {
            thread
                .join()
                .unwrap_or_else(|_| Err("a thread failed".into()))
        })
    })?;
    results
        .into_inner()
        .map_err(|_| "a thread failed".to_owned())
}

/// Lays a submission over the solutions, and grades it.
fn try_out(
    workbook: &Workbook,
    parts: &Parts,
    submission: &Submission,
) -> Result<(Finding, String), String> {
    let exercise = submission.exercise;
    let bytes =
        fs::read(&submission.path).map_err(|e| format!("{}: {e}", submission.path.display()))?;
    let source = String::from_utf8_lossy(&bytes);
    let modules = needed_modules(exercise, &source);
    let assembly = Assembly::of_one(workbook, parts.clone(), &modules, exercise)?;
    for module in modules {
        assembly.put(module, module.solution.as_bytes())?;
    }
    assembly.put(exercise, &bytes)?;
    if let Some(error) = assembly.compile()?.first() {
        return Ok((Finding::DoesNotCompile, error.rendered.clone()));
    }
    let verdict = grade::observed(assembly.program(), exercise)?;
    Ok(finding(submission.right, &source, &verdict))
}

/// The exercise and every other of its day that its module names, or that those name.
fn needed_modules(exercise: &'static Exercise, source: &str) -> Vec<&'static Exercise> {
    let mut needed = vec![exercise];
    let mut sources = vec![source];
    while let Some(source) = sources.pop() {
        for other in EXERCISES {
            let same_day = other.day() == exercise.day();
            let known = needed.iter().any(|e| e.id == other.id);
            if same_day && !known && source.contains(other.module) {
                needed.push(other);
                sources.push(other.solution);
            }
        }
    }
    needed
}

fn finding(right: bool, source: &str, verdict: &Verdict) -> (Finding, String) {
    let says = verdict.message.clone();
    let finding = match (right, verdict.passed()) {
        (true, true) => Finding::Good,
        (true, false) => Finding::FalseReject,
        (false, true) => Finding::FalseAccept,
        (false, false) if is_named(source, verdict) => Finding::Good,
        (false, false) => Finding::Unnamed,
    };
    (finding, says)
}

/// True if the message contains what the submission's first line expects; where that line is
/// missing, if it names any mistake.
fn is_named(source: &str, verdict: &Verdict) -> bool {
    let first = source.lines().next().unwrap_or_default();
    match first
        .trim_start_matches('\u{feff}')
        .strip_prefix("//! expect:")
    {
        Some(expected) => plain(&verdict.message).contains(plain(expected).trim()),
        None => verdict.first_failure().is_some_and(|check| check.named),
    }
}

/// Text without what two ways of writing it may differ in: case, white space, kinds of dash.
fn plain(text: &str) -> String {
    let dashes = text.to_lowercase().replace(['−', '–', '—'], "-");
    dashes.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line a submission; more where something is wrong.
fn show(submission: &Submission, finding: &Finding, says: &str) {
    if std::io::stderr().is_terminal() {
        eprint!("\r\x1b[K");
    }
    match finding {
        Finding::Good => {
            let last = says.lines().last().unwrap_or_default();
            println!("{:<8} {}  {last}", finding.word(), submission.shown);
        }
        _ => {
            println!("{:<8} {}", finding.word(), submission.shown);
            for line in says.lines() {
                println!("             {line}");
            }
        }
    }
}

/// A progress bar, on a terminal only.
fn progress(done: usize, of: usize) {
    let mut stderr = std::io::stderr();
    if stderr.is_terminal() {
        let filled = 30 * done / of;
        let _ = write!(stderr, "\r[{:<30}] {done}/{of} ", "#".repeat(filled));
        let _ = stderr.flush();
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
