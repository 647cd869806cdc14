//! A setting and what it gives, in lines and as JSON.

use judge::knobs::{Knobs, Values};
use serde_json::{Map, Value, json};

use super::setting::range;
use super::{Game, Shown};

/// The question, the knobs, and what their values give.
pub fn lines(game: &Game, shown: &Shown) -> Vec<String> {
    let (exercise, knobs) = (game.exercise, &game.knobs);
    let mut lines = vec![
        format!("{}: {}", exercise.id, exercise.title),
        knobs.question.clone(),
        String::new(),
    ];
    for (knob, &value) in knobs.knobs.iter().zip(&shown.values) {
        let (name, label, now) = (&knob.name, &knob.label, knob.shown(value));
        lines.push(format!("{name}, {label}: {now}; {}.", range(knob)));
    }
    lines.push(String::new());
    lines.extend(numbers_and_sentence(knobs, shown));
    lines.iter().map(|line| spaced(line)).collect()
}

/// The numbers, a line each, and the sentence.
pub fn numbers_and_sentence(knobs: &Knobs, shown: &Shown) -> Vec<String> {
    let numbers = numbers(knobs, shown).into_iter();
    let lines = numbers.chain([shown.sentence.clone()]);
    lines.map(|line| spaced(&line)).collect()
}

/// With plain spaces, once no line is broken any more.
pub fn spaced(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// The numbers, a line each.
pub fn numbers(knobs: &Knobs, shown: &Shown) -> Vec<String> {
    let given = shown.numbers.iter().flatten();
    let each = knobs.numbers.iter().zip(given);
    let each = each.map(|(number, &value)| format!("{}: {}", number.label, number.shown(value)));
    each.collect()
}

/// The answer for a program.
pub fn as_json(game: &Game, shown: &Shown) -> Value {
    let knobs = &game.knobs;
    let set = knobs.knobs.iter().zip(&shown.values);
    let set = set.map(|(knob, &value)| {
        let value = match &knob.values {
            Values::Words(_) => knob.shown(value).into(),
            _ => value.into(),
        };
        (knob.name.clone(), value)
    });
    let given = knobs.numbers.iter().zip(shown.numbers.iter().flatten());
    // A number that is none is null.
    let given = given.map(|(number, &value)| (number.name.clone(), value.into()));
    let units = knobs.knobs.iter().map(|knob| (&knob.name, &knob.unit));
    let units = units.chain(
        knobs
            .numbers
            .iter()
            .map(|number| (&number.name, &number.unit)),
    );
    let units = units.map(|(name, unit)| (name.clone(), unit.as_str().into()));
    json!({
        "version": 1,
        "id": game.exercise.id,
        "knobs": set.collect::<Map<_, _>>(),
        "numbers": given.collect::<Map<_, _>>(),
        "units": units.collect::<Map<_, _>>(),
        "sentence": spaced(&shown.sentence),
        "well": !shown.is_problem,
    })
}
