//! Mistakes that no list holds: what must be said of them, and what must not.

use probe::call::Call;
use probe::value::{Value, count};

use crate::learner::Asked;

/// What a learner is told who makes this of each call and its right answer.
fn said(id: &str, answer: impl Fn(&Call, Value) -> Value) -> String {
    let asked = Asked::of(curriculum::find(id).expect("there is such an exercise"));
    let answers = asked.calls.iter().zip(asked.right.clone());
    let answers: Vec<Value> = answers.map(|(call, right)| answer(call, right)).collect();
    let verdict = asked.verdict(&answers);
    assert!(!verdict.passed(), "{id} passes");
    verdict.message.to_string()
}

#[test]
fn a_unit_beside_a_known_mistake() {
    let said = said("day1/ex09", |call, right| match call.function {
        "plot_mean" => right,
        _ => {
            let n = call.rows("v").len() as f64;
            right.map_numbers(&|mean| 1e3 * mean * n / (n - 1.0))
        }
    });
    assert!(said.contains("1000 times too large"), "{said}");
    assert!(said.contains("You divide the sum by N − 1"), "{said}");
}

#[test]
fn a_zero_has_no_digits() {
    for exercise in ["day1/ex11", "day1/ex14"] {
        let said = said(exercise, |_, right| {
            right.map_numbers(&|x| if x.abs() < 1e-9 { 0.0 } else { x })
        });
        assert!(!said.contains("few digits"), "{said}");
    }
}

/// A filter that keeps whole words is not one that keeps the pairs, though it answers much like it.
#[test]
fn a_part_of_yes_and_no_names_little() {
    let said = said("day2/bonus", |call, right| match call.function {
        "might_contain" | "a filter for each pair" | "mask" => {
            let bits = call.index("bits").next_multiple_of(64) + 64;
            let exercise = curriculum::find("day2/bonus").expect("there is a bonus exercise");
            (exercise.reference)(&call.replacing("bits", count(bits)))
        }
        _ => right,
    });
    assert!(said.contains("whole words"), "{said}");
    assert!(!said.contains("the pairs themselves"), "{said}");
}
