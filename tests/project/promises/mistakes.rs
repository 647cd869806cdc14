//! The mistakes that exercises know: each is a mistake, and each is named by its own sentence.

use std::collections::BTreeSet;
use std::sync::Mutex;

use judge::EXERCISES;
use judge::compare::agree;
use judge::exercise::{Exercise, Known};
use judge::plan;
use probe::call::Call;
use probe::quiet;
use probe::value::Value;

use crate::checks::for_every_exercise;
use crate::learner::{Answer, right_answers, verdict_on};

/// What a learner with this mistake gives: the model where it says something, else what is right. Where
/// the model panics, so would the learner, if it is a function that the mistake concerns.
struct Played {
    /// For each call, what the model gives; `None` where it says nothing.
    model: Vec<Option<Value>>,
    answers: Vec<Answer>,
}

fn play(mistake: &Known, calls: &[Call], right: &[Value]) -> Played {
    let model: Vec<Option<Value>> = calls
        .iter()
        .map(|call| quiet::catch(|| (mistake.model)(call)).ok().flatten())
        .collect();
    let concerns = |function: &str| {
        let mut pairs = calls.iter().zip(&model);
        pairs.any(|(call, value)| call.function == function && value.is_some())
    };
    let answers = calls.iter().zip(&model).zip(right);
    let answers = answers
        .map(|((call, value), right)| match value {
            Some(value) => Answer::Gives(value.clone()),
            None if concerns(call.function) => Answer::Panics,
            None => Answer::Gives(right.clone()),
        })
        .collect();
    Played { model, answers }
}

/// True if nothing that the mistake gives is wrong.
fn is_right(played: &Played, right: &[Value]) -> bool {
    let pairs = played.answers.iter().zip(right);
    pairs.into_iter().all(|(answer, right)| match answer {
        Answer::Gives(value) => agree(value, right),
        Answer::Panics => false,
    })
}

/// True if another model gives the same for all calls of some function: what the mistake makes wrong
/// there, the other makes just as wrong, and it makes no more wrong.
fn alike(a: &Played, b: &Played, calls: &[Call]) -> bool {
    let same = |function: &str| {
        let mut of_function = (0..calls.len()).filter(|&k| calls[k].function == function);
        of_function.all(|k| match (&a.model[k], &b.model[k]) {
            (Some(a), Some(b)) => same_value(a, b),
            (None, _) => true,
            _ => false,
        })
    };
    let modelled = (0..calls.len()).filter(|&k| a.model[k].is_some());
    let mut functions = modelled.map(|k| calls[k].function);
    functions.any(same)
}

/// Equal within the tolerance, or not a number in the same places.
fn same_value(a: &Value, b: &Value) -> bool {
    let finite = |x: f64| if x.is_finite() { x } else { 0.0 };
    let (a, b) = (a.map_numbers(&finite), b.map_numbers(&finite));
    agree(&a, &b) && agree(&b, &a)
}

/// A model may be right in one exercise: it is shared with another, or is one of several with the same
/// sentence. But each sentence is there for something that is wrong, and that shows in some call.
#[test]
fn no_sentence_is_for_what_is_right() {
    let wrong: Mutex<BTreeSet<&str>> = Mutex::default();
    for_every_exercise(|exercise| {
        let calls = plan::of(exercise);
        let right = right_answers(exercise);
        for mistake in exercise.every_mistake() {
            let known = wrong
                .lock()
                .expect("no thread has failed")
                .contains(mistake.says);
            if !known && !is_right(&play(&mistake, &calls, &right), &right) {
                wrong
                    .lock()
                    .expect("no thread has failed")
                    .insert(mistake.says);
            }
        }
        vec![]
    });
    let wrong = wrong.into_inner().expect("no thread has failed");
    let idle: Vec<String> = EXERCISES
        .iter()
        .flat_map(|exercise| {
            let all = exercise.every_mistake().into_iter();
            all.map(move |m| (exercise.id, m.says))
        })
        .filter(|(_, says)| !wrong.contains(says))
        .map(|(id, says)| format!("{id}: no call shows what is wrong: {says}"))
        .collect();
    assert!(idle.is_empty(), "\n{}\n", idle.join("\n"));
}

#[test]
fn every_mistake_is_rejected_and_named() {
    for_every_exercise(|exercise| {
        let calls = plan::of(exercise);
        let right = right_answers(exercise);
        let played: Vec<(&str, Played)> = exercise
            .every_mistake()
            .iter()
            .map(|mistake| (mistake.says, play(mistake, &calls, &right)))
            .collect();
        let wrong = (0..played.len()).filter(|&k| !is_right(&played[k].1, &right));
        wrong
            .filter_map(|k| unnamed(exercise, k, &played, &calls))
            .collect()
    });
}

/// What is said instead, if a mistake is neither named nor taken for one that looks the same.
fn unnamed(
    exercise: &'static Exercise,
    k: usize,
    all: &[(&str, Played)],
    calls: &[Call],
) -> Option<String> {
    let (says, played) = &all[k];
    let verdict = verdict_on(exercise, |call, _| played.answers[call].clone());
    if verdict.passed() {
        return Some(format!("{}: passes with: {says}", exercise.id));
    }
    // Where the mistake makes the function panic, the panic is what is told.
    let panics = played
        .answers
        .iter()
        .any(|answer| matches!(answer, Answer::Panics));
    let message = verdict.message.to_string();
    let panicked = verdict.first_fault().is_some_and(|fault| fault.panicked);
    if message.contains(says) || panics && panicked {
        return None;
    }
    // Another mistake, whose sentence this is, may give just the same.
    let equal = all
        .iter()
        .any(|(other, model)| message.contains(other) && alike(played, model, calls));
    (!equal).then(|| {
        format!(
            "{}: not named: {says}\n    instead: {}",
            exercise.id,
            message.replace('\n', "\n    ")
        )
    })
}

/// What is said to a learner is a sentence.
#[test]
fn every_mistake_has_a_sentence() {
    for_every_exercise(|exercise| {
        let no_sentence = |mistake: &&Known| {
            let says = mistake.says.trim();
            says.len() < 15 || !says.ends_with(['.', '?', ')'])
        };
        let all = exercise.every_mistake();
        all.iter()
            .filter(no_sentence)
            .map(|m| format!("{}: no sentence: {}", exercise.id, m.says))
            .collect()
    });
}
