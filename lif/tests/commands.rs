//! What may be typed: no name where one is understood, several names, other tools' words, paths from anywhere.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;
use support::watch::{RIGHT, WRONG};
use support::{Copy, target_folder, text};

fn said(copy: &Copy, arguments: &[&str]) -> String {
    text(&copy.lif(arguments).output().expect("it starts"))
}

#[test]
fn without_a_name_the_next_exercise_is_meant() {
    let copy = Copy::new();
    for id in ["day1/ex01", "day1/ex02", "day1/ex03", "day1/ex04"] {
        copy.solve(id);
    }
    assert!(said(&copy, &["hint"]).starts_with("day1/ex05 plot the input, hint 1 of 3"));
    assert!(said(&copy, &["plot"]).starts_with("day1/ex05 draws nothing yet"));
    // There is no book in the copy: then its text is named.
    let named = said(&copy, &["book", "--no-open"]);
    assert!(
        named.contains("book/src/day1/ex05_plot_current.md"),
        "{named}"
    );
}

/// A hint says nothing of functions that are right.
#[test]
fn a_hint_is_for_the_function_that_fails() {
    let copy = Copy::new();
    let whole = said(&copy, &["hint", "day1/ex01"]);
    assert!(whole.contains("Begin with `params`"), "{whole}");
    copy.solve_but("day1/ex01", "p.v_reset", "p.e_l");
    let short = said(&copy, &["hint", "day1/ex01"]);
    assert!(!short.contains("`params`"), "{short}");
    let second = said(&copy, &["hint", "day1/ex01", "--level", "2"]);
    assert!(
        second.contains("For `reset`") && !second.contains("dv_dt"),
        "{second}"
    );
}

#[test]
fn a_check_that_passes_ends_with_what_is_next() {
    let copy = Copy::new();
    copy.solve("day1/ex01");
    copy.solve("day1/ex02");
    let next =
        "Next: day1/ex03, discrete time, printed: exercises/day1/src/ex03_discrete_time.rs\n";
    assert!(said(&copy, &["check", "day1/ex01"]).ends_with(next));
    assert!(!said(&copy, &["check"]).contains("Next:"));
    let json = said(&copy, &["check", "day1/ex01", "--json"]);
    assert!(serde_json::from_str::<Value>(&json).is_ok(), "{json}");
}

#[test]
fn the_words_of_other_tools_and_names_alone() {
    let copy = Copy::new();
    copy.solve("day1/ex01");
    for arguments in [
        &["check", "day1/ex01"][..],
        &["test", "day1/ex01"],
        &["run", "day1/ex01"],
        &["verify", "day1/ex01"],
        &["membrane_equation"],
        &["day1/ex01"],
    ] {
        let said = said(&copy, arguments);
        assert!(said.contains("9 of 9 checks pass"), "{arguments:?}: {said}");
    }
    let json = said(&copy, &["day1/ex01", "--json"]);
    assert_eq!(serde_json::from_str::<Value>(&json).unwrap()["passed"], 1);
    for word in ["next", "watch"] {
        assert!(said(&copy, &[word]).contains("Next: day1/ex02"), "{word}");
    }
    assert!(said(&copy, &["chekc"]).contains("did you mean `cargo lif check`?"));
    assert!(said(&copy, &["euler_stp"]).contains("Did you mean day1/ex04"));
    assert!(said(&copy, &["ex04"]).contains("day1/ex04 or day2/ex04"));
    assert_eq!(said(&copy, &["--version"]), "cargo lif 0.1.0\n");
}

#[test]
fn paths_are_understood_from_any_folder() {
    let copy = Copy::new();
    for (folder, path) in [
        ("exercises/day1/src", "./ex04_euler_step.rs"),
        ("exercises/day1/src", "ex04_euler_step.rs"),
        ("exercises/day1/src", "ex04"),
        ("exercises/day1", "src/ex04_euler_step.rs"),
        ("exercises/day2/src", "../../day1/src/ex04_euler_step.rs"),
        ("tests", "../exercises/day1/src/ex04_euler_step.rs"),
    ] {
        let mut command = copy.lif(&["check", path]);
        let output = command.current_dir(copy.path(folder)).output().unwrap();
        let said = text(&output);
        assert!(
            said.starts_with("day1/ex04 not started"),
            "{folder} {path}: {said}"
        );
    }
    let whole = copy.file("day1/ex04");
    let said = said(&copy, &["check", whole.to_str().unwrap()]);
    assert!(said.starts_with("day1/ex04 not started"), "{said}");
}

#[test]
fn several_are_reset_each_with_its_copy_and_a_link_stays_a_link() {
    let copy = Copy::new();
    copy.solve("day1/ex01");
    copy.solve("day1/ex02");
    // The file of exercise 4 is kept somewhere else.
    let elsewhere = target_folder().join("tmp").join("elsewhere.rs");
    let (file, wrong) = (copy.file("day1/ex04"), "// mine\n");
    fs::write(&elsewhere, wrong).unwrap();
    fs::remove_file(&file).unwrap();
    symlink(&elsewhere, &file).unwrap();

    let said_of_day = said(&copy, &["reset", "day1", "day2/ex01"]);
    for kept in [
        "ex01_membrane_equation.kept-1",
        "ex02_sinusoidal_input.kept-1",
        "ex04_euler_step.kept-1",
    ] {
        assert!(said_of_day.contains(kept), "{said_of_day}");
    }
    assert!(file.is_symlink());
    let exercise = curriculum::find("day1/ex04").unwrap();
    let stub = judge::stub::of_solution(exercise.solution);
    assert_eq!(fs::read_to_string(&elsewhere).unwrap(), stub);
    let copied = fs::read_to_string(file.with_extension("kept-1")).unwrap();
    assert_eq!(copied, wrong);

    let json = said(
        &copy,
        &["reset", "--undo", "--json", "day1/ex01", "day1/ex02"],
    );
    let answer: Value = serde_json::from_str(&json).unwrap();
    let ids = [&answer["exercises"][0]["id"], &answer["exercises"][1]["id"]];
    assert_eq!(ids, ["day1/ex01", "day1/ex02"]);
    let back = fs::read_to_string(copy.file("day1/ex01")).unwrap();
    assert_eq!(back, curriculum::find("day1/ex01").unwrap().solution);
    assert!(
        said(&copy, &["reset"]).contains("<EXERCISE>"),
        "it asks for a name"
    );
    fs::remove_file(&file).unwrap();
}

/// What the learner's code starts ends with it, and no verdict waits for it.
#[test]
fn a_process_that_is_left_holds_nobody_up() {
    let copy = Copy::new();
    let leaves = r#"
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", "sleep 42.5 & sleep 42.5 &"]).spawn().unwrap();
    });
    v + p.dt / p.tau_m"#;
    copy.solve_but("day1/ex04", RIGHT, leaves);
    let start = Instant::now();
    let said = said(&copy, &["check", "day1/ex04"]);
    assert!(start.elapsed() < Duration::from_secs(40), "{said}");
    let left = || {
        let all = Command::new("ps").args(["-eo", "args"]).output().unwrap();
        String::from_utf8_lossy(&all.stdout).contains("sleep 42.5")
    };
    while left() {
        assert!(start.elapsed() < Duration::from_secs(40), "they are left");
    }
}

#[test]
fn without_a_folder_for_temporary_files_a_sentence_says_so() {
    let copy = Copy::new();
    copy.solve_but("day1/ex04", RIGHT, WRONG);
    let run = |arguments: &[&str]| {
        let mut command = copy.lif(arguments);
        command.env("TMPDIR", "/not/there").output().unwrap()
    };
    let output = run(&["check", "day1/ex04"]);
    let said = text(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(
        said.contains("/not/there") && said.contains("TMPDIR"),
        "{said}"
    );
    assert!(text(&run(&["doctor"])).contains("✗ the folder for temporary files"));
}

/// Where it does not compile, the report says where to write, to read and to ask.
#[test]
fn what_does_not_compile_keeps_its_file_chapter_and_hint() {
    let copy = Copy::new();
    copy.solve_but("day1/ex04", RIGHT, "v ++ p.dt");
    let said = said(&copy, &["check", "day1/ex04"]);
    for part in [
        "does not compile",
        "  file      exercises/day1/src/ex04_euler_step.rs",
        "  chapter   book/src/day1/ex04_euler_step.md",
        "  a hint    cargo lif hint day1/ex04",
        "Messages you will meet",
    ] {
        assert!(said.contains(part), "no `{part}` in\n{said}");
    }
}

/// Under what the compiler says of a Python idiom is what to write instead, in every form of the report.
#[test]
fn python_idioms_are_answered_in_pythons_terms() {
    let copy = Copy::new();
    copy.solve_but("day1/ex04", RIGHT, "v + (p.dt / p.tau_m)**2");
    let power = "Rust has no `**`: write `x * x` or `x.powi(2)`";
    let short = said(&copy, &["check", "day1/ex04"]);
    assert!(short.contains(power), "{short}");
    assert!(said(&copy, &["check", "--json", "day1/ex04"]).contains(power));

    // The compiler's first errors are of the fields: the last says what is wrong.
    let called = "Params(t_max=150e-3, dt=1e-3)";
    let file = copy.file("day1/ex01");
    let solution = curriculum::find("day1/ex01").unwrap().solution;
    let start = solution.find("    Params {").expect("it is made there");
    let end = start + solution[start..].find('}').unwrap() + 1;
    let wrong = format!("{}{called}{}", &solution[..start], &solution[end..]);
    fs::write(file, wrong).unwrap();
    let short = said(&copy, &["check", "day1/ex01"]);
    let place = |part: &str| {
        let found = short.find(part);
        found.unwrap_or_else(|| panic!("no `{part}` in\n{short}"))
    };
    assert!(place("error[E0423]") < place("A struct is made with braces and colons"));
    assert!(place("A struct is made with braces") < place("2 more errors"));
    assert!(!short.contains("E0425"), "{short}");
}
