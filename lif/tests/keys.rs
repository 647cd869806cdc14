//! The keys of the watch, through a real pseudo-terminal.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt;

use support::terminal::Terminal;
use support::watch::{ENDLESS, RIGHT, is_probe, quit, watch};
use support::{Copy, target_folder};

#[test]
fn keys_hint_list_question_and_back() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    terminal.press("h");
    terminal.see("hint 1 of 3");
    terminal.press("h");
    terminal.see("hint 2 of 3");
    terminal.press("l");
    terminal.see("▶ · day1/ex01");
    terminal.press("jjj\r");
    terminal.see("ex04_euler_step.rs");
    terminal.press("s");
    terminal.see("Show its solution anyway? y/n");
    terminal.press("n");
    terminal.see_if("no question", |screen| !screen.contains("y/n"));
    terminal.press("N");
    terminal.see("ex03_discrete_time.rs");
    quit(terminal);
}

#[test]
fn keys_back_and_forth() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    for (key, file) in [
        ("n", "ex02_sinusoidal_input.rs"),
        ("\x1b[C", "ex03_discrete_time.rs"),
        ("\x1b[D", "ex02_sinusoidal_input.rs"),
        ("N", "ex01_membrane_equation.rs"),
    ] {
        terminal.press(key);
        terminal.see(file);
    }
    terminal.press("\x1b[F");
    quit(terminal);
}

#[test]
fn the_list_leads_to_any_exercise_and_shows_what_is_asked_for() {
    let copy = Copy::new();
    copy.solve("day1/ex01");
    let mut terminal = Terminal::start(&copy, &[], &[]);
    terminal.see("1 of 21 pass");
    terminal.see_quiet();
    terminal.press("l");
    terminal.see("▶ · day1/ex02");
    terminal.see("✓ day1/ex01");
    terminal.press("f");
    terminal.see_if("only those to do", |screen| !screen.contains("day1/ex01"));
    terminal.press("f");
    terminal.see_if("only those that pass", |screen| {
        screen.contains("▶ ✓ day1/ex01") && !screen.contains("day1/ex02")
    });
    terminal.press("f");
    terminal.see("day1/ex02");
    // The last of all.
    terminal.press("\x1b[F\r");
    let last = curriculum::EXERCISES.last().expect("there are exercises");
    terminal.see(&last.file());
    quit(terminal);
}

#[test]
fn the_list_is_searched() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    terminal.press("l");
    terminal.see("/ search");
    terminal.press("/");
    terminal.see("Esc leave the search");
    // All of these letters are keys elsewhere.
    terminal.press("nscq");
    terminal.see("Search: nscq");
    terminal.see("No exercise here is called anything like “nscq”");
    terminal.press("\x7f\x7f\x7f\x7feuler");
    terminal.see("▶ · day1/ex04");
    terminal.see_if("that one alone", |screen| !screen.contains("day1/ex05"));
    terminal.press("\r");
    terminal.see("ex04_euler_step.rs");
    terminal.press("/bloom");
    terminal.see("▶ · day2/bonus");
    terminal.press("\x1b");
    terminal.see("day1/ex05");
    quit(terminal);
}

#[test]
fn the_key_for_all_grades_all() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve("day1/ex04");
    terminal.see("It passes.");
    terminal.see_quiet();
    terminal.press("c");
    terminal.said("Grading all exercises");
    terminal.see_quiet();
    terminal.see("1 of 21 pass");
    quit(terminal);
}

#[test]
fn the_key_for_the_picture_makes_it() {
    let copy = Copy::new();
    for number in 1..=6 {
        copy.solve(&format!("day1/ex0{number}"));
    }
    let mut terminal = Terminal::start(&copy, &[], &[]);
    terminal.see("6 of 21 pass");
    terminal.see_quiet();
    terminal.press("l\x1b[H");
    terminal.press("jjjjj\r");
    terminal.see("p plot");
    terminal.press("p");
    terminal.see("plots/day1_ex06");
    quit(terminal);
}

#[test]
fn the_key_for_the_file_opens_it_in_the_editor_around() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    terminal.press("o");
    terminal.see("set VISUAL or EDITOR");
    quit(terminal);
    // An editor that notes what it is asked to open.
    let tools = target_folder().join("tmp").join("editor");
    let opened = tools.join("opened");
    fs::create_dir_all(&tools).unwrap();
    let script = format!("#!/bin/sh\necho \"$@\" > '{}'\n", opened.display());
    fs::write(tools.join("code"), script).unwrap();
    fs::set_permissions(tools.join("code"), fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", tools.display(), std::env::var("PATH").unwrap());
    let environment = [("TERM_PROGRAM", "vscode"), ("PATH", &path)];
    let mut terminal = Terminal::start(&copy, &[], &environment);
    terminal.see("Not started");
    terminal.press("o");
    terminal.see("is open in the editor");
    let file = fs::read_to_string(&opened).unwrap();
    assert!(file.ends_with("exercises/day1/src/ex01_membrane_equation.rs\n"));
    quit(terminal);
}

#[test]
fn the_key_for_the_book_names_the_chapter() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    // There is no book in this copy: then its text is what there is to read.
    terminal.press("b");
    terminal.see("book/src/day1/ex01_membrane_equation.md");
    quit(terminal);
}

#[test]
fn the_compilers_other_errors_are_a_key_away() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    let errors = "let _: i32 = \"\";\n    let _: u8 = 'x' + 1.0;\n    v";
    copy.solve_but("day1/ex04", RIGHT, errors);
    terminal.see("press e");
    assert!(!terminal.text().contains("E0369"), "{}", terminal.text());
    terminal.press("e\x1b[F");
    terminal.see_if("all of them", |screen| !screen.contains("press e"));
    terminal.said("E0369");
    quit(terminal);
}

#[test]
fn every_key_is_live_during_a_run() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, ENDLESS);
    terminal.see_if("a probe", |_| {
        terminal.processes().iter().any(|p| is_probe(*p))
    });
    for (key, shown) in [
        ("h", "hint 1 of 3"),
        ("l", "only those to do"),
        ("l", "h hint"),
        ("s", "Show its solution anyway? y/n"),
        ("y", "yours (-) and the reference (+)"),
        ("\r", "h hint"),
        ("r", "Bring back the stub"),
        ("x", "Grading"),
        ("n", "ex05_"),
        ("N", "ex04_"),
    ] {
        terminal.press(key);
        terminal.see(shown);
    }
    quit(terminal);
}
