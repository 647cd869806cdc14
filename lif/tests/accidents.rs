//! What can go wrong in one module stays in that module: through `cargo lif check` and `cargo test`, on a
//! workbook in which everything else is solved.

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Output};

use curriculum::EXERCISES;
use serde_json::Value;
use support::{Copy, target_folder};

/// Something that happens to the module of one exercise.
struct Accident {
    exercise: &'static str,
    what: What,
    /// How the exercise must stand then, and words that must be in what is said.
    status: &'static str,
    says: &'static str,
}

enum What {
    /// These lines stand at the beginning of this function of the solution.
    Inserted(&'static str, &'static str),
    /// One text of the solution is replaced by another.
    Replaced(&'static str, &'static str),
    /// The file has these bytes.
    Bytes(&'static [u8]),
    /// The solution, with a byte-order mark and Windows' line ends.
    FromWindows,
    /// There is no file.
    Missing,
}

use What::{Bytes, FromWindows, Inserted, Missing, Replaced};

impl Accident {
    fn happens_to(&self, copy: &Copy) {
        let solution = curriculum::find(self.exercise).unwrap().solution;
        let source = match self.what {
            Inserted(function, lines) => inserted(solution, function, lines).into_bytes(),
            Replaced(right, wrong) => {
                assert!(solution.contains(right), "{} has no {right}", self.exercise);
                solution.replace(right, wrong).into_bytes()
            }
            Bytes(bytes) => bytes.to_vec(),
            FromWindows => format!("\u{feff}{}", solution.replace('\n', "\r\n")).into_bytes(),
            Missing => return fs::remove_file(copy.file(self.exercise)).unwrap(),
        };
        fs::write(copy.file(self.exercise), source).unwrap();
    }
}

fn inserted(solution: &str, function: &str, lines: &str) -> String {
    let declared = solution.find(&format!("pub fn {function}("));
    let declared = declared.unwrap_or_else(|| panic!("there is no function {function}"));
    let body = declared + solution[declared..].find("{\n").expect("a body") + 2;
    format!("{}{lines}\n{}", &solution[..body], &solution[body..])
}

/// They compile, and show when they are run.
const AT_RUN_TIME: [Accident; 9] = [
    Accident {
        exercise: "day1/ex01",
        what: Inserted("dv_dt", "while std::hint::black_box(true) {}"),
        status: "time_limit",
        says: "`dv_dt` did not finish within the time limit",
    },
    Accident {
        exercise: "day1/ex03",
        what: Inserted(
            "row",
            "fn deeper(n: u64) -> u64 { std::hint::black_box(n) + if n == u64::MAX { 0 } else { deeper(n + 1) } }\nstd::hint::black_box(deeper(0));",
        ),
        status: "crashed",
        says: "`row` overflowed the stack",
    },
    Accident {
        exercise: "day1/ex08",
        what: Inserted(
            "ensemble",
            "let mut all: Vec<Vec<u8>> = Vec::new();\nwhile std::hint::black_box(true) { all.push(vec![1; 1 << 24]); }",
        ),
        status: "crashed",
        says: "`ensemble` asked for more than 1 GB of memory",
    },
    // A hundred million characters, and then the right answer.
    Accident {
        exercise: "day1/ex05",
        what: Inserted(
            "plot_current",
            "static ONCE: std::sync::Once = std::sync::Once::new();\nONCE.call_once(|| for _ in 0..1000 { print!(\"{}\", \"spike\\n\".repeat(16_667)); });",
        ),
        status: "passed",
        says: "",
    },
    Accident {
        exercise: "day1/ex06",
        what: Inserted(
            "sine_trace",
            "if std::hint::black_box(true) { panic!(\"in my own words\"); }",
        ),
        status: "crashed",
        says: "in my own words",
    },
    Accident {
        exercise: "day1/ex10",
        what: Inserted(
            "variance_at",
            "if std::hint::black_box(true) { return f64::NAN; }",
        ),
        status: "failed",
        says: "NaN",
    },
    Accident {
        exercise: "day1/ex11",
        what: Inserted(
            "autocovariance",
            "if std::hint::black_box(true) { return f64::INFINITY; }",
        ),
        status: "failed",
        says: "inf",
    },
    Accident {
        exercise: "day1/ex13",
        what: Inserted(
            "inputs",
            "if std::hint::black_box(true) { std::process::exit(0); }",
        ),
        status: "crashed",
        says: "`inputs` ended the whole program (exit code 0)",
    },
    Accident {
        exercise: "day1/ex14",
        what: Inserted(
            "mean_std",
            "if std::hint::black_box(true) { std::process::abort(); }",
        ),
        status: "crashed",
        says: "`mean_std` ended the whole program",
    },
];

/// Odd files, and what the compiler refuses.
const IN_THE_FILE: [Accident; 7] = [
    Accident {
        exercise: "day2/ex01",
        what: FromWindows,
        status: "passed",
        says: "",
    },
    Accident {
        exercise: "day2/ex02",
        what: Bytes(b"//! caf\xe9\n"),
        status: "does_not_compile",
        says: "not UTF-8 text: byte 7",
    },
    Accident {
        exercise: "day2/ex03",
        what: Bytes(b""),
        status: "does_not_compile",
        says: "ex03_boolean_indexing.rs is empty",
    },
    Accident {
        exercise: "day2/ex04",
        what: Missing,
        status: "does_not_compile",
        says: "ex04_binary_raster.rs is missing",
    },
    Accident {
        exercise: "day2/bonus",
        what: Replaced("pub fn insert(", "pub fn insert(("),
        status: "does_not_compile",
        says: "error",
    },
    Accident {
        exercise: "day2/ex06",
        what: Replaced("(n: usize, mu: f64, ", "(mu: f64, n: usize, "),
        status: "does_not_compile",
        says: "no longer what the stub declares",
    },
    Accident {
        exercise: "day2/ex07",
        what: Inserted("spike_and_clamp", "let n: usize = \"three\";"),
        status: "does_not_compile",
        says: "mismatched types",
    },
];

fn solved() -> Copy {
    let copy = Copy::new();
    for exercise in EXERCISES {
        copy.solve(exercise.id);
    }
    copy
}

fn lif(copy: &Copy, arguments: &[&str]) -> Output {
    copy.lif(arguments).output().expect("lif starts")
}

/// The answer of `cargo lif check --json`, by exercise.
fn checked(copy: &Copy, exercises: &[&str]) -> BTreeMap<String, Value> {
    let output = lif(copy, &[&["check", "--json"], exercises].concat());
    let said = String::from_utf8_lossy(&output.stderr);
    let answer: Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {said}"));
    assert_eq!(answer["version"], 1);
    let asked = if exercises.is_empty() {
        curriculum::EXERCISES.len()
    } else {
        exercises.len()
    };
    assert_eq!(answer["total"], asked);
    let each = answer["exercises"].as_array().expect("a list of exercises");
    let passed = each.iter().filter(|e| e["status"] == "passed").count();
    assert_eq!(answer["passed"], passed);
    let code = if passed == asked { 0 } else { 1 };
    assert_eq!(output.status.code(), Some(code), "{said}");
    each.iter()
        .map(|e| (e["id"].as_str().expect("an id").to_owned(), e.clone()))
        .collect()
}

/// Each accident is told, and what no accident has happened to passes.
fn assert_alone<'a>(
    answers: &BTreeMap<String, Value>,
    accidents: impl IntoIterator<Item = &'a Accident>,
) {
    let accidents: BTreeMap<&str, &Accident> =
        accidents.into_iter().map(|a| (a.exercise, a)).collect();
    let mut broken = Vec::new();
    for (id, answer) in answers {
        let (status, says) = match accidents.get(id.as_str()) {
            Some(accident) => (accident.status, accident.says),
            None => ("passed", ""),
        };
        let message = answer["message"].as_str().expect("a message");
        if answer["status"] != status || !message.contains(says) {
            let got = &answer["status"];
            broken.push(format!("{id}: {got}, not {status}: {message}"));
        }
        let printed = answer["printed"].as_str().expect("what was printed");
        assert!(printed.len() < 40_000, "{id} printed {}", printed.len());
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn sixteen_accidents_at_once() {
    let copy = solved();
    let all = || AT_RUN_TIME.iter().chain(&IN_THE_FILE);
    all().for_each(|accident| accident.happens_to(&copy));
    let answers = checked(&copy, &[]);
    assert_alone(&answers, all());
    assert!(
        answers["day1/ex05"]["printed"]
            .as_str()
            .is_some_and(|printed| printed.starts_with("spike\nspike\n"))
    );
}

/// Where everything compiles, cargo builds the program, and `cargo test` says the same.
#[test]
fn nine_accidents_under_cargo_test() {
    let copy = solved();
    for accident in &AT_RUN_TIME {
        accident.happens_to(&copy);
    }
    let output = Command::new(env!("CARGO"))
        .arg("test")
        .current_dir(copy.root())
        .env("CARGO_TARGET_DIR", target_folder())
        .env("RUST_BACKTRACE", "full")
        .output()
        .expect("cargo starts");
    assert_eq!(output.status.code(), Some(101));
    let said = String::from_utf8_lossy(&output.stdout);
    for exercise in EXERCISES {
        let accident = AT_RUN_TIME.iter().find(|a| a.exercise == exercise.id);
        let passes = accident.is_none_or(|a| a.status == "passed");
        let verdict = if passes { "ok" } else { "FAILED" };
        let line = format!("test {} ... {verdict}", exercise.test_name());
        assert!(said.contains(&line), "no `{line}` in\n{said}");
        let says = accident.map_or("", |a| a.says);
        assert!(said.contains(says), "no `{says}` in\n{said}");
    }
    assert!(!said.contains("stack backtrace"), "{said}");
    assert!(said.lines().count() < 300, "{} lines", said.lines().count());

    // The endless loop has been timed; the others say the same to `cargo lif`.
    let others: Vec<&str> = EXERCISES.iter().map(|e| e.id).skip(1).collect();
    assert_alone(&checked(&copy, &others), &AT_RUN_TIME);
}

/// A module whose signature has changed is at fault, not those that call it; these say what they wait
/// for, and all others have their verdicts.
#[test]
fn a_broken_foundation() {
    let copy = solved();
    copy.solve_but(
        "day1/ex04",
        "(v: f64, i: f64, p: &Params)",
        "(v: f64, p: &Params, i: f64)",
    );
    copy.solve_but("day1/ex12", "Array1<f64> {", "Array1<f64> {{");
    let answers = checked(&copy, &[]);
    for exercise in EXERCISES {
        let answer = &answers[exercise.id];
        let waits_for: Vec<&str> = exercise
            .builds_on
            .iter()
            .map(|e| e.id)
            .filter(|id| answers[*id]["status"] != "passed")
            .collect();
        assert_eq!(answer["builds_on_failing"], serde_json::json!(waits_for));
        let status = match exercise.id {
            "day1/ex04" | "day1/ex12" => "does_not_compile",
            _ if waits_for.is_empty() => "passed",
            _ => {
                assert_ne!(answer["status"], "does_not_compile", "{}", exercise.id);
                let message = answer["message"].as_str().unwrap();
                assert!(!message.contains("todo!()"), "{}: {message}", exercise.id);
                if waits_for == ["day1/ex04"] {
                    let says =
                        "It calls exercise 4, which does not compile: `cargo lif check day1/ex04`.";
                    assert!(message.contains(says), "{}: {message}", exercise.id);
                }
                continue;
            }
        };
        assert_eq!(answer["status"], status, "{}: {answer:#}", exercise.id);
    }
}

/// Nothing can be compiled at all: every exercise says why, and the command works.
#[test]
fn every_file_is_broken() {
    let copy = Copy::new();
    for (k, exercise) in EXERCISES.iter().enumerate() {
        let file = copy.file(exercise.id);
        match k % 4 {
            0 => fs::write(file, "pub fn (").unwrap(),
            1 => fs::write(file, b"\xff\xfe\x00").unwrap(),
            2 => fs::write(file, "\n").unwrap(),
            _ => fs::remove_file(file).unwrap(),
        }
    }
    for (id, answer) in checked(&copy, &[]) {
        assert_eq!(answer["status"], "does_not_compile", "{id}");
        assert!(!answer["message"].as_str().unwrap().is_empty(), "{id}");
    }
    for arguments in [
        &[][..],
        &["list"],
        &["hint", "day1/ex01"],
        &["check", "day1/ex04"],
    ] {
        let output = lif(&copy, arguments);
        assert!(
            output.status.code().is_some_and(|code| code < 2),
            "{arguments:?}"
        );
        assert!(!output.stdout.is_empty(), "{arguments:?}");
        assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"));
    }
}
