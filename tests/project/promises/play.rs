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

/// What the sentence says at the start: the numbers of the chapter.
const STARTS: &str = "\
day1/ex02: from 12.2 pA to 487.8 pA; its mean is 250.0 pA.
day1/ex04: are wrong by up to 2.95 mV.
day1/ex06: 7.9 % gets through. V is highest 2.4 ms after
day1/ex07: σ of V is 0.90 mV; at Δt = 1 ms it is 2.8 mV.
day1/ex09: the last step is −35.30 mV. It is 0.29 mV off
day1/ex10: the mean is −35.30 mV. The neurons spread by σ = 2.71 mV
day1/ex11: the cloud is a narrow ellipse: C is 6.46 mV².
day1/ex14: σ at the last step is 2.71 mV, and C at lags above 60 ms is up to 3.34 mV².
day2/ex01: 48.0 % of the neurons are at or above the threshold
day2/ex02: 4,316 spikes: 57.5 Hz on average, and 158 Hz at the peak.
day2/ex05: 19,473 intervals are shorter than 10 ms
day2/ex06: the mean rate is 39.1 Hz.
day2/ex07: all 2,929 spikes are those of a run without a stop.";

/// What the discoveries tell is there to be found.
const DISCOVERIES: &str = "\
day1/ex02 dt=5: from 250.0 pA to 250.0 pA
day1/ex02 dt=10: the current seems to be constant
day1/ex04 dt=20: a single step reaches −35 mV
day1/ex04 dt=40: the same two values for ever
day1/ex04 dt=42: V explodes
day1/ex06 f=8: 70.6 % gets through
day1/ex07 factor=0: σ of V is 2.83 mV
day1/ex09 n=800: 0.10 mV is typical
day1/ex11 lag=60: the cloud is round
day2/ex01 step=15: At step 15, 91.6 %
day2/ex02 i_mean=0: no neuron reaches the threshold
day2/ex02 i_mean=90: the population makes
day2/ex05 order=0: no neuron fires
day2/ex05 times=6: no neuron fires
day2/ex06 sigma=7: the mean rate is 39.3 Hz
day2/ex07 kept=1: spikes differ from a run without a stop
day2/ex07 kept=1 t_ref=0: are those of a run";

#[test]
fn the_starts_and_the_discoveries_are_there() {
    for line in STARTS.lines().chain(DISCOVERIES.lines()) {
        let (asked, found) = line.split_once(": ").unwrap();
        let mut words = asked.split(' ');
        let id = words.next().unwrap();
        let settings = words.map(|word| {
            let (name, value) = word.split_once('=').unwrap();
            (name, value.parse().unwrap())
        });
        let said = said(id, &settings.collect::<Vec<_>>());
        assert!(said.contains(found), "{asked}: {said}");
    }
    let named = STARTS.lines().filter_map(|line| line.split(':').next());
    assert!(named.eq(played().map(|(exercise, ..)| exercise.id)));
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
