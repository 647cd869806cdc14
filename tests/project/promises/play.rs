//! What there is to play with: over the solutions, settings give what the chapters say.

use std::path::Path;

use curriculum::{EXERCISES, find};
use judge::exercise::Exercise;
use judge::knobs::Knobs;
use judge::play::{Play, Settings, of_reference};
use judge::quiet;
use probe::call::Call;
use probe::value::Value;

use crate::spoil::gathered;

fn played() -> impl Iterator<Item = (&'static Exercise, &'static Play, Knobs)> {
    let with_play = |e: &'static Exercise| Some((e, e.play.as_ref()?));
    let all = EXERCISES.into_iter().filter_map(with_play);
    all.map(|(exercise, play)| (exercise, play, play.knobs().unwrap()))
}

/// The sentence that is shown for a setting, over the reference.
fn said(id: &str, settings: &[(&str, f64)]) -> String {
    let exercise = find(id).unwrap();
    let play = exercise.play.as_ref().unwrap();
    let knobs = play.knobs().unwrap();
    let mut values = knobs.start();
    for (name, value) in settings {
        let place = knobs.knobs.iter().position(|knob| knob.name == *name);
        values[place.unwrap()] = *value;
    }
    let played = of_reference(exercise, play, &Settings::new(&knobs, &values)).unwrap();
    let sentence = knobs.sentence(&values, &played.numbers);
    sentence.replace('\u{a0}', " ")
}

#[test]
fn what_has_knobs_can_be_played() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    for exercise in EXERCISES {
        let file = root.join(exercise.folder()).join("knobs.txt");
        assert_eq!(exercise.play.is_some(), file.exists(), "{}", exercise.id);
    }
}

#[test]
fn the_starts_and_the_discoveries_are_there() {
    let lines = include_str!("played.txt").lines();
    let mut started = Vec::new();
    for line in lines.filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (asked, found) = line.split_once(": ").unwrap();
        let mut words = asked.split(' ');
        let id = words.next().unwrap();
        let settings = words.map(|word| {
            let (name, value) = word.split_once('=').unwrap();
            (name, value.parse().unwrap())
        });
        let settings: Vec<_> = settings.collect();
        if settings.is_empty() {
            started.push(id);
        }
        let said = said(id, &settings);
        assert!(said.contains(found), "{asked}: {said}");
    }
    assert!(played().map(|(exercise, ..)| exercise.id).eq(started));
}

/// Whatever a learner's functions give, there is something to see or a sentence that says why not.
#[test]
fn nothing_a_learner_gives_ends_the_play() {
    let changes: [fn(Value) -> Value; 3] = [
        |_| Value::Error("no".to_owned()),
        |value| value.map_numbers(&|_| f64::NAN),
        shorter,
    ];
    for (exercise, play, knobs) in played() {
        let start = knobs.start();
        let settings = Settings::new(&knobs, &start);
        let why = (play.run)(&settings, &mut |_| Err("It panicked.".to_owned()));
        assert_eq!(why.unwrap_err(), "It panicked.", "{}", exercise.id);
        for change in changes {
            // What the reference does with such a value happens to a learner's code in a process of its own.
            let reference = |call: &Call| {
                let given = quiet::catch(|| (exercise.reference)(call));
                given.map(change).map_err(|_| "It panicked.".to_owned())
            };
            let mut ask = |calls: Vec<Call>| calls.iter().map(reference).collect();
            let played = (play.run)(&settings, &mut ask);
            match played {
                Ok(played) => assert_eq!(played.numbers.len(), knobs.numbers.len()),
                Err(why) => assert!(why.ends_with('.'), "{}: {why}", exercise.id),
            }
        }
    }
}

/// The same without its last element.
fn shorter(value: Value) -> Value {
    gathered(&value, &|shape| {
        let fewer = shape.iter().product::<usize>().saturating_sub(1);
        Some((vec![fewer], (0..fewer).collect()))
    })
}
