//! Answers that are right but for what was done to them in the end: capped, sorted.

use super::digits::{all_given, all_in, within};
use super::scale::{both_flat, different};
use crate::diagnosis::Seen;
use crate::value::{Value, extremes};
use crate::wording::number;

pub fn sorted(seen: &[Seen]) -> Option<String> {
    let is_sorted = |s: &Seen| {
        let is_list = s.want.shape().is_some_and(|shape| shape.len() == 1);
        let in_order = both_flat(&s.got, &s.want).is_some_and(|(got, mut want)| {
            want.sort_by(f64::total_cmp);
            let mut pairs = got.iter().zip(&want);
            pairs.all(|(got, want)| (got - want).abs() <= 1e-9 * want.abs())
        });
        is_list && in_order
    };
    seen.iter()
        .all(is_sorted)
        .then(|| "You sort the values. Leave each in its place.".to_owned())
}

/// Nothing is above the largest value that was given, or below the smallest.
pub fn capped(seen: &[Seen]) -> Option<String> {
    let got = all_given(seen);
    let (least, most) = extremes(got.iter().copied());
    let made = |change: &dyn Fn(f64) -> f64| seen.iter().all(|s| within(s, change, 1e-9));
    // Of zeros and ones, the larger are no limit.
    if most <= 1.0 && seen.iter().any(|s| matches!(s.got, Value::Counts { .. })) {
        return None;
    }
    // A single number that is too small, in each of several answers alike, is no limit.
    let right = all_in(seen.iter().map(|s| &s.want));
    let cuts = |beyond: &dyn Fn(f64) -> bool| {
        different(right.iter().copied().filter(|x| beyond(*x)).collect()) > 1
    };
    if cuts(&|x| x > most) && made(&|x| x.min(most)) {
        let most = number(most);
        return Some(format!(
            "No number is larger than {most}. Leave large numbers as they are."
        ));
    }
    (cuts(&|x| x < least) && made(&|x| x.max(least))).then(|| {
        let least = number(least);
        format!("No number is smaller than {least}. Leave small numbers as they are.")
    })
}
