//! The watch on a copy of the workbook, and what a learner saves in it.

use std::fs;

use super::Copy;
use super::terminal::Terminal;

/// A line of day1/ex04, and what else may stand there.
pub const RIGHT: &str = "v + p.dt / p.tau_m";
pub const WRONG: &str = "v - p.dt / p.tau_m";
pub const ENDLESS: &str = "while std::hint::black_box(true) {}\n    v + p.dt / p.tau_m";

/// The watch, once it has graded all exercises.
pub fn watch(copy: &Copy) -> Terminal {
    let terminal = Terminal::start(copy, &[], &[]);
    terminal.see("Not started");
    terminal.see_quiet();
    terminal
}

/// Leaves it, and looks at what it leaves behind.
pub fn quit(mut terminal: Terminal) {
    terminal.press("q");
    assert!(terminal.end().success());
    terminal.is_restored();
    terminal.leaves_nothing();
}

/// True if this process runs a learner's code.
pub fn is_probe(process: u32) -> bool {
    let environment = fs::read(format!("/proc/{process}/environ")).unwrap_or_default();
    String::from_utf8_lossy(&environment).contains("LIF_PROBE=")
}
