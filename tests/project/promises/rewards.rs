//! What is shown when an exercise passes: the numbers are those of its chapter.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use curriculum::{EXERCISES, find};
use judge::exercise::Exercise;
use judge::reward::of_reference;
use probe::value::{Unit, Value};

/// The numbers in a text, as they are written there.
fn numbers(text: &str) -> BTreeSet<String> {
    let inside = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '−');
    let words = text
        .split(|c| !inside(c))
        .map(|word| word.trim_end_matches(['.', ',']));
    let words = words.filter(|word| word.contains(|c: char| c.is_ascii_digit()));
    words.map(str::to_owned).collect()
}

fn chapter(exercise: &Exercise) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::read_to_string(root.join(exercise.chapter())).unwrap()
}

#[test]
fn every_number_stands_in_the_chapter() {
    for exercise in EXERCISES.into_iter().filter(|e| e.reward.is_some()) {
        let shown = of_reference(exercise).unwrap();
        let said = numbers(&chapter(exercise));
        for line in shown.numbers {
            let named = numbers(&line);
            assert!(!named.is_empty(), "{}: {line}", exercise.id);
            let missing: Vec<_> = named.difference(&said).collect();
            assert!(missing.is_empty(), "{}: {line}: {missing:?}", exercise.id);
        }
        assert!(shown.sentence.ends_with('.'), "{}", exercise.id);
        let drawn = shown.picture.is_none_or(|p| p.marks.len() > 1);
        assert!(drawn, "{}", exercise.id);
    }
}

#[test]
fn the_numbers_are_those_of_the_functions_asked() {
    let exercise = find("day2/ex02").unwrap();
    let with = |change: fn(f64) -> f64| {
        exercise.reward.unwrap()(&mut |call| {
            let value = (exercise.reference)(&call);
            Some(match value {
                Value::Numbers {
                    unit: Unit::Hertz, ..
                } => value.map_numbers(&change),
                other => other,
            })
        })
        .unwrap()
    };
    let right = with(|x| x).numbers;
    assert_eq!(right[0], "4,316 spikes, mean rate 57.5 Hz");
    assert_eq!(right[1], "highest rate 158 Hz");
    // The last digits of a different but right program do not show.
    assert_eq!(with(|x| x * (1.0 + 1e-12)).numbers, right);
    assert_eq!(with(|x| 2.0 * x).numbers[1], "highest rate 316 Hz");
}

#[test]
fn a_run_that_comes_to_nothing_shows_nothing() {
    for (id, reward) in EXERCISES.iter().filter_map(|e| Some((e.id, e.reward?))) {
        assert_eq!(reward(&mut |_| None), None, "{id}");
        let wrong = Value::Error("no".to_owned());
        let picture = reward(&mut |_| Some(wrong.clone())).and_then(|shown| shown.picture);
        assert_eq!(picture, None, "{id}");
    }
}
