//! `cargo lif race`: what a learner wrote beside the reference, in release.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use support::terminal::Terminal;
use support::{Copy, text};

const ID: &str = "day2/million";

/// A learner who has solved the exercise, and what it builds on.
fn solved() -> Copy {
    let copy = Copy::new();
    copy.solve("day2/ex05");
    copy.solve(ID);
    copy
}

fn raced(copy: &Copy) -> serde_json::Value {
    let output = copy.lif(&["race", "--neurons", "500", "--json"]).output();
    let output = output.unwrap();
    assert!(output.status.success(), "{}", text(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The names of those that took part, and what was said of the learner's.
fn names_and_remarks(race: &serde_json::Value) -> (Vec<&str>, String) {
    let racers = race["racers"].as_array().unwrap();
    let names = racers.iter().map(|r| r["name"].as_str().unwrap()).collect();
    (names, race["remarks"].to_string())
}

#[test]
fn the_learners_runs_beside_the_reference() {
    let race = raced(&solved());
    let (names, remarks) = names_and_remarks(&race);
    for name in [
        "class of exercise 7",
        "yours",
        "the reference",
        "eight abreast",
    ] {
        assert!(names.contains(&name), "{race}");
    }
    assert!(!remarks.contains("not in the race"), "{remarks}");
    for racer in race["racers"].as_array().unwrap() {
        let result = &racer["results"][0];
        assert_eq!(result["neurons"], 500);
        assert!(result["rate"].as_f64().unwrap() > 0.0, "{race}");
    }
    let racers = race["racers"].as_array().unwrap();
    let memory = |name| {
        let racer = racers.iter().find(|r| r["name"] == name).unwrap();
        racer["results"][0]["memory"].as_u64().unwrap()
    };
    let (class, yours) = (memory("class of exercise 7"), memory("yours"));
    assert!(class > 10 * yours, "the class keeps matrices: {race}");
}

/// If the learner's cannot take part, the reference runs alone, and a remark says why.
#[test]
fn what_is_not_right_does_not_run() {
    let copy = Copy::new();
    let race = raced(&copy);
    let (names, remarks) = names_and_remarks(&race);
    assert!(!names.contains(&"yours") && names.contains(&"the reference"));
    assert!(remarks.contains("is still the stub"), "{remarks}");

    copy.solve("day2/ex05");
    copy.solve_but(ID, "stream(seed, j)", "stream(seed, 0)");
    let race = raced(&copy);
    let (names, remarks) = names_and_remarks(&race);
    assert!(!names.contains(&"yours"), "{race}");
    assert!(
        remarks.contains("does not count as the reference"),
        "{remarks}"
    );

    copy.solve_but(ID, "stream(seed, j)", "stream(seed; j)");
    let race = raced(&copy);
    let (_, remarks) = names_and_remarks(&race);
    assert!(remarks.contains("cargo lif check day2"), "{remarks}");
}

#[test]
fn on_a_terminal_it_shows_bars_and_ends_when_asked() {
    let copy = solved();
    let mut terminal = Terminal::start(&copy, &["race", "--neurons", "500"], &[]);
    terminal.see("yours, 1 thread");
    terminal.said("class of exercise 7, 1 thread");
    assert!(terminal.end().success(), "{}", terminal.text());
    assert!(terminal.text().contains('█'), "{}", terminal.text());

    let mut terminal = Terminal::start(&copy, &["race"], &[]);
    terminal.see("] 3/");
    terminal.press("\x03");
    assert!(!terminal.end().success());
    assert!(!terminal.text().contains("] 3/"), "{}", terminal.text());
    terminal.leaves_nothing();
}
