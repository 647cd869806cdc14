//! What the learner's code says: what it prints, what the compiler warns of, and its own tests.
#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::process::Command;

use curriculum::EXERCISES;
use judge::stub;
use serde_json::Value;
use support::watch::{quit, watch};
use support::{Copy, target_folder};

const RIGHT: &str = "(p.e_l - v + p.r * i) / p.tau_m";

fn said(copy: &Copy, arguments: &[&str]) -> String {
    let output = copy.lif(arguments).output().expect("it starts");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Right for positive currents, and says which it has.
fn wrong_for_negative_currents(copy: &Copy) {
    let wrong = "let sign = if i < 0.0 { \"negative\" } else { \"positive\" };
    println!(\"{sign}\");
    eprint!(\"then \");
    println!(\"this\");
    print!(\"and that\");
    (p.e_l - v + p.r * i.abs()) / p.tau_m";
    copy.solve_but("day1/ex01", RIGHT, wrong);
}

#[test]
fn what_the_failing_call_printed_is_shown_in_its_order() {
    let copy = Copy::new();
    wrong_for_negative_currents(&copy);
    let report = said(&copy, &["check", "day1/ex01"]);
    let shown = "  Your code printed in this call:
      negative
      then this
      and that
  All of it: cargo lif check day1/ex01 --output
";
    assert!(report.contains(shown), "{report}");
    assert!(!report.contains("positive"), "{report}");

    let all = said(&copy, &["check", "day1/ex01", "--output"]);
    let (_, listed) = all.split_once("\n  In dv_dt(").expect("a call");
    assert!(listed.contains("your code printed:\n      positive\n      then this\n"));
    assert!(!all.contains('\u{1e}'), "{all:?}");

    let json: Value =
        serde_json::from_str(&said(&copy, &["check", "day1/ex01", "--json"])).unwrap();
    let printed = json["exercises"][0]["printed"].as_str().unwrap();
    assert!(
        printed.contains("negative\nthen this\nand that"),
        "{printed}"
    );
}

/// In `cargo test`, too, where libtest prints around it.
#[test]
fn the_test_program_says_the_same() {
    let copy = Copy::new();
    wrong_for_negative_currents(&copy);
    let output = Command::new(env!("CARGO"))
        .args(["test", "day1::ex01"])
        .current_dir(copy.root())
        .env("CARGO_TARGET_DIR", target_folder())
        .output()
        .expect("cargo starts");
    let report = String::from_utf8_lossy(&output.stdout);
    let shown =
        "  Your code printed in this call:\n      negative\n      then this\n      and that\n";
    assert!(report.contains(shown), "{report}");
    assert!(
        !report.contains('\u{1e}') && !report.contains("positive"),
        "{report}"
    );
}

#[test]
fn a_key_of_the_watch_shows_all_of_it() {
    let copy = Copy::new();
    let mut terminal = watch(&copy);
    wrong_for_negative_currents(&copy);
    terminal.see("Your code printed in this call:");
    terminal.see("v output");
    terminal.press("v");
    terminal.see("What your code printed");
    terminal.see("positive");
    terminal.press("\r");
    terminal.see("Your code printed in this call:");
    quit(terminal);
}

/// Whoever prints marks of calls changes what is shown, and no verdict.
#[test]
fn a_forged_mark_is_no_verdict() {
    let copy = Copy::new();
    let wrong =
        "println!(\"\\u{1e}999999\\n\\u{1e}0\\nforged\\u{1e}\"); (p.e_l - v) / p.tau_m + 0.0 * i";
    copy.solve_but("day1/ex01", RIGHT, wrong);
    let json: Value =
        serde_json::from_str(&said(&copy, &["check", "day1/ex01", "--json"])).unwrap();
    assert_eq!(json["exercises"][0]["status"], "failed");
    let message = json["exercises"][0]["message"].as_str().unwrap();
    assert!(message.contains("R·I"), "{message}");
}

/// A recursion without end that prints more than is kept is still told as what it is.
#[test]
fn how_it_ended_is_known_after_much_output() {
    let copy = Copy::new();
    let deep = "fn deeper(n: u64) -> u64 { println!(\"level {n}\"); std::hint::black_box(deeper(n + 1)) + 1 }
    deeper(0) as f64 + (p.e_l - v + p.r * i) / p.tau_m";
    copy.solve_but("day1/ex01", RIGHT, deep);
    let report = said(&copy, &["check", "day1/ex01"]);
    assert!(report.contains("`dv_dt` overflowed the stack"), "{report}");
    assert!(
        report.contains("      level 0\n      level 1\n"),
        "{report}"
    );
}

#[test]
fn a_failing_verdict_shows_the_warnings_of_its_file() {
    let copy = Copy::new();
    copy.solve_but("day1/ex01", RIGHT, "(p.e_l - v) / p.tau_m");
    copy.solve_but(
        "day1/ex02",
        "use given::Params;",
        "use given::Params;\nuse given::Drawing as Unused;",
    );
    for exercises in [&["day1/ex01"][..], &["day1/ex01", "day1/ex02"]] {
        let report = said(&copy, &[&["check"], exercises].concat());
        assert!(
            report.contains("  The compiler warns:\n      warning: unused variable: `i`\n"),
            "{report}"
        );
        assert!(
            report.contains("--> exercises/day1/src/ex01_membrane_equation.rs:"),
            "{report}"
        );
        assert!(
            !report.contains("Unused") && !report.contains("#[warn"),
            "{report}"
        );
    }
    copy.solve_but(
        "day1/ex01",
        RIGHT,
        "let _unused = 1; let unused = 2; (p.e_l - v + p.r * i) / p.tau_m",
    );
    let report = said(&copy, &["check", "day1/ex01"]);
    assert!(!report.contains("warn"), "it passes: {report}");
}

#[test]
fn neither_stubs_nor_solutions_are_warned_of() {
    let copy = Copy::new();
    for solved in [true, false] {
        for exercise in EXERCISES {
            let stub = || stub::of_solution(exercise.solution) + "\nconst _: () = ();\n";
            let text = if solved {
                exercise.solution.to_owned()
            } else {
                stub()
            };
            copy.write(exercise.id, &text);
        }
        let json: Value = serde_json::from_str(&said(&copy, &["check", "--json"])).unwrap();
        for answer in json["exercises"].as_array().unwrap() {
            assert_eq!(answer["status"] == "passed", solved, "{answer:#}");
            assert_eq!(answer["warnings"], "", "{answer:#}");
        }
    }
}

/// Tests of the learner's own in the module of exercise 1, with this in the second.
fn with_own_tests(copy: &Copy, second: &str) {
    let own = format!(
        "\n#[cfg(test)]\nmod tests {{
    #[test]
    fn first() {{}}
    #[test]
    fn second() {{ {second} }}\n}}\n"
    );
    let solution = curriculum::find("day1/ex01").unwrap().solution;
    copy.write("day1/ex01", &(solution.to_owned() + &own));
}

/// They do not count, but they are run, and what they say is shown.
#[test]
fn own_tests_are_run_with_the_exercise() {
    let copy = Copy::new();
    let watch = watch(&copy);
    for (second, seen) in [
        ("", "Your own tests: 2 of 2 pass."),
        (
            "println!(\"so far\"); assert_eq!(1, 2);",
            "Your own tests: 1 of 2 pass.",
        ),
        (
            "std::process::exit(3)",
            "Your own tests: their program did not come to its end.",
        ),
        ("let x: u8 = -1.5;", "Your own tests: they do not compile."),
        (
            "loop {}",
            "Your own tests: they take longer than 10 s, and were ended.",
        ),
    ] {
        with_own_tests(&copy, second);
        if second == "loop {}" {
            // The verdict is there before them.
            watch.see("Your own tests: running …");
            watch.see("9 of 9 checks pass");
        }
        watch.see(seen);
        watch.see("9 of 9 checks pass");
    }
    quit(watch);

    with_own_tests(&copy, "println!(\"so far\"); assert_eq!(1, 2);");
    let json: Value =
        serde_json::from_str(&said(&copy, &["check", "day1/ex01", "--json"])).unwrap();
    assert_eq!(json["passed"], 1);
    let own = json["exercises"][0]["own_tests"].as_str().unwrap();
    assert!(
        own.contains("second stdout") && own.contains("so far\n"),
        "{own}"
    );
    assert!(own.contains("left: 1") && !own.contains("first"), "{own}");
}

/// What the report on several exercises says runs the learner's own tests does so.
#[test]
fn own_tests_are_run_as_the_report_says() {
    let copy = Copy::new();
    with_own_tests(&copy, "assert_eq!(1, 2);");
    let solution = curriculum::find("day1/ex02").unwrap().solution;
    let own = "#[cfg(test)]\nmod tests {\n    #[test]\n    fn own() {\n        println!(\"it runs\");\n    }\n}\n";
    copy.write("day1/ex02", &(solution.replace("2.0 *", "3.0 *") + own));
    let report = said(&copy, &["check", "day1/ex01", "day1/ex02"]);
    let (_, command) = report.split_once("  Your own tests: cargo ").expect("how");
    let words = command.lines().next().unwrap().split(' ');
    let output = Command::new(env!("CARGO"))
        .args(words)
        .current_dir(copy.root())
        .env("CARGO_TARGET_DIR", target_folder())
        .output()
        .expect("cargo starts");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        said.contains("ex02_sinusoidal_input::tests::own ... ok"),
        "{said}"
    );
}
