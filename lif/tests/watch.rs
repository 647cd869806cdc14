//! The watch, through a real pseudo-terminal: what is saved is graded, and what passes leads on.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::fs;
use std::thread;
use std::time::Duration;

use support::Copy;
use support::terminal::Terminal;
use support::watch::{RIGHT, WRONG, quit, watch};

#[test]
fn it_shows_the_first_exercise_and_what_to_do() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    terminal.see("exercises/day1/src/ex01_membrane_equation.rs");
    terminal.see("0 of 21 pass");
    terminal.see("q quit");
    assert!(terminal.is_on_other_screen());
    quit(terminal);
}

#[test]
fn a_wrong_answer_then_a_right_one_then_the_next_exercise() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, WRONG);
    terminal.see("You subtract the change");
    terminal.see("✗");
    copy.solve("day1/ex04");
    terminal.see("It passes.");
    terminal.see("1 of 21 pass");
    // The solution is free now.
    terminal.press("s");
    terminal.see("yours (-) and the reference (+)");
    terminal.press("\r");
    terminal.see("It passes.");
    terminal.press("n");
    terminal.see("day1/src/ex05");
    quit(terminal);
}

#[test]
fn what_passes_leads_on_by_a_key_and_by_saving() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve("day1/ex04");
    terminal.see("Next (Enter or n): day1/ex05, plot the input.");
    // With hints, the page is longer than the screen.
    terminal.press("hhh");
    terminal.see("hint 3 of 3");
    terminal.see("too: exercises/day1/src/ex05_plot_current.rs");
    copy.solve("day1/ex05");
    terminal.see("day1/ex05 plot the input: 6 of 6 checks pass");
    terminal.see("in plots/day1_ex05_plot_current.svg");
    // The small plot: its title, and the line of its axis.
    terminal.see("Input current");
    terminal.see("⡇");
    terminal.see("Next (Enter or n): day1/ex06");
    terminal.press("\r");
    terminal.see("Exercise 6: plot the membrane potential");
    quit(terminal);
}

#[test]
fn once_all_pass_it_says_what_is_built() {
    let copy = Copy::new();
    for exercise in curriculum::EXERCISES {
        if !exercise.optional && exercise.id != "day1/ex04" {
            copy.solve(exercise.id);
        }
    }
    let mut terminal = Terminal::start(&copy, &[], &[]);
    terminal.see("day1/ex04");
    terminal.see_quiet();
    copy.solve("day1/ex04");
    terminal.see("21 of 21 pass");
    terminal.see("You have built a spiking neuron.");
    terminal.see("One more, if you like (n): day2/bonus");
    terminal.press("\r");
    terminal.see("book/src/next.md");
    terminal.press("\r");
    terminal.see("You have built a spiking neuron.");
    terminal.press("n");
    terminal.see("exercises/day2/src/bonus_bloom_filter.rs");
    quit(terminal);
}

#[test]
fn what_does_not_compile_is_told_by_the_compiler_and_hides_no_other_exercise() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    copy.solve("day1/ex01");
    terminal.see("1 of 21 pass");
    copy.solve_but("day1/ex04", RIGHT, "v ++ p.dt / p.tau_m");
    terminal.see("day1/ex04 the Euler step: does not compile");
    terminal.see("1 of 21 pass");
    copy.solve_but("day1/ex01", "pub fn reset", "pub fn   reset");
    terminal.see("day1/ex01 membrane equation and reset condition: 9");
    terminal.see("It passes.");
    quit(terminal);
}

#[test]
fn a_reset_keeps_what_was_written() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    copy.solve_but("day1/ex04", RIGHT, WRONG);
    terminal.see("You subtract the change");
    terminal.press("r");
    terminal.see("y/n");
    terminal.press("y");
    terminal.see("Not started");
    terminal.see("ex04_euler_step.kept-1");
    terminal.see("u puts it back");
    let file = copy.file("day1/ex04");
    let kept = file.with_extension("kept-1");
    assert!(fs::read_to_string(&kept).unwrap().contains(WRONG));
    // And back again, with what is there now kept.
    copy.write("day1/ex04", "// in between\n");
    terminal.see("does not compile");
    terminal.press("u");
    terminal.see("y/n");
    terminal.press("y");
    terminal.see("You subtract the change");
    terminal.see("ex04_euler_step.kept-2");
    assert!(fs::read_to_string(&file).unwrap().contains(WRONG));
    let between = fs::read_to_string(file.with_extension("kept-2")).unwrap();
    assert_eq!(between, "// in between\n");
    assert!(!kept.exists(), "it is in its place now");
    quit(terminal);
}

#[test]
fn a_save_during_a_run_is_never_missed() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    for round in 0..6 {
        copy.solve_but("day1/ex04", RIGHT, WRONG);
        terminal.see("0 of 21 pass");
        terminal.see("✗ ");
        // Wrong again in another way, and while that is compiled or run, right.
        copy.solve_but(
            "day1/ex04",
            RIGHT,
            &format!("{round} as f64 + p.dt / p.tau_m"),
        );
        thread::sleep(Duration::from_millis(60 * round));
        copy.solve("day1/ex04");
        terminal.see("It passes.");
        thread::sleep(Duration::from_millis(300));
        assert!(
            terminal.text().contains("It passes."),
            "{}",
            terminal.text()
        );
    }
    quit(terminal);
}

/// The second save ends the run for the first, whose verdict and that of what uses it is owed still.
#[test]
fn a_second_file_saved_soon_after_leaves_no_old_verdict() {
    let copy = Copy::new();
    for number in 1..=6 {
        copy.solve(&format!("day1/ex0{number}"));
    }
    let mut terminal = Terminal::start(&copy, &[], &[]);
    terminal.see("6 of 21 pass");
    terminal.see_quiet();
    for pause in [0, 100, 200, 400, 700, 1000] {
        let pause = || thread::sleep(Duration::from_millis(pause));
        copy.solve_but("day1/ex04", RIGHT, WRONG);
        pause();
        copy.solve_but("day1/ex01", "p.tau_m", "p.dt");
        // Exercise 6 calls exercise 4.
        terminal.see("3 of 21 pass");
        copy.solve("day1/ex04");
        pause();
        copy.solve("day1/ex01");
        terminal.see("6 of 21 pass");
    }
    terminal.press("l");
    terminal.see("✓ day1/ex06");
    quit(terminal);
}

#[test]
fn ways_to_save() {
    let copy = Copy::new();
    let terminal = watch(&copy);
    let file = copy.file("day1/ex04");
    let solution = curriculum::find("day1/ex04").unwrap().solution;
    let wrong = solution.replace(RIGHT, WRONG);
    copy.write("day1/ex04", &wrong);
    terminal.see("You subtract the change");
    // By renaming, with a time that is older than the last build.
    let other = file.with_extension("rs~");
    fs::write(&other, solution).unwrap();
    let past = std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let handle = fs::File::options().write(true).open(&other).unwrap();
    handle.set_modified(past).unwrap();
    fs::rename(&other, &file).unwrap();
    terminal.see("It passes.");
    // The file away and back.
    fs::remove_file(&file).unwrap();
    terminal.see("is missing");
    fs::write(&file, wrong).unwrap();
    terminal.see("You subtract the change");
    quit(terminal);
}
