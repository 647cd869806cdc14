//! The watch among others in a terminal: it stops and goes on, lends the terminal to an editor, and is legible
//! in every theme and in a narrow window.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt;

use support::terminal::{Terminal, send_signal};
use support::watch::{RIGHT, WRONG, quit, watch};
use support::{Copy, target_folder};

#[test]
fn ctrl_z_and_fg_in_a_shell() {
    let copy = Copy::new();
    let mut terminal = Terminal::in_a_shell(&copy);
    terminal.see("Not started");
    terminal.see_quiet();
    for _ in 0..2 {
        terminal.press("\x1a");
        terminal.see("Stopped");
        assert!(!terminal.is_on_other_screen());
        // The shell has its terminal back: what is typed is shown, and lines are lines.
        terminal.press("echo a$((1+1))b\r");
        terminal.see("a2b");
        terminal.press("fg\r");
        terminal.see("Not started");
        assert!(terminal.is_on_other_screen());
        // A key without Enter: raw mode is on.
        terminal.press("l");
        terminal.see("day1/ex01");
        terminal.press("l");
        terminal.see("Not started");
    }
    terminal.press("q");
    terminal.see_if("the shell", |_| !terminal.is_on_other_screen());
    terminal.press("exit\r");
    terminal.end();
    terminal.leaves_nothing();
}

/// Stopped and continued by somebody else, who has written over the screen.
#[test]
fn a_signal_to_go_on_draws_the_screen_again() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    let before = terminal.printed().len();
    terminal.signal("STOP");
    send_signal(terminal.process(), "CONT");
    terminal.see_if("a new drawing", |_| {
        terminal.printed()[before..].contains("Not started")
    });
    quit(terminal);
}

#[test]
fn an_editor_of_the_terminal_has_it_alone_and_gives_it_back() {
    let copy = Copy::new();
    let tools = target_folder().join("tmp").join("own-editor");
    let (typed, editor) = (tools.join("typed"), tools.join("edit"));
    fs::create_dir_all(&tools).unwrap();
    let script = format!(
        "#!/bin/sh\necho EDITING \"$@\"\nread line\necho \"$line\" > '{}'\n",
        typed.display()
    );
    fs::write(&editor, script).unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
    let command = format!("{} -x", editor.display());
    let mut terminal = Terminal::start(&copy, &[], &[("EDITOR", &command)]);
    terminal.see("Not started");
    terminal.see_quiet();
    terminal.press("o");
    terminal.see("EDITING -x");
    assert!(!terminal.is_on_other_screen());
    terminal.press("quite a line\r");
    terminal.see("You are back from");
    assert_eq!(fs::read_to_string(typed).unwrap(), "quite a line\n");
    terminal.press("h");
    terminal.see("hint 1 of 3");
    quit(terminal);
}

#[test]
fn nothing_is_shown_in_a_colour_that_a_theme_may_hide() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    let printed = terminal.printed();
    // Colours 0, 7, 8 and 15 are those of backgrounds.
    for colour in [
        "38;5;0m", "38;5;7m", "38;5;8m", "38;5;15m", "[30m", "[37m", "[90m", "[97m",
    ] {
        assert!(!printed.contains(colour), "{colour}");
    }
    assert!(
        printed.contains("\x1b[2m"),
        "what is beside the matter is dim"
    );
    quit(terminal);
}

#[test]
fn forty_columns_hold_the_progress_and_the_file() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    terminal.resize(40, 24);
    terminal.see("0 of 21 pass");
    let whole = |screen: &str| {
        let joined: String = screen.lines().map(str::trim).collect();
        joined.contains("exercises/day1/src/ex01_membrane_equation.rs")
    };
    terminal.see_if("the whole path", whole);
    quit(terminal);
}

#[test]
fn hints_are_gone_once_they_are_not_needed() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, WRONG);
    terminal.see("You subtract the change");
    terminal.press("h");
    terminal.see("hint 1 of 3");
    copy.solve("day1/ex04");
    terminal.see("It passes.");
    terminal.see_if("no hint", |screen| !screen.contains("hint 1 of 3"));
    quit(terminal);
}
