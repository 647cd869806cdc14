//! What every exercise is made of.

use std::collections::BTreeSet;

use judge::exercise::{Check, Judge, Kind};
use judge::plan;
use judge::stub;
use judge::{EXERCISES, find};

#[test]
fn every_exercise_has_every_kind_of_check() {
    for exercise in EXERCISES {
        let kinds: BTreeSet<Kind> = exercise.every_check().iter().map(|c| c.kind).collect();
        for kind in Kind::ALL {
            assert!(kinds.contains(&kind), "{}: no {kind:?} check", exercise.id);
        }
    }
}

#[test]
fn the_snapshot_comes_last_and_alone() {
    for exercise in EXERCISES {
        let checks = exercise.every_check();
        let snapshots: Vec<usize> = (0..checks.len())
            .filter(|&k| {
                let by_kind = checks[k].kind == Kind::Snapshot;
                let by_judge = matches!(checks[k].judge, Judge::Snapshot(_));
                assert_eq!(by_kind, by_judge, "{}, check {k}", exercise.id);
                by_kind
            })
            .collect();
        assert_eq!(snapshots, [checks.len().wrapping_sub(1)], "{}", exercise.id);
    }
}

/// First what teaches: of every function, draws find what is left.
#[test]
fn what_teaches_comes_before_the_draws() {
    for exercise in EXERCISES {
        let checks = exercise.every_check();
        for call in plan::of(exercise) {
            let calls_it = |check: &Check| check.calls.iter().any(|c| c.function == call.function);
            let drawn = checks
                .iter()
                .position(|c| c.kind == Kind::Draws && calls_it(c));
            let lesson = checks.iter().rposition(|c| {
                matches!(c.kind, Kind::Value | Kind::Limit | Kind::Property) && calls_it(c)
            });
            assert!(
                drawn.is_none_or(|drawn| lesson.is_some_and(|lesson| lesson < drawn)),
                "{}: {}",
                exercise.id,
                call.function
            );
        }
    }
}

#[test]
fn every_check_has_calls_and_a_title_of_its_own() {
    for exercise in EXERCISES {
        let mut titles = BTreeSet::new();
        for check in exercise.every_check() {
            assert!(!check.title.trim().is_empty(), "{}", exercise.id);
            assert!(
                titles.insert(check.title),
                "{}: two checks are called \"{}\"",
                exercise.id,
                check.title
            );
            assert!(
                !check.calls.is_empty(),
                "{}: \"{}\" calls nothing",
                exercise.id,
                check.title
            );
        }
    }
}

#[test]
fn names_and_ids_are_unique_and_fit() {
    let mut ids = BTreeSet::new();
    let mut titles = BTreeSet::new();
    for exercise in EXERCISES {
        assert!(ids.insert(exercise.id), "{} twice", exercise.id);
        assert!(titles.insert(exercise.title), "{} twice", exercise.title);
        assert!(exercise.module.starts_with(exercise.short()));
        assert_eq!(exercise.optional, !exercise.short().starts_with("ex"));
        assert!((1..=48).contains(&exercise.title.len()), "{}", exercise.id);
    }
}

#[test]
fn three_different_hints() {
    for exercise in EXERCISES {
        let hints: BTreeSet<String> = (0..3).map(|k| exercise.hint(k, None)).collect();
        assert_eq!(hints.len(), 3, "{}", exercise.id);
        assert!(
            hints.iter().all(|hint| hint.len() > 30),
            "{}: a hint says nothing",
            exercise.id
        );
    }
}

/// What a hint says of a function is read by somebody in whom it fails: so it must be one that is called.
#[test]
fn hints_speak_of_functions_that_are_called() {
    for exercise in EXERCISES {
        let calls = plan::of(exercise);
        for (function, says) in exercise.hints().flatten() {
            let known = function.is_empty() || calls.iter().any(|call| call.function == function);
            assert!(known, "{}: {function}: {says}", exercise.id);
        }
    }
    let first = find("day1/ex01").expect("the exercise is there");
    let hint = first.hint(0, Some("reset"));
    assert!(!hint.contains("params"), "`params` is done: {hint}");
    assert_eq!(first.hint(1, Some("params")), first.hint(1, None));
}

#[test]
fn foundations_come_earlier_on_the_same_day() {
    let place = |id: &str| EXERCISES.iter().position(|e| e.id == id);
    for exercise in EXERCISES {
        for id in exercise.builds_on {
            let foundation = find(id).unwrap_or_else(|| panic!("{} builds on {id}?", exercise.id));
            assert_eq!(foundation.day(), exercise.day(), "{}", exercise.id);
            assert!(place(id) < place(exercise.id), "{}: {id}", exercise.id);
        }
    }
}

/// What a solution imports is what the exercise builds on: the report names it first.
#[test]
fn foundations_are_the_modules_that_the_solution_uses() {
    for exercise in EXERCISES {
        let code = exercise
            .solution
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let code: String = code.collect::<Vec<_>>().join("\n");
        for other in EXERCISES.iter().filter(|o| o.day() == exercise.day()) {
            assert_eq!(
                code.contains(&format!("{}::", other.module)),
                exercise.builds_on.contains(&other.id),
                "{}: does it build on {}?",
                exercise.id,
                other.id
            );
        }
    }
}

#[test]
fn a_stub_says_what_to_do_and_how_to_grade_it() {
    for exercise in EXERCISES {
        let stub = stub::of_solution(exercise.solution);
        let test = format!("cargo test {}::{}", exercise.day(), exercise.short());
        for part in [
            "todo!(",
            &format!("cargo lif check {}", exercise.id),
            &test,
            &exercise.chapter(),
        ] {
            assert!(stub.contains(part), "{}: no `{part}`", exercise.id);
        }
        for part in [
            "begin solution",
            "end solution",
            "// stub:",
            "allow(",
            "unwrap()",
        ] {
            assert!(!stub.contains(part), "{}: `{part}`", exercise.id);
        }
        assert!(stub.ends_with("}\n"), "{}", exercise.id);
    }
}

/// Every function that the learner is to write is still to do in the stub, and none in the solution.
#[test]
fn the_stub_leaves_to_do_what_the_solution_does() {
    for exercise in EXERCISES {
        let stub = stub::of_solution(exercise.solution);
        let declared = |text: &str| -> Vec<String> {
            let lines = text.lines().map(str::trim_start);
            let functions = lines.filter(|line| line.starts_with("pub fn "));
            functions.map(str::to_owned).collect()
        };
        assert_eq!(
            declared(&stub),
            declared(exercise.solution),
            "{}",
            exercise.id
        );
        let solved = exercise
            .solution
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .any(|line| line.contains("todo!("));
        assert!(!solved, "{}: the solution is not finished", exercise.id);
        assert!(!stub::is_untouched(exercise.solution.as_bytes(), &stub));
    }
}
