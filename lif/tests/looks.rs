//! What the watch looks like on terminals of all kinds.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::fs;
use std::os::unix::fs::symlink;

use support::terminal::Terminal;
use support::watch::{RIGHT, WRONG, quit, watch};
use support::{Copy, target_folder};

#[test]
fn the_file_can_be_clicked_however_its_folder_is_called() {
    let copy = Copy::new();
    let odd = target_folder().join("tmp").join("50% für & mich");
    let _ = fs::remove_file(&odd);
    symlink(copy.root(), &odd).unwrap();
    let own = odd.join("lif");
    let environment = [("CARGO_MANIFEST_DIR", own.to_str().unwrap())];
    let mut terminal = Terminal::start(&copy, &[], &environment);
    let file = "exercises/day1/src/ex01_membrane_equation.rs";
    terminal.see(file);
    let printed = terminal.printed();
    let end = printed.find(&format!("\x1b\\{file}\x1b]8;;\x1b\\"));
    let begin = printed[..end.expect("the end of a link")].rfind("\x1b]8;;");
    let address = &printed[begin.expect("its beginning")..end.unwrap()];
    assert!(address.starts_with("\x1b]8;;file://"), "{address:?}");
    let ending = format!("/tmp/50%25%20f%C3%BCr%20%26%20mich/{file}");
    assert!(address.ends_with(&ending), "{address:?}");
    quit(terminal);
    // VS Code finds files by itself.
    terminal = Terminal::start(&copy, &[], &[("TERM_PROGRAM", "vscode")]);
    terminal.see(file);
    assert!(!terminal.printed().contains("\x1b]8;"));
    quit(terminal);
}

#[test]
fn every_size_of_screen_shows_what_matters() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    terminal.resize(120, 40);
    terminal.see_if("40 rows in use", |_| {
        terminal.rows().len() == 40 && terminal.rows()[39].contains("q quit")
    });
    terminal.resize(30, 10);
    terminal.see_if("10 rows in use", |_| terminal.rows()[9].contains("h hint"));
    terminal.resize(80, 24);
    terminal.see_if("24 rows in use", |_| terminal.rows()[23].contains("q quit"));
    quit(terminal);
}

#[test]
fn without_colour_and_without_unicode() {
    let copy = Copy::new();
    let environment = [("NO_COLOR", "1"), ("LANG", "C")];
    let terminal = Terminal::start(&copy, &[], &environment);
    terminal.see("Not started");
    terminal.see_quiet();
    copy.solve_but("day1/ex04", RIGHT, WRONG);
    terminal.see("x ");
    let printed = terminal.printed();
    assert!(printed.is_ascii(), "{printed}");
    assert!(!printed.contains("\x1b[38;5;"), "{printed:?}");
    quit(terminal);
}

#[test]
fn the_plain_watch_only_adds_lines() {
    let copy = Copy::new();
    let mut terminal = Terminal::start(&copy, &["--plain"], &[]);
    terminal.see("Type a letter");
    assert!(
        !terminal.printed().contains('\x1b'),
        "{}",
        terminal.printed()
    );
    copy.solve_but("day1/ex04", RIGHT, WRONG);
    terminal.said("You subtract the change");
    terminal.press("hint\n");
    terminal.said("hint 1 of 3");
    copy.solve("day1/ex04");
    terminal.said("It passes.");
    // A picture is told, not drawn.
    copy.solve("day1/ex05");
    terminal.said("It draws a chart: Input current, current (pA), time (s).");
    terminal.said("in plots/day1_ex05_plot_current.svg");
    terminal.press("\n");
    terminal.said("exercises/day1/src/ex06_plot_voltage.rs");
    terminal.press("/bloom filter\n");
    terminal.said("exercises/day2/src/bonus_bloom_filter.rs");
    terminal.press("/nothing of that kind\n");
    terminal.said("called anything like “nothing of that kind”");
    assert!(!terminal.printed().contains('\x1b'));
    terminal.press("q\n");
    assert!(terminal.end().success());
    terminal.leaves_nothing();
}

#[test]
fn a_dumb_terminal_gets_plain_ascii_and_its_end_is_the_end() {
    let copy = Copy::new();
    let mut terminal = Terminal::start(&copy, &[], &[("TERM", "dumb")]);
    terminal.said("Type a letter");
    copy.solve_but("day1/ex04", RIGHT, WRONG);
    terminal.said("You subtract the change");
    let printed = terminal.printed();
    assert!(printed.is_ascii() && !printed.contains('\x1b'), "{printed}");
    // The keyboard's end of file.
    terminal.press("\x04");
    assert!(terminal.end().success());
    terminal.leaves_nothing();
}
