//! What is shown once an exercise passes: the learner's own result, over the chapter's run.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::fs;

use support::Copy;
use support::terminal::Terminal;
use support::watch::{quit, watch};

const SPIKES: &str = "4,316 spikes, mean rate 57.5 Hz";
const SENTENCE: &str = "500 neurons start together";

fn said(copy: &Copy, arguments: &[&str]) -> String {
    let output = copy.lif(arguments).output().expect("it starts");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// `check` says it of one exercise that passes, and of no other; `plot` draws that run.
#[test]
fn check_and_plot_show_the_run_of_the_chapter() {
    let copy = Copy::new();
    copy.solve("day2/ex02");
    let report = said(&copy, &["check", "day2/ex02"]);
    assert!(
        report.contains(SPIKES) && report.contains(SENTENCE),
        "{report}"
    );
    let several = said(&copy, &["check", "day2/ex02", "day1/ex04"]);
    assert!(
        several.contains("passes") && !several.contains(SPIKES),
        "{several}"
    );

    let dots = |copy: &Copy| {
        assert!(said(copy, &["plot", "day2/ex02"]).contains("plots/day2_ex02_spikes.svg"));
        let svg = fs::read_to_string(copy.path("plots/day2_ex02_spikes.svg")).unwrap();
        svg.matches("<circle").count()
    };
    assert_eq!(dots(&copy), 2 * 4316);

    // What fails has no result, and draws the data of a check.
    copy.solve_but("day2/ex02", "p.v_reset", "p.e_l");
    let report = said(&copy, &["check", "day2/ex02"]);
    assert!(!report.contains("mean rate 57.5"), "{report}");
    let dots = dots(&copy);
    assert!(dots > 0 && dots < 4316, "{dots}");
}

#[test]
fn the_watch_shows_it_below_the_verdict() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    copy.solve("day1/ex02");
    terminal.see("250.0, 396.9, 487.8, 487.8, 396.9, 250.0, 103.1, 12.2, 12.2, 103.1 pA");
    terminal.see("After 10 ms it begins again.");
    terminal.see("One period");
    quit(terminal);
}

/// A screen reader gets verdict, numbers and sentence in one piece, and no picture.
#[test]
fn the_plain_watch_says_it_once() {
    let copy = Copy::new();
    let mut terminal = Terminal::start(&copy, &["--plain"], &[]);
    terminal.said("Type a letter");
    copy.solve("day1/ex02");
    terminal.said("After 10 ms it begins again.");
    terminal.said("250.0, 396.9, 487.8");
    terminal.press("q\n");
    assert!(terminal.end().success());
    let printed = terminal.printed();
    assert_eq!(printed.matches("checks pass").count(), 1, "{printed}");
    assert!(!printed.contains('\u{28ff}'), "{printed}");
}
