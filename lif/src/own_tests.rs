//! The tests that the learner has written into the file of an exercise.

use std::io;
use std::process::{Command, Output};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use judge::exercise::Exercise;
use judge::verdict::OwnTests;

use crate::assembly::Assembly;
use crate::stop::Stop;

/// Tests that take longer are ended.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often to look whether they are still wanted.
const PAUSE: Duration = Duration::from_millis(20);

/// Runs the tests in the file of an exercise.
pub fn run(assembly: &Assembly, exercise: &Exercise, stop: &Stop) -> OwnTests {
    let run = |sentence: &str, said: String| OwnTests::Run(sentence.to_owned(), said);
    let (program, errors) = match assembly.compile_own_tests(exercise.day()) {
        Ok(compiled) => compiled,
        Err(problem) => return run("the compiler cannot be run.", problem),
    };
    if let Some(error) = errors.first() {
        return run("they do not compile.", error.rendered.clone());
    }
    let mut command = Command::new(program);
    command
        .arg(format!("{}::", exercise.module))
        .env("RUST_BACKTRACE", "0");
    match output(&mut command, stop) {
        Ok(Some(output)) => {
            let (sentence, said) = outcome(&String::from_utf8_lossy(&output.stdout));
            OwnTests::Run(sentence, said)
        }
        Ok(None) => {
            let sentence = format!(
                "they take longer than {} s, and were ended.",
                PATIENCE.as_secs()
            );
            run(&sentence, String::new())
        }
        Err(problem) => run("their program cannot be run.", problem.to_string()),
    }
}

/// True if there are tests in this file.
pub fn are_in(source: &[u8]) -> bool {
    let text = String::from_utf8_lossy(source);
    text.lines()
        .any(|line| line.trim_start().starts_with("#[test]"))
}

/// What a command prints; `None` if it does not end in time, or is not wanted any more.
///
/// # Errors
/// If it cannot be run.
fn output(command: &mut Command, stop: &Stop) -> io::Result<Option<Output>> {
    let own = Stop::on_demand();
    let (over, ended) = mpsc::channel::<()>();
    let output = thread::scope(|scope| {
        let own = &own;
        scope.spawn(move || {
            let start = Instant::now();
            while ended.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
                if stop.is_stopped() || start.elapsed() > PATIENCE {
                    own.stop();
                }
            }
        });
        let output = own.output(command);
        drop(over);
        output
    });
    if own.is_stopped() {
        return Ok(None);
    }
    output.map(Some)
}

/// A sentence, and what the tests that fail say, from what the test program prints.
fn outcome(printed: &str) -> (String, String) {
    let count = |word: &str| {
        let (_, result) = printed.split_once("test result: ")?;
        let (before, _) = result.split_once(word)?;
        before.split(' ').next_back()?.parse::<usize>().ok()
    };
    let (Some(passed), Some(failed)) = (count(" passed"), count(" failed")) else {
        let end = printed.lines().last().unwrap_or_default();
        return (
            "their program did not come to its end.".to_owned(),
            end.to_owned(),
        );
    };
    if failed == 0 {
        return (format!("{passed} of {passed} pass."), String::new());
    }
    let mut parts = printed.split("failures:\n");
    let said = parts.nth(1).unwrap_or_default().trim();
    (
        format!("{passed} of {} pass.", passed + failed),
        said.to_owned(),
    )
}
