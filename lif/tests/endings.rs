//! What never ends, and how the watch ends: the terminal is as it was, and no process is left.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::time::{Duration, Instant};

use support::Copy;
use support::terminal::send_signal;
use support::watch::{ENDLESS, RIGHT, is_probe, quit, watch};

#[test]
fn keys_work_while_a_loop_never_ends() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, ENDLESS);
    terminal.see("Grading what you saved");
    terminal.see_if("a probe", |_| !terminal.processes().is_empty());
    terminal.press("l");
    terminal.see("▶");
    terminal.press("l");
    // A save ends it at once.
    let start = Instant::now();
    copy.solve("day1/ex04");
    terminal.see("It passes.");
    assert!(start.elapsed() < Duration::from_secs(30));
    // And so does quitting.
    copy.solve_but("day1/ex04", RIGHT, ENDLESS);
    terminal.see("Grading what you saved");
    quit(terminal);
}

#[test]
fn a_loop_that_never_ends_is_named() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, ENDLESS);
    terminal.see("day1/ex04 the Euler step: 0 of");
    assert!(terminal.text().contains("loop"), "{}", terminal.text());
    quit(terminal);
}

#[test]
fn a_killed_probe_is_no_end() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, ENDLESS);
    terminal.see_if("a probe that computes", |_| {
        terminal.processes().iter().any(|p| is_probe(*p))
    });
    for process in terminal.processes() {
        send_signal(process, "KILL");
    }
    terminal.see("day1/ex04 the Euler step: 0 of");
    copy.solve("day1/ex04");
    terminal.see("It passes.");
    quit(terminal);
}

#[test]
fn however_it_ends_the_terminal_is_as_before_and_no_process_is_left() {
    for way in ["ctrl-c", "TERM", "HUP", "INT"] {
        let copy = Copy::new();
        let mut terminal = watch(&copy);
        copy.solve_but("day1/ex04", RIGHT, ENDLESS);
        terminal.see("Grading what you saved");
        match way {
            "ctrl-c" => terminal.press("\x03"),
            signal => terminal.signal(signal),
        }
        terminal.end();
        terminal.is_restored();
        terminal.leaves_nothing();
    }
}

#[test]
fn a_window_that_is_closed_leaves_nothing() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, ENDLESS);
    terminal.see("Grading what you saved");
    terminal.close();
    terminal.end();
    terminal.leaves_nothing();
}

#[test]
fn a_watch_that_is_killed_leaves_no_probe() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, ENDLESS);
    terminal.see_if("a probe", |_| {
        terminal.processes().iter().any(|p| is_probe(*p))
    });
    terminal.signal("KILL");
    terminal.end();
    terminal.leaves_nothing();
}
