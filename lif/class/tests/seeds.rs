//! Verdicts with a class's own seed: right answers pass, wrong ones do not, and a table of the answers that
//! everybody can find out is wrong.
#![cfg(target_os = "linux")]

#[path = "support/handed.rs"]
mod handed;

use std::collections::BTreeMap;
use std::fmt::Write;

use curriculum::{EXERCISES, find};
use handed::{Class, exercise, fit, submission, workbook};
use judge::exercise::{Exercise, PUBLIC};
use judge::value::Value;
use lif::dev::submissions::{collect, says};
use lif::workbook::Workbook;
use lif_class::results::Status;

/// Where to look for seeds, as a class might draw them.
const STARTS: [u64; 5] = [1, 2_026, 4_611_686_018, 77_777_777_777_777, (1 << 62) + 25];

/// `LIF_BANK=90` grades the whole bank, which has no more wrong answers than that to any exercise.
#[test]
fn the_bank_is_graded_alike_at_five_seeds() {
    let many = std::env::var("LIF_BANK").map_or(1, |many| many.parse().unwrap());
    let folder = workbook().to_path_buf();
    let workbook = Workbook::laid_out_in(folder.clone(), folder.join("target"));
    let bank = collect(&workbook, None, None).unwrap();
    let mut other = Vec::new();
    for (k, seed) in STARTS.map(fit).into_iter().enumerate() {
        let class = Class::new();
        let mut handed_in = BTreeMap::new();
        for (kind, right) in [("right", true), ("wrong", false)] {
            let of_each = EXERCISES.map(|exercise| {
                let all = bank.iter().filter(|s| is_of(s, exercise, right));
                (exercise.id, all.collect::<Vec<_>>())
            });
            let most = of_each.iter().map(|(_, all)| all.len()).max().unwrap();
            for more in 0..many.min(most) {
                let key = format!("{kind}-{more}");
                // All exercises in each, since some call others.
                for (id, all) in &of_each {
                    let one = all[(7 * k + more) % all.len()];
                    class.hand_in(&key, id, &one.source);
                    handed_in.insert((key.clone(), id.to_string()), one);
                }
            }
        }
        let results = class.grade("out", seed, &[]);
        for submission in &results.submissions {
            for e in &submission.exercises {
                let one = &handed_in[&(submission.key.clone(), e.id.clone())];
                let expected = match one.right {
                    true => Status::Passed,
                    false => Status::Failed,
                };
                // What is wrong in the exercises below changes what is seen.
                let said = match (&one.expect, one.exercise.builds_on) {
                    (Some(expect), []) => says(&e.feedback.join("\n"), expect),
                    _ => true,
                };
                if e.status != expected || !said {
                    other.push(format!("{seed}, {}: {e:#?}", one.shown));
                }
            }
        }
    }
    assert!(other.is_empty(), "{}", other.join("\n"));
}

fn is_of(submission: &lif::dev::submissions::Submission, exercise: &Exercise, right: bool) -> bool {
    submission.exercise.id == exercise.id && submission.right == right
}

/// A module that has looked up what the exercise's public calls give.
fn table_of_ex04() -> String {
    let ex04 = find("day1/ex04").unwrap();
    let mut rows = [String::new(), String::new()];
    let mut known = Vec::new();
    for call in ex04
        .checks_from(PUBLIC)
        .iter()
        .flat_map(|check| &check.calls)
    {
        let step = call.function == "euler_step";
        let asked = match step {
            true => format!(
                "{:?} {:?} {:?}",
                call.number("v"),
                call.number("i"),
                call.params()
            ),
            false => format!("{:?} {:?}", call.vector("i"), call.params()),
        };
        let Value::Numbers { values, .. } = (ex04.reference)(call) else {
            panic!("{call} gives no numbers");
        };
        let row = (step, hash(&asked));
        if !known.contains(&row) {
            known.push(row);
            let bits: Vec<u64> = values.iter().map(|x| x.to_bits()).collect();
            writeln!(rows[usize::from(step)], "{} => &{bits:?},", row.1).unwrap();
        }
    }
    let [traces, steps] = rows;
    format!(
        "
use given::Params;
fn hash(text: &str) -> u64 {{
    text.bytes().fold(1, |h: u64, b| h.wrapping_mul(31).wrapping_add(b.into()))
}}
pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {{
    let bits: &[u64] = match hash(&format!(\"{{v:?}} {{i:?}} {{p:?}}\")) {{ {steps} _ => &[0] }};
    f64::from_bits(bits[0])
}}
pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {{
    let bits: &[u64] = match hash(&format!(\"{{i:?}} {{p:?}}\")) {{ {traces} _ => &[] }};
    bits.iter().map(|&x| f64::from_bits(x)).collect()
}}
"
    )
}

fn hash(text: &str) -> u64 {
    let each = text.bytes();
    each.fold(1, |h: u64, b| h.wrapping_mul(31).wrapping_add(b.into()))
}

#[test]
fn a_table_of_the_public_answers_does_not_pass() {
    let class = Class::new();
    class.hand_in("table", "day1/ex04", table_of_ex04());
    let results = class.grade("out", fit(STARTS[1]), &[]);
    let graded = exercise(submission(&results, "table"), "day1/ex04");
    assert_eq!(graded.status, Status::Failed);
    assert!(
        graded.feedback[0].starts_with("It passes all checks that you can run"),
        "{graded:#?}"
    );
}

#[test]
fn a_seed_is_kept_and_another_is_refused() {
    let class = Class::new();
    class.hand_in("ada", "day1/ex01", "");
    let seed = fit(7);
    class.grade("out", seed, &[]);
    let mut other = class.command(&["--seed", &(seed + 1).to_string(), "--out"]);
    other.arg(class.path("out")).arg(class.submissions());
    let output = other.output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("holds another seed than --seed"), "{said}");
}

#[test]
fn without_a_sandbox_nothing_is_graded() {
    let class = Class::new();
    class.hand_in("ada", "day1/ex01", "");
    // In a sandbox that allows no sandbox within it.
    let grader = class.command(&[]);
    let output = std::process::Command::new("bwrap")
        .args([
            "--dev-bind",
            "/",
            "/",
            "--unshare-user",
            "--disable-userns",
            "--",
        ])
        .arg(grader.get_program())
        .arg("--out")
        .args([class.path("out"), class.submissions()])
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.starts_with("There is no sandbox for the submissions, so nothing was graded"),
        "{said}"
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(!class.path("out").exists());
}
