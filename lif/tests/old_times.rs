//! A verdict belongs to the text that is in the file now: submissions are put in place with the times that
//! they had elsewhere, as `cp -p`, `mv`, unzipping and synchronised folders do.

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::fs::{self, File};
use std::process::{Command, Output};
use std::time::{Duration, SystemTime};

use serde_json::Value;
use support::{Copy, target_folder};

/// Exercises, of which the third builds on the second, and a way to make each wrong.
const EXERCISES: [(&str, &str, &str); 4] = [
    ("day1/ex01", "p.tau_m", "p.dt"),
    ("day1/ex04", "v + p.dt / p.tau_m", "v - p.dt / p.tau_m"),
    ("day1/ex06", "p.steps()", "p.steps() + 1"),
    ("day2/ex01", "v >= v_th", "v > v_th + 0.01"),
];

/// A submission: which of the exercises are right.
fn submission(number: usize) -> [bool; 4] {
    [0, 1, 2, 3].map(|k| (number * 7 + 3) >> k & 1 == 1)
}

/// Puts a submission in place, each file older than the last.
fn hand_in(copy: &Copy, number: usize) {
    for ((id, right, wrong), is_right) in EXERCISES.into_iter().zip(submission(number)) {
        let solution = curriculum::find(id).unwrap().solution;
        assert!(solution.contains(right), "{id} has no {right}");
        let text = match is_right {
            true => solution.to_owned(),
            false => solution.replace(right, wrong),
        };
        let file = copy.file(id);
        let other = file.with_extension("handed-in");
        fs::write(&other, text).unwrap();
        let age = Duration::from_secs(1000 * (number as u64 + 1));
        let open = File::options().append(true).open(&other).unwrap();
        open.set_modified(SystemTime::now() - age).unwrap();
        fs::rename(other, file).unwrap();
    }
}

/// Whether each exercise must pass: exercise 6 calls exercise 4.
fn verdicts(number: usize) -> [(&'static str, bool); 4] {
    let is_right = submission(number);
    let passes = |k: usize| is_right[k] && (k != 2 || is_right[1]);
    [0, 1, 2, 3].map(|k| (EXERCISES[k].0, passes(k)))
}

fn run(copy: &Copy, command: &str, arguments: &[&str]) -> Output {
    Command::new(command)
        .args(arguments)
        .current_dir(copy.root())
        .env("CARGO_MANIFEST_DIR", copy.path("lif"))
        .env("CARGO_TARGET_DIR", target_folder())
        .output()
        .expect("it starts")
}

#[test]
fn check_judges_what_is_there_whatever_its_time() {
    let copy = Copy::new();
    copy.solve("day1/ex02");
    for number in 0..20 {
        hand_in(&copy, number);
        let names = EXERCISES.map(|(id, ..)| id);
        let arguments = [&["check", "--json"][..], &names].concat();
        let output = run(&copy, env!("CARGO_BIN_EXE_lif"), &arguments);
        let answer: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        for (k, (id, passes)) in verdicts(number).into_iter().enumerate() {
            let exercise = &answer["exercises"][k];
            assert_eq!(exercise["id"], id);
            assert_eq!(
                exercise["status"] == "passed",
                passes,
                "{number}: {exercise:#}"
            );
        }
    }
}

/// Cargo does not build what is old: then nothing is judged, the reason is told, and the next run is right.
#[test]
fn cargo_test_judges_what_is_there_or_says_that_it_does_not() {
    let copy = Copy::new();
    copy.solve("day1/ex02");
    let mut not_judged = 0;
    for number in 0..5 {
        hand_in(&copy, number);
        let test = || {
            let output = run(&copy, env!("CARGO"), &["test", "--no-fail-fast"]);
            String::from_utf8_lossy(&output.stdout).into_owned()
        };
        let mut said = test();
        if said.contains("is not judged") {
            not_judged += 1;
            assert!(said.contains("its time is older"), "{said}");
            said = test();
        }
        assert!(!said.contains("is not judged"), "{said}");
        for (id, passes) in verdicts(number) {
            let word = if passes { "ok" } else { "FAILED" };
            let name = curriculum::find(id).unwrap().test_name();
            assert!(
                said.contains(&format!("test {name} ... {word}")),
                "{number}: {said}"
            );
        }
    }
    assert!(not_judged > 0, "no file was older than what was built");
}
