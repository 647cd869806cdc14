//! What maintainers rely on: a mistake is three lines of text, and no reference is in a learner's program.

#[allow(dead_code, reason = "each test program uses a part of it")]
mod support;

use std::fs;
use std::process::{Command, Output};

use judge::diagnosis::{self, Seen};
use judge::exercise::Exercise;
use judge::plan;
use probe::value::volts;
use support::Copy;

fn lif(copy: &Copy, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lif"));
    command
        .args(arguments)
        .env("CARGO_MANIFEST_DIR", copy.path("lif"));
    command.output().expect("the command starts")
}

/// A sentence and a change, one command, and the mistake has its name.
#[test]
fn a_mistake_is_three_lines_and_one_command() {
    const SENTENCE: &str = "The step is a third of the right one: it is Δt/τ_m times the bracket.";
    let copy = Copy::new();
    let usual = curriculum::find("day1/ex04").unwrap();
    let folder = copy.path(&usual.folder());
    let mistakes = fs::read_to_string(folder.join("mistakes.txt")).unwrap();
    let mistakes =
        format!("{mistakes}\n{SENTENCE}\nin euler_step\np.dt / p.tau_m → p.dt / p.tau_m / 3.0\n");
    fs::write(folder.join("mistakes.txt"), &mistakes).unwrap();

    let made = lif(&copy, &["dev", "regenerate", "--only", "day1/ex04"]);
    assert!(made.status.success(), "{made:?}");

    let prints = fs::read_to_string(folder.join("mistakes.prints")).unwrap();
    let exercise = Exercise {
        mistakes: mistakes.leak(),
        prints: prints.leak(),
        ..*usual
    };
    let calls = plan::of(usual)
        .into_iter()
        .filter(|call| call.function == "euler_step");
    let seen = calls.map(|call| {
        let (v, i, p) = (call.number("v"), call.number("i"), call.params());
        Seen {
            got: volts(v + p.dt / p.tau_m / 3.0 * (p.e_l - v + p.r * i)),
            want: (usual.reference)(&call),
            call,
        }
    });
    let named = diagnosis::name(&exercise, &seen.collect::<Vec<_>>());
    assert_eq!(named.as_deref(), Some(SENTENCE));
}

/// A change that does not fit is named by file and line, and the command fails.
#[test]
fn a_change_that_does_not_fit_is_named() {
    let copy = Copy::new();
    let file = copy.path("tests/day1/ex04_euler_step/mistakes.txt");
    let mistakes = fs::read_to_string(&file).unwrap();
    let line = mistakes.lines().count() + 3;
    let bad = "\nNo such text.\nfrobnicate → p\n\nRight after all.\nin euler_step\np.r * i → i * p.r\n\nNo Rust.\nin euler_step\np.r * i → p.r *\n";
    fs::write(&file, format!("{mistakes}{bad}")).unwrap();
    let made = lif(
        &copy,
        &["dev", "regenerate", "--only", "day1/ex04", "--check"],
    );
    let said = String::from_utf8_lossy(&made.stdout);
    assert!(!made.status.success());
    assert!(
        said.contains(&format!("mistakes.txt:{line}: there is no \"frobnicate\"")),
        "{said}"
    );
    assert!(said.contains("this is right in every call"), "{said}");
    assert!(said.contains("error: expected expression"), "{said}");
}

/// The learner's function looks into the program that it is in, and tells by a panic what it finds.
#[test]
fn a_learners_program_holds_no_reference() {
    let copy = Copy::new();
    let solution = curriculum::find("day1/ex04").unwrap().solution;
    let looks = "    static LOOKED: std::sync::Once = std::sync::Once::new();
    LOOKED.call_once(|| {
    let bytes = std::fs::read(std::env::current_exe().unwrap()).unwrap();
    let has = |text: &[u8]| bytes.windows(text.len()).any(|part| part == text);
    // Written backwards, so that this function does not find itself.
    let back = |text: &str| text.chars().rev().collect::<String>().into_bytes();
    for text in [\"1yad_snoitulos\", \"noitulos nigeb\", \"yawa sllup kael ehT\", \"stnirp.sekatsim\"] {
        assert!(!has(&back(text)), \"found {text} backwards\");
    }
    assert!(has(&back(\"pets_relue\")), \"it looks into another program\");
    });\n";
    let body = solution.find("-> f64 {\n").unwrap() + "-> f64 {\n".len();
    copy.write(
        "day1/ex04",
        &format!("{}{looks}{}", &solution[..body], &solution[body..]),
    );
    for begun in [vec!["day1/ex04"], vec!["day1/ex04", "day1/ex01"]] {
        for id in &begun[1..] {
            copy.solve(id);
        }
        let checked = lif(&copy, &["check", "day1/ex04", "--json"]);
        let report: serde_json::Value = serde_json::from_slice(&checked.stdout).unwrap();
        assert_eq!(report["exercises"][0]["status"], "passed", "{report:#}");
    }
}
