//! The mistakes that exercises know: each is a mistake, and each is named by its own sentence.

use grading::call::Call;
use grading::compare::agree;
use grading::exercise::{Exercise, Mistake};
use grading::probe::plan;
use grading::quiet;
use grading::value::Value;

use crate::checks::for_every_exercise;
use crate::learner::{Answer, right_answers, verdict_on};

/// What a learner with this mistake gives: the model where it says something, else what is right.
struct Played {
    /// For each call, what the model gives; `None` where it says nothing.
    model: Vec<Option<Value>>,
    answers: Vec<Answer>,
}

fn play(mistake: &Mistake, calls: &[Call], right: &[Value]) -> Played {
    let mut played = Played {
        model: Vec::new(),
        answers: Vec::new(),
    };
    for (call, right) in calls.iter().zip(right) {
        let modelled = quiet::catch(|| (mistake.model)(call));
        played.answers.push(match &modelled {
            Ok(Some(value)) => Answer::Gives(value.clone()),
            Ok(None) => Answer::Gives(right.clone()),
            Err(_) => Answer::Panics,
        });
        played.model.push(modelled.ok().flatten());
    }
    played
}

/// True if the two models give the same, for all calls of some function that both are wrong in.
fn alike(a: &Played, b: &Played, calls: &[Call], function: &str) -> bool {
    let mut of_function = (0..calls.len()).filter(|&k| calls[k].function == function);
    of_function.all(|k| match (&a.model[k], &b.model[k]) {
        (Some(a), Some(b)) => agree(a, b) && agree(b, a),
        _ => false,
    })
}

#[test]
fn no_mistake_is_right() {
    for_every_exercise(|exercise| {
        let calls = plan(exercise);
        let right = right_answers(exercise);
        let is_right = |mistake: &&Mistake| {
            let played = play(mistake, &calls, &right);
            let wrong = |k: usize| match &played.model[k] {
                Some(value) => !agree(value, &right[k]),
                None => matches!(played.answers[k], Answer::Panics),
            };
            !(0..calls.len()).any(wrong)
        };
        let found = exercise.mistakes.iter().filter(is_right);
        found
            .map(|m| format!("{}: gives the right answers: {}", exercise.id, m.says))
            .collect()
    });
}

#[test]
fn every_mistake_is_rejected_and_named() {
    for_every_exercise(|exercise| {
        let calls = plan(exercise);
        let right = right_answers(exercise);
        let played: Vec<Played> = exercise
            .mistakes
            .iter()
            .map(|mistake| play(mistake, &calls, &right))
            .collect();
        let unnamed = (0..played.len()).filter_map(|k| unnamed(exercise, k, &played, &calls));
        unnamed.collect()
    });
}

/// What is said instead, if a mistake is neither named nor taken for one that looks the same.
fn unnamed(
    exercise: &'static Exercise,
    k: usize,
    played: &[Played],
    calls: &[Call],
) -> Option<String> {
    let says = exercise.mistakes[k].says;
    let verdict = verdict_on(exercise, |call, _| played[k].answers[call].clone());
    if verdict.passed() {
        return Some(format!("{}: passes with: {says}", exercise.id));
    }
    if verdict.message.contains(says) {
        return None;
    }
    // The functions on which another mistake, whose sentence this is, gives just the same.
    let equal = exercise.mistakes.iter().zip(played).any(|(other, model)| {
        verdict.message.contains(other.says)
            && calls
                .iter()
                .any(|call| alike(&played[k], model, calls, call.function))
    });
    (!equal).then(|| {
        format!(
            "{}: not named: {says}\n    instead: {}",
            exercise.id,
            verdict.message.replace('\n', "\n    ")
        )
    })
}

/// What is said to a learner is a sentence.
#[test]
fn every_mistake_has_a_sentence() {
    for_every_exercise(|exercise| {
        let no_sentence = |mistake: &&Mistake| {
            let says = mistake.says.trim();
            says.len() < 20 || !says.ends_with(['.', '?', ')'])
        };
        let found = exercise.mistakes.iter().filter(no_sentence);
        found
            .map(|m| format!("{}: no sentence: {}", exercise.id, m.says))
            .collect()
    });
}
