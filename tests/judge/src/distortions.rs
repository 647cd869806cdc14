//! Answers that are right but for what was done to them in the end: capped, sorted.

use crate::compare::agree;
use crate::diagnosis::Seen;
use crate::transforms::{flat, lists};
use crate::value::Value;

/// What was done to every right answer, as a sentence.
pub fn name(seen: &[Seen]) -> Option<String> {
    if seen.is_empty() {
        return None;
    }
    sorted(seen).or_else(|| capped(seen))
}

fn sorted(seen: &[Seen]) -> Option<String> {
    let in_order = |x: &[f64]| {
        let mut x = x.to_vec();
        x.sort_by(f64::total_cmp);
        x
    };
    let rising = |s: &Seen| lists(&s.want, &in_order).is_some_and(|want| agree(&s.got, &want));
    let falling = |s: &Seen| {
        let turned = |x: &[f64]| in_order(x).into_iter().rev().collect();
        lists(&s.want, &turned).is_some_and(|want| agree(&s.got, &want))
    };
    (seen.iter().all(rising) || seen.iter().all(falling))
        .then(|| "You sort the values. Leave each in its place.".to_owned())
}

/// Nothing is above the largest value that was given, or below the smallest.
fn capped(seen: &[Seen]) -> Option<String> {
    let numbers = |value: fn(&Seen) -> &Value| -> Option<Vec<f64>> {
        let all: Option<Vec<_>> = seen.iter().map(|s| flat(value(s))).collect();
        Some(all?.into_iter().flat_map(|(_, x)| x).collect())
    };
    let got = numbers(|s| &s.got)?;
    let most = got.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let least = got.iter().copied().fold(f64::INFINITY, f64::min);
    let made = |change: &dyn Fn(f64) -> f64| {
        seen.iter().all(|s| match (&s.got, &s.want) {
            (Value::Counts { .. }, Value::Counts { .. }) => {
                let want = flat(&s.want).map(|(_, x)| x.into_iter().map(change).collect());
                flat(&s.got).map(|(_, x)| x) == want
            }
            _ => agree(&s.got, &s.want.map_numbers(change)),
        })
    };
    // Of zeros and ones, the larger are no limit.
    if most <= 1.0 && seen.iter().any(|s| matches!(s.got, Value::Counts { .. })) {
        return None;
    }
    let reached = |limit: f64| got.iter().filter(|x| **x == limit).count() > 1;
    if reached(most) && made(&|x| x.min(most)) {
        return Some(format!(
            "No number is larger than {}. Leave large numbers as they are.",
            crate::wording::number(most)
        ));
    }
    (reached(least) && made(&|x| x.max(least))).then(|| {
        format!(
            "No number is smaller than {}. Leave small numbers as they are.",
            crate::wording::number(least)
        )
    })
}
