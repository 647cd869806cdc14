//! The knobs of the learner's own code: on a screen, in words, and as JSON.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::fs;

use support::terminal::Terminal;
use support::watch::{RIGHT, is_probe, quit};
use support::{Copy, text};

const RIGHT_ARROW: &str = "\x1b[C";
const LEFT_ARROW: &str = "\x1b[D";
const DOWN_ARROW: &str = "\x1b[B";
const HOME: &str = "\x1b[H";

/// What the start of day1/ex04 gives.
const START: &str = "up to 2.95 mV";

fn play(copy: &Copy, arguments: &[&str], environment: &[(&str, &str)]) -> Terminal {
    let arguments = [&["play"], arguments].concat();
    Terminal::start(copy, &arguments, environment)
}

/// The answer for a program, and the exit code.
fn json(copy: &Copy, arguments: &[&str]) -> (String, Option<i32>) {
    let arguments = [&["play"], arguments, &["--json"]].concat();
    let output = copy.lif(&arguments).output().expect("it starts");
    (text(&output), output.status.code())
}

#[test]
fn keys_turn_knobs_and_fold_out_the_discovery() {
    let copy = Copy::new();
    copy.solve("day1/ex04");
    // Without a name it is the last that passes.
    let mut terminal = play(&copy, &[], &[]);
    terminal.see(START);
    terminal.see("Where do the steps stop following the curve");
    terminal.see("▶ time step Δt: ← 10 ms →");
    terminal.see("exact curve");
    for (keys, seen) in [
        (RIGHT_ARROW, "up to 5.56 mV"),
        (LEFT_ARROW, START),
        (&RIGHT_ARROW.repeat(30), "← 50 ms →"),
        ("", "V explodes"),
        (DOWN_ARROW, "▶ time constant τ_m: ← 20 ms →"),
        (&RIGHT_ARROW.repeat(2), "the factor is −0.67"),
        (HOME, START),
        ("d", "Halving Δt halves the error."),
    ] {
        terminal.press(keys);
        terminal.see(seen);
    }
    terminal.press("d");
    terminal.see("Guess first");
    quit(terminal);
}

#[test]
fn it_fits_into_any_terminal() {
    let copy = Copy::new();
    copy.solve("day1/ex04");
    let environment = [("NO_COLOR", "1"), ("LC_ALL", "C")];
    let mut terminal = play(&copy, &["day1/ex04"], &environment);
    terminal.see("> time step Dt: <- 10 ms ->");
    terminal.see(START);
    for (width, height) in [(40, 24), (28, 6), (120, 50)] {
        // A key at the same moment: neither is lost.
        terminal.resize(width, height);
        terminal.press(HOME);
        terminal.see_if("knobs that fit", |screen| screen.contains("Dt: <- 10 ms"));
    }
    assert!(terminal.printed().is_ascii());
    // With a number less it could be the 38th row.
    assert!(!terminal.printed().contains("\x1b[38;5;"));
    quit(terminal);
}

#[test]
fn what_a_value_does_to_the_code_is_said_and_play_goes_on() {
    let copy = Copy::new();
    // Δt is 5, 10, 15 and 20 ms.
    let odd = "if p.dt == 0.005 { return f64::NAN }
        if p.dt == 0.015 { panic!(\"on purpose\") }
        while std::hint::black_box(p.dt == 0.02) {}
        v + p.dt / p.tau_m";
    copy.solve_but("day1/ex04", RIGHT, odd);
    let mut terminal = play(&copy, &["day1/ex04"], &[]);
    for (keys, seen) in [
        ("", START),
        (
            LEFT_ARROW,
            "There is no largest error: your functions give NaN",
        ),
        (HOME, START),
        (
            RIGHT_ARROW,
            "`integrate` panicked (exercises/day1/src/ex04_euler_step.rs",
        ),
        (RIGHT_ARROW, "Your code is running"),
        // Another value is not kept waiting.
        (LEFT_ARROW, "on purpose"),
        (RIGHT_ARROW, "Your code is running"),
        ("", "did not finish within the time limit"),
        (HOME, START),
        (&RIGHT_ARROW.repeat(2), "Your code is running"),
    ] {
        terminal.press(keys);
        terminal.see(seen);
    }
    terminal.see_if("a probe", |_| {
        terminal.processes().iter().any(|p| is_probe(*p))
    });
    // Leaving ends that loop, too.
    quit(terminal);
}

#[test]
fn a_key_of_the_watch_opens_it_and_it_stops_with_the_shell() {
    let copy = Copy::new();
    let mut terminal = Terminal::in_a_shell(&copy);
    terminal.see("Not started");
    terminal.see_quiet();
    // Nothing to play with: the reason is below the page.
    terminal.press("nnnk");
    terminal.see("day1/ex04 is not started");
    copy.solve("day1/ex04");
    terminal.see("k knobs");
    terminal.press("k");
    terminal.see(START);
    terminal.press("\x1a");
    terminal.see("Stopped");
    assert!(!terminal.is_on_other_screen());
    terminal.press("fg\r");
    terminal.see(START);
    terminal.press(RIGHT_ARROW);
    terminal.see("up to 5.56 mV");
    terminal.press("q");
    terminal.see("k knobs");
    terminal.press("k");
    terminal.see(START);
    // Ctrl-C ends all of it.
    terminal.press("\x03");
    terminal.see_if("the shell", |_| !terminal.is_on_other_screen());
    terminal.press("exit\r");
    terminal.end();
    terminal.leaves_nothing();
}

/// The plain watch says which command it is.
#[test]
fn words_are_enough() {
    let copy = Copy::new();
    copy.solve("day1/ex04");
    let mut terminal = play(&copy, &["day1/ex04", "--plain", "--set", "dt=5"], &[]);
    terminal.said("time step: 5 ms; it is one of 0.1, 0.2");
    terminal.said("factor of the distance in each step: 0.75");
    for (typed, said) in [
        ("dt=42", "V explodes."),
        ("dt=41", "`dt` cannot be 41: it is one of"),
        ("tau=3", "There is no knob `tau`: dt, tau_m can be turned."),
        ("what?", "write a knob and its value, such as dt=50."),
        ("dt = 40 ms", "for ever."),
        ("d", "Halving Δt halves the error."),
    ] {
        terminal.press(&format!("{typed}\n"));
        terminal.said(said);
    }
    terminal.press("q\n");
    assert!(terminal.end().success());
    assert!(!terminal.printed().contains('⢸'), "no picture");

    let mut watch = Terminal::start(&copy, &["--plain"], &[]);
    watch.said("Type a letter");
    watch.press("/euler\n");
    watch.said("day1/ex04 the Euler step");
    watch.press("k\n");
    watch.said("`cargo lif play day1/ex04 --plain` turns its knobs.");
    watch.press("q\n");
    assert!(watch.end().success());
}

/// The mistake of the original notebooks shows in the learner's own code, which passes no check of it.
#[test]
fn the_order_of_the_notebooks_shows_early_spikes() {
    let copy = Copy::new();
    let numbers = "\"numbers\":{\"early\":0.0,\"rate\":91.4";
    let set = ["day2/ex05", "--set", "order=simulate", "--set", "times=10"];
    copy.solve("day2/ex05");
    let (right, code) = json(&copy, &set);
    assert!(right.contains(numbers), "{right}");
    assert!(
        right.starts_with('{') && right.contains("\"version\":1"),
        "{right}"
    );
    assert!(
        right.contains("\"t_ref\":10.0") && right.contains("\"rate\":\"Hz\""),
        "{right}"
    );
    assert_eq!(code, Some(0));

    let solution = fs::read_to_string(copy.file("day2/ex05")).unwrap();
    let (before, rest) = solution
        .split_once("            // Ask first whether")
        .unwrap();
    let (_, rest) = rest
        .split_once("                continue;\n            }\n")
        .unwrap();
    let order = "} else if is_held(k, *last, h) {
                v[[n, k]] = p.v_reset;
            } else {";
    copy.write(
        "day2/ex05",
        &format!("{before}{}", rest.replacen("} else {", order, 1)),
    );
    let (wrong, _) = json(&copy, &set);
    assert!(wrong.contains("\"shortest\":1.0"), "{wrong}");
    assert!(
        wrong.contains("neurons fire while they are held."),
        "{wrong}"
    );
    // At the usual input nothing shows.
    let (weak, _) = json(&copy, &[&set[..3], &["--set", "times=1"]].concat());
    assert!(weak.contains("\"early\":0.0"), "{weak}");
}

#[test]
fn what_cannot_be_played_says_why() {
    let copy = Copy::new();
    for (arguments, said) in [
        (&[][..], "day1/ex02 is the first that has some."),
        (
            &["day1/ex01"],
            "day1/ex01 has no knobs to turn: day1/ex02, ",
        ),
        (
            &["day1/ex04"],
            "is not started, so there is nothing to play with: open exercises/day1/src/ex04",
        ),
        (&["day1/ex04", "--set", "dt"], "`dt` sets nothing"),
        (
            &["day2/ex05", "--set", "order=in"],
            "it is one of “as in simulate_refractory”, “as in",
        ),
        (
            &["day2/ex02", "--set", "i_mean=5"],
            "it goes from 0 to 500 in steps of 10 (in pA).",
        ),
    ] {
        let (answer, code) = json(&copy, arguments);
        assert!(answer.contains(said), "{arguments:?}: {answer}");
        assert_eq!(code, Some(2), "{arguments:?}");
    }
    copy.solve_but("day1/ex04", RIGHT, "let _: u8 = \"\"; v + p.dt / p.tau_m");
    let (answer, _) = json(&copy, &["day1/ex04"]);
    assert!(
        answer.contains("day1/ex04 does not compile: `cargo lif check"),
        "{answer}"
    );
    copy.solve_but(
        "day1/ex04",
        RIGHT,
        "if p.dt > 0.0 { panic!() } v + p.dt / p.tau_m",
    );
    let (answer, code) = json(&copy, &["day1/ex04"]);
    assert!(
        answer.contains("panicked") && answer.contains("\"well\":false"),
        "{answer}"
    );
    assert_eq!(code, Some(1));
    // A terminal is not needed to read one setting.
    copy.solve("day1/ex04");
    let output = copy.lif(&["play", "day1/ex04"]).output().unwrap();
    let said = text(&output);
    assert!(
        said.contains(START) && said.contains("largest error: 2.95"),
        "{said}"
    );
}
