//! What Gradescope is given: the results of a submission, and the autograder that makes them.

mod support;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use curriculum::EXERCISES;
use judge::seeds;
use lif_class::gradescope::{self, autograder};
use lif_class::points::Points;
use lif_class::results::{Ignored, Status};
use serde_json::Value;
use zip::ZipArchive;

use support::submission;

#[test]
fn every_exercise_that_counts_is_a_test() {
    let folder = tempfile::tempdir().unwrap();
    let mut failing = submission("submission", "day1/ex04", Status::Failed);
    failing.exercises[3].feedback = vec!["  ✗ a leak".to_owned(), "      <b>".to_owned()];
    failing.ignored = vec![Ignored {
        path: "notes.txt".to_owned(),
        why: "it is no exercise".to_owned(),
    }];
    gradescope::write(&failing, &Points::default(), folder.path()).unwrap();
    let text = fs::read_to_string(folder.path().join("results.json")).unwrap();
    let written: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(written["score"], 20);
    assert_eq!(written["stdout_visibility"], "hidden");
    assert_eq!(
        written["output"],
        "These files were not taken.\nnotes.txt: it is no exercise"
    );
    let tests = written["tests"].as_array().unwrap();
    assert_eq!(tests.len(), 21);
    let expected = serde_json::json!({
        "name": "day1/ex04 the Euler step", "number": "1.4", "score": 0, "max_score": 1,
        "status": "failed", "output": "  ✗ a leak\n      <b>", "output_format": "text",
        "visibility": "visible",
    });
    assert_eq!(tests[3], expected);
    assert_eq!(tests[4]["status"], "passed");
}

#[test]
fn where_the_grader_failed_there_is_no_score() {
    let folder = tempfile::tempdir().unwrap();
    let failed = submission("submission", "day1/ex04", Status::GraderFailed);
    let problem = gradescope::write(&failed, &Points::default(), folder.path()).unwrap_err();
    assert!(problem.contains("failed at day1/ex04"), "{problem}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn the_autograder_holds_the_workbook_and_nobodys_answers() {
    let root = tempfile::tempdir().unwrap();
    let answer = "exercises/day1/src/ex04_euler_step.rs";
    for (file, text) in [
        (".cargo/config.toml", "[alias]"),
        ("Cargo.lock", ""),
        ("Cargo.toml", ""),
        (answer, "mine"),
        ("lif/target/CACHEDIR.TAG", ""),
        ("lif/target/lif", ""),
        ("solutions/day1/Cargo.toml", ""),
        ("tests/day1/ex04_euler_step/submissions/wrong.txt", ""),
        ("tests/grade.rs", "grade"),
        ("class/ada/answers.rs", "hers"),
    ] {
        let path = root.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let zip = root.path().join("autograder.zip");
    autograder::write(root.path(), 7, &Points::default(), &zip).unwrap();
    let mut archive = ZipArchive::new(File::open(&zip).unwrap()).unwrap();
    let mut files = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let name = file.name().unwrap().into_owned();
        let mode = file.unix_mode().unwrap() & 0o777;
        files.insert(name, (mode, text));
    }
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "points.csv",
            "run_autograder",
            "seed",
            "setup.sh",
            "workbook/.cargo/config.toml",
            "workbook/Cargo.lock",
            "workbook/Cargo.toml",
            "workbook/exercises/day1/src/ex04_euler_step.rs",
            "workbook/solutions/day1/Cargo.toml",
            "workbook/tests/grade.rs",
        ]
    );
    assert_eq!(
        (files["setup.sh"].0, files["run_autograder"].0),
        (0o755, 0o755)
    );
    assert_eq!(files["seed"], (0o600, "7\n".to_owned()));
    assert!(
        files["points.csv"]
            .1
            .starts_with("exercise,points\nday1/ex01,1\n")
    );
    assert!(files[&format!("workbook/{answer}")].1.contains("todo!("));
}

/// The command that the autograder calls, except that bubblewrap keeps submissions apart.
#[cfg(target_os = "linux")]
fn one(folder: &Path, submission: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lif-class"));
    command
        .current_dir(folder)
        .args([
            "--one",
            submission,
            "--format",
            "gradescope",
            "--out",
            "results",
        ])
        .args(["--points", "points.csv", "--seed-file", "seed"])
        .stdin(Stdio::null());
    command.output().unwrap()
}

#[test]
#[cfg(target_os = "linux")]
fn one_submission_is_graded_and_no_submission_is_no_zero() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let points = "exercise,points\nday1/ex01,2\nday1/ex04,3\nday1/ex05,4\n";
    fs::write(path("points.csv"), points).unwrap();
    let is_fit = |seed: &u64| EXERCISES.iter().all(|e| seeds::is_clear(e, *seed));
    let seed = (1..).find(is_fit).unwrap();
    fs::write(path("seed"), format!("{seed}\n")).unwrap();
    fs::create_dir(path("results")).unwrap();
    let output = one(folder.path(), "submission");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("there is no folder submission"), "{said}");
    assert_eq!(fs::read_dir(path("results")).unwrap().count(), 0);

    // Single files, as learners upload them.
    fs::create_dir(path("submission")).unwrap();
    let solution = |id: &str| curriculum::find(id).unwrap().solution;
    let file = |name: &str| path("submission").join(name);
    fs::write(file("ex01_membrane_equation.rs"), solution("day1/ex01")).unwrap();
    let wrong = solution("day1/ex04").replace("p.e_l - v", "v - p.e_l");
    fs::write(file("ex04_euler_step.rs"), wrong).unwrap();
    let output = one(folder.path(), "submission");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    let written = fs::read_to_string(path("results/results.json")).unwrap();
    let written: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(written["score"], 2);
    let statuses = written["tests"].as_array().unwrap().iter();
    let statuses: Vec<&Value> = statuses.map(|test| &test["status"]).collect();
    assert_eq!(statuses, ["passed", "failed", "failed"]);
    let told = written["tests"][1]["output"].as_str().unwrap();
    assert!(told.contains("The leak pulls away from E_L"), "{told}");
    let told = written["tests"][2]["output"].as_str().unwrap();
    assert!(told.contains("not among the files"), "{told}");
}
