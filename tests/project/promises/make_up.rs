//! What every exercise is made of.

use std::collections::BTreeSet;

use curriculum::{EXERCISES, find};
use judge::exercise::{Check, Kind};
use judge::plan;
use judge::stub;

/// Checks of every kind, the snapshot last and alone, each with calls and a title of its own.
#[test]
fn every_exercise_has_its_checks() {
    for exercise in EXERCISES {
        let (id, checks) = (exercise.id, exercise.every_check());
        for kind in Kind::ALL {
            let there = checks.iter().any(|check| check.kind == kind);
            assert!(there, "{id}: no {kind:?} check");
        }
        let titles: BTreeSet<&str> = checks.iter().map(|check| check.title.trim()).collect();
        assert_eq!(titles.len(), checks.len(), "{id}: a title twice");
        assert!(!titles.contains(""), "{id}: a check without a title");
        for (k, check) in checks.iter().enumerate() {
            let (last, title) = (k + 1 == checks.len(), check.title);
            assert_eq!(check.kind == Kind::Snapshot, last, "{id}: {title}");
            assert!(!check.calls.is_empty(), "{id}: {title} calls nothing");
        }
    }
}

/// First what teaches: of every function, draws find what is left.
#[test]
fn what_teaches_comes_before_the_draws() {
    for exercise in EXERCISES {
        let checks = exercise.every_check();
        for call in plan::of(exercise) {
            let function = call.function;
            let calls_it = |check: &&Check| check.calls.iter().any(|c| c.function == function);
            let kinds: Vec<Kind> = checks.iter().filter(calls_it).map(|c| c.kind).collect();
            let teaches = |kind: &Kind| [Kind::Value, Kind::Limit, Kind::Property].contains(kind);
            let lesson = kinds.iter().rposition(teaches);
            let drawn = kinds.iter().position(|kind| *kind == Kind::Draws);
            let taught = drawn.is_none() || lesson.is_some() && lesson < drawn;
            assert!(taught, "{}: {function}", exercise.id);
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
        let told = hints.len() == 3 && hints.iter().all(|hint| hint.len() > 30);
        assert!(told, "{}: {hints:?}", exercise.id);
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

/// What a solution imports is what the exercise builds on, earlier on the same day: the report names it first.
#[test]
fn foundations_are_the_modules_that_the_solution_uses() {
    for (place, exercise) in EXERCISES.into_iter().enumerate() {
        let code = code(exercise.solution).join("\n");
        let same_day = EXERCISES.iter().filter(|e| e.day() == exercise.day());
        let used = same_day.filter(|other| code.contains(&format!("{}::", other.module)));
        let used: BTreeSet<&str> = used.map(|other| other.id).collect();
        let named: BTreeSet<&str> = exercise.builds_on.iter().map(|e| e.id).collect();
        assert_eq!(used, named, "what {} builds on", exercise.id);
        let earlier = EXERCISES[..place].iter().map(|e| e.id).collect();
        assert!(used.is_subset(&earlier), "{}: {used:?}", exercise.id);
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

/// The lines that are not comments.
fn code(text: &str) -> Vec<&str> {
    let lines = text.lines().map(str::trim_start);
    lines.filter(|line| !line.starts_with("//")).collect()
}

/// Every function that the learner is to write is still to do in the stub, and none in the solution.
#[test]
fn the_stub_leaves_to_do_what_the_solution_does() {
    for exercise in EXERCISES {
        let id = exercise.id;
        let stub = stub::of_solution(exercise.solution);
        assert_eq!(functions(&stub), functions(exercise.solution), "{id}");
        let unfinished = code(exercise.solution).join("\n").contains("todo!(");
        assert!(!unfinished, "{id}: the solution is not finished");
        assert!(!stub::is_untouched(exercise.solution.as_bytes(), &stub));
    }
}

/// The first lines of the functions that others may call.
fn functions(text: &str) -> Vec<&str> {
    let lines = code(text).into_iter();
    lines.filter(|line| line.starts_with("pub fn ")).collect()
}
