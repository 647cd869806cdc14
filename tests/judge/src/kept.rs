//! Answers that depend on earlier calls: something is kept between calls.

use crate::call::{Call, PARAMETERS};
use crate::compare::{TOLERANCE, agree};
use crate::diagnosis::Seen;
use crate::sentences::says;
use crate::transforms::{different, flat};
use crate::value::Value;

/// What is kept, as a sentence. `seen` holds the calls of one function in the order in which they were made.
pub fn name(seen: &[Seen]) -> Option<String> {
    let another = differs_from_itself(seen).then_some("answer another");
    let earlier = || repeats_earlier(seen).then_some("answer earlier");
    Some(says(another.or_else(earlier)?).to_owned())
}

/// True if the last call, which was made before, gives another answer than then.
fn differs_from_itself(seen: &[Seen]) -> bool {
    // A NaN differs from every number, but it is the same answer.
    let written = |value: &Value| format!("{value:?}");
    seen.split_last().is_some_and(|(last, before)| {
        let first = before.iter().find(|s| s.call == last.call);
        let first = first.filter(|first| !agree(&last.got, &first.got));
        first.is_some_and(|first| written(&last.got) != written(&first.got))
    })
}

/// True if all rows that are wrong are exactly rows of earlier answers.
///
/// They are so, too, if the function does not use one of its arguments. Then all calls with such a row differ in
/// that argument.
fn repeats_earlier(seen: &[Seen]) -> bool {
    let given: Vec<Vec<Vec<f64>>> = seen.iter().map(|s| rows(&s.got)).collect();
    let mut differences: Vec<Vec<&str>> = Vec::new();
    let each = seen.iter().enumerate();
    for (k, s) in each.filter(|(_, s)| !agree(&s.got, &s.want)) {
        let wrong = wrong_rows(&given[k], &rows(&s.want));
        let is_old = |row: &&Vec<f64>| given[..k].iter().any(|earlier| earlier.contains(row));
        if wrong.is_empty() || !wrong.iter().all(is_old) {
            return false;
        }
        // Of so many different numbers, two answers do not have the same by accident.
        let telling = |row: &&Vec<f64>| different(row.to_vec()) >= 4;
        let telling: Vec<&Vec<f64>> = wrong.into_iter().filter(telling).collect();
        let others = seen[..k].iter().zip(&given).filter(|(e, earlier)| {
            !agree(&e.want, &s.want) && telling.iter().any(|row| earlier.contains(row))
        });
        differences.extend(others.map(|(e, _)| differing(&e.call, &s.call)));
    }
    let in_all = |name: &&str| differences.iter().all(|names| names.contains(name));
    differences.len() >= 3 && !differences[0].iter().any(in_all)
}

/// The rows of matrices; any other numbers are one row.
fn rows(value: &Value) -> Vec<Vec<f64>> {
    match value {
        Value::Ragged { rows, .. } => rows.clone(),
        Value::Fields(fields) => fields.iter().flat_map(|(_, value)| rows(value)).collect(),
        value => match (value.shape().as_deref(), flat(value)) {
            (Some(&[rows, columns]), Some((_, numbers))) => {
                let row = |n: usize| numbers[n * columns..(n + 1) * columns].to_vec();
                (0..rows).map(row).collect()
            }
            (_, flat) => flat.into_iter().map(|(_, numbers)| numbers).collect(),
        },
    }
}

/// The rows that are not right in their place.
fn wrong_rows<'a>(got: &'a [Vec<f64>], want: &[Vec<f64>]) -> Vec<&'a Vec<f64>> {
    let close = |(x, y): (&f64, &f64)| (x - y).abs() <= TOLERANCE * y.abs();
    let is_right = |k: usize, row: &[f64]| {
        let want = want.get(k).filter(|want| want.len() == row.len());
        want.is_some_and(|want| row.iter().zip(want).all(close))
    };
    let rows = got.iter().enumerate();
    let wrong = rows.filter(|(k, row)| !is_right(*k, row));
    wrong.map(|(_, row)| row).collect()
}

/// The arguments and parameters in which two calls differ.
fn differing(one: &Call, other: &Call) -> Vec<&'static str> {
    let args = one.args.iter().zip(&other.args);
    let args = args.filter(|(a, b)| a.1 != b.1).map(|(a, _)| a.0);
    let parameters = PARAMETERS.iter().filter(|parameter| {
        let value = |call: &Call| call.params.map(|p| (parameter.get)(&p));
        value(one) != value(other)
    });
    args.chain(parameters.map(|parameter| parameter.name))
        .collect()
}
