//! What the book tells instructors to run is what the command takes.
#![cfg(target_os = "linux")]

#[path = "support/handed.rs"]
mod handed;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use curriculum::find;
use handed::{Class, fit, workbook};
use lif_class::results::Results;

/// The blocks of code in the chapter for instructors.
fn blocks() -> Vec<String> {
    let chapter = workbook().join("book/src/instructors.md");
    let text = fs::read_to_string(chapter).unwrap();
    let between = text.split("```").skip(1).step_by(2);
    let without_language = between.map(|block| block.split_once('\n').unwrap().1.to_owned());
    without_language.collect()
}

/// The only block that holds this.
fn block(with: &str) -> String {
    let mut all = blocks();
    all.retain(|block| block.contains(with));
    assert_eq!(all.len(), 1, "{with}: {all:?}");
    all.remove(0)
}

/// Each call of `cargo lif class` in a block, on one line: its options may follow on lines of their own.
fn calls(block: &str) -> Vec<String> {
    let mut calls: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in block.lines().map(|line| line.trim().trim_end_matches('\\')) {
        if let Some(at) = line.find("cargo lif class") {
            calls.push(line[at..].to_owned());
            goes_on = true;
        } else if goes_on && line.starts_with("--") {
            *calls.last_mut().unwrap() += &format!(" {line}");
        } else {
            goes_on = false;
        }
    }
    calls
}

/// Runs a script in the class's folder, in which `cargo lif class` is the command that is tested.
fn bash(class: &Class, script: &str) -> (bool, String) {
    let cargo = class.path("bin/cargo");
    if !cargo.exists() {
        fs::create_dir(class.path("bin")).unwrap();
        let program = class.command(&[]).get_program().to_owned();
        let program = program.to_str().unwrap();
        let text = format!("#!/bin/sh\nPATH=${{PATH#*:}}\nshift 2\nexec {program} \"$@\"\n");
        fs::write(&cargo, text).unwrap();
        fs::set_permissions(&cargo, Permissions::from_mode(0o755)).unwrap();
    }
    let path = std::env::var("PATH").unwrap();
    let output = Command::new("bash")
        .args(["-euc", script])
        .current_dir(class.path(""))
        .env("PATH", format!("{}:{path}", class.path("bin").display()))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.success(), said)
}

#[test]
fn every_call_is_one_that_the_command_understands() {
    let class = Class::new();
    let calls: Vec<String> = blocks().iter().flat_map(|block| calls(block)).collect();
    assert!(calls.len() >= 6, "{calls:?}");
    for call in calls {
        let call = call.replace("${{ matrix.part }}", "2");
        // With no submissions it does nothing, but complains of that and not of its options.
        let variables = "SLURM_ARRAY_TASK_ID=2 OUT=part2";
        let (_, said) = bash(&class, &format!("{variables}; {call}"));
        assert!(!said.contains("Usage:"), "{call}\n{said}");
    }
}

#[test]
fn every_script_is_one_that_bash_understands() {
    let scripts = blocks().into_iter().filter(|b| b.contains("cargo lif"));
    for script in scripts.filter(|script| !script.contains("runs-on:")) {
        let checked = Command::new("bash").args(["-nc", &script]).status();
        assert!(checked.unwrap().success(), "{script}");
    }
}

/// As Slurm does: the script once for each number of the array, then the merge.
#[test]
fn the_job_array_grades_a_class() {
    let class = Class::new();
    for key in ["ada", "ben", "cem"] {
        class.hand_in(key, "day1/ex01", find("day1/ex01").unwrap().solution);
    }
    fs::write(class.path("seed"), format!("{}\n", fit(1))).unwrap();
    let roster = "Student,ID,SIS User ID,SIS Login ID,Section\nLovelace,1,S1,ada,A\n";
    fs::write(class.path("gradebook.csv"), roster).unwrap();
    let script = block("#SBATCH");
    let (_, last) = script.split_once("--array=1-").unwrap();
    let last: usize = last.lines().next().unwrap().parse().unwrap();
    for part in 1..=last {
        let number = format!("export SLURM_ARRAY_TASK_ID={part}\n");
        let (success, said) = bash(&class, &(number + &script));
        assert!(success, "{part}: {said}");
    }
    let (success, said) = bash(&class, &block("merge part* --roster"));
    assert!(success, "{said}");
    let results = Results::read(&class.path("class-results/results.json")).unwrap();
    assert_eq!(results.submissions.len(), 3);
    let grades = fs::read_to_string(class.path("class-results/grades.csv")).unwrap();
    assert!(grades.contains("Lovelace,1,S1,ada,A,1"), "{grades}");
}
