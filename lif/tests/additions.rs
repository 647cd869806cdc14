//! What learners add is built as cargo builds it, and cargo's configuration is obeyed: `cargo lif check` and
//! `cargo test` say the same.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output};

use serde_json::Value;
use support::terminal::Terminal;
use support::watch::{RIGHT, quit};
use support::{Copy, target_folder};

fn command(copy: &Copy, program: &str) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(copy.root())
        .env("CARGO_MANIFEST_DIR", copy.path("lif"))
        .env("CARGO_TARGET_DIR", target_folder());
    command
}

fn check(copy: &Copy, id: &str) -> Output {
    let mut lif = command(copy, env!("CARGO_BIN_EXE_lif"));
    lif.args(["check", "--json", id])
        .output()
        .expect("it starts")
}

fn status(copy: &Copy, id: &str) -> String {
    let output = check(copy, id);
    let answer: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    answer["exercises"][0]["status"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// True if `cargo test` says that this exercise passes.
fn passes_under_cargo(copy: &Copy, id: &str) -> bool {
    let name = curriculum::find(id).unwrap().test_name();
    let mut cargo = command(copy, env!("CARGO"));
    let output = cargo.args(["test", &name]).output().expect("it starts");
    String::from_utf8_lossy(&output.stdout).contains(&format!("test {name} ... ok"))
}

fn edit(copy: &Copy, file: &str, old: &str, new: &str) {
    let text = fs::read_to_string(copy.path(file)).unwrap();
    assert!(text.contains(old), "{file} has no {old}");
    fs::write(copy.path(file), text.replace(old, new)).unwrap();
}

const LIB: &str = "exercises/day1/src/lib.rs";

#[test]
fn a_helper_module_a_file_that_is_included_and_a_dependency() {
    let copy = Copy::new();
    edit(&copy, LIB, "pub mod ex01", "mod helper;\npub mod ex01");
    let helper = "pub fn part(p: &given::Params) -> f64 { include!(\"part.in\") }\n";
    fs::write(copy.path("exercises/day1/src/helper.rs"), helper).unwrap();
    fs::write(copy.path("exercises/day1/src/part.in"), "p.dt / p.tau_m").unwrap();
    copy.solve_but("day1/ex04", RIGHT, "v + crate::helper::part(p)");
    assert_eq!(status(&copy, "day1/ex04"), "passed");
    assert!(passes_under_cargo(&copy, "day1/ex04"));
    // In the watch, too, and there a change of the helper leads to another verdict.
    let terminal = Terminal::start(&copy, &[], &[]);
    terminal.see("1 of 21 pass");
    terminal.see_quiet();
    fs::write(copy.path("exercises/day1/src/part.in"), "p.dt * p.tau_m").unwrap();
    terminal.see("0 of 21 pass");
    fs::write(copy.path("exercises/day1/src/part.in"), "p.dt / p.tau_m").unwrap();
    terminal.see("1 of 21 pass");
    quit(terminal);

    // A crate that the workbook has anyway, so that there is nothing to download.
    let manifest = "exercises/day1/Cargo.toml";
    edit(
        &copy,
        manifest,
        "[dependencies]",
        "[dependencies]\nstrsim = \"0.11\"",
    );
    copy.solve_but(
        "day1/ex01",
        "pub fn reset(",
        "pub fn distance() -> usize { strsim::levenshtein(\"a\", \"b\") }\n\npub fn reset(",
    );
    assert_eq!(status(&copy, "day1/ex01"), "passed");
    assert!(passes_under_cargo(&copy, "day1/ex01"));
    assert_eq!(status(&copy, "day1/ex04"), "passed");
}

/// A crate of the second day is none of the first's.
#[test]
fn what_cargo_refuses_is_refused() {
    let copy = Copy::new();
    copy.solve_but(
        "day1/ex04",
        "pub fn",
        "#[allow(unused)]\nuse rand_distr::Normal;\n\npub fn",
    );
    assert_eq!(status(&copy, "day1/ex04"), "does_not_compile");
    assert!(!passes_under_cargo(&copy, "day1/ex04"));
}

#[test]
fn a_linker_of_the_learners_is_used() {
    let copy = Copy::new();
    copy.solve("day1/ex04");
    let tools = target_folder().join("tmp").join("linker");
    let used = tools.join("used");
    let _ = fs::remove_file(&used);
    fs::create_dir_all(&tools).unwrap();
    let linker = tools.join("own-linker");
    fs::write(
        &linker,
        format!(
            "#!/bin/sh\necho used > '{}'\nexec cc \"$@\"\n",
            used.display()
        ),
    )
    .unwrap();
    fs::set_permissions(&linker, fs::Permissions::from_mode(0o755)).unwrap();
    let folder = copy.path(".cargo");
    let usual = fs::read_to_string(folder.join("config.toml")).unwrap();
    let own = format!(
        "{usual}\n[target.'cfg(unix)']\nlinker = \"{}\"\n",
        linker.display()
    );
    fs::write(folder.join("config.toml"), own).unwrap();
    assert_eq!(status(&copy, "day1/ex04"), "passed");
    assert!(used.exists(), "the linker was not called");

    // One that is not there: a sentence, no message for programs.
    fs::remove_file(&linker).unwrap();
    let output = check(&copy, "day1/ex04");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(
        said.contains("own-linker") && !said.contains("$message_type"),
        "{said}"
    );
    fs::write(folder.join("config.toml"), usual).unwrap();
}
