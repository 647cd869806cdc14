//! Numbers that are right but for their last digits.

use super::scale::{both_flat, different, flat};
use crate::diagnosis::Seen;
use crate::sentences::says;
use crate::value::Value;

/// Right to a few digits, for one of the reasons that can be told.
pub fn name(seen: &[Seen]) -> Option<String> {
    rounded(seen).or_else(|| single_precision(seen))
}

/// Right to seven digits, the mark of `f32`, and that nearly everywhere: what loses digits in some steps or calls
/// alone is another mistake.
fn single_precision(seen: &[Seen]) -> Option<String> {
    let loses_digits = |s: &&&Seen| {
        let (got, want) = both_flat(&s.got, &s.want).unwrap_or_default();
        let is_off = |(got, want): &(&f64, &f64)| (*got - *want).abs() > 1e-12 * want.abs();
        // Some may have no digits to lose, such as those of a neuron that is held.
        4 * got.iter().zip(&want).filter(is_off).count() > got.len()
    };
    let ordinary: Vec<&Seen> = seen.iter().filter(|s| s.call.class.is_empty()).collect();
    if 2 * ordinary.iter().filter(loses_digits).count() <= ordinary.len() {
        return None;
    }
    let close = |relative| seen.iter().filter(|s| within(s, &|x| x, relative)).count();
    // Computed in f32 throughout, every number is one that f32 has, however many digits a difference
    // of large numbers has cost; computed partly so, it is not, but then it is closer.
    let throughout = all_in_f32(seen) && 2 * close(1e-2) > seen.len();
    (throughout || close(3e-7) == seen.len()).then(|| says("digits f32").to_owned())
}

/// Right to a few digits. A number that is only small beside others, such as a 0, has none of them right.
pub fn few(seen: &[Seen]) -> Option<String> {
    let is_right_at_first = |s: &Seen| {
        both_flat(&s.got, &s.want).is_some_and(|(got, want)| {
            let mut off = got.iter().zip(&want).map(|(g, w)| (g / w - 1.0).abs());
            off.any(|off| (1e-9..0.1).contains(&off))
        })
    };
    let are_right = seen.iter().all(|s| within(s, &|x| x, 1e-5));
    (are_right && seen.iter().any(is_right_at_first)).then(|| says("digits few").to_owned())
}

/// True if what was given is what should have been, once that is changed, up to a share of the largest.
pub fn within(s: &Seen, change: &dyn Fn(f64) -> f64, relative: f64) -> bool {
    // Near 0 the digits of an intermediate result count, not the result's own.
    let scale = match &s.want {
        Value::Numbers { unit, .. } => unit.scale(),
        _ => 0.0,
    };
    both_flat(&s.got, &s.want).is_some_and(|(got, want)| {
        let largest = want.iter().fold(scale, |m, x| m.max(x.abs()));
        (0..got.len()).all(|k| (got[k] - change(want[k])).abs() <= relative * largest)
    })
}

/// Every number in some values.
pub fn all_in<'a>(values: impl Iterator<Item = &'a Value>) -> Vec<f64> {
    values.filter_map(flat).flat_map(|(_, x)| x).collect()
}

/// Every number that came out.
pub fn all_given(seen: &[Seen]) -> Vec<f64> {
    all_in(seen.iter().map(|s| &s.got))
}

/// True if `f32` has every number that came out, and some of them have so many digits that this is
/// no accident.
fn all_in_f32(seen: &[Seen]) -> bool {
    let numbers = all_given(seen);
    let many_digits = |x: &&f64| x.to_bits().trailing_zeros() < 36;
    numbers.iter().all(|x| f64::from(*x as f32) == *x)
        && numbers.iter().filter(many_digits).count() >= 3
}

/// Rounded, or cut off, after some decimals.
fn rounded(seen: &[Seen]) -> Option<String> {
    let by = |change: fn(f64) -> f64, decimals: i32| {
        let step = 10f64.powi(decimals);
        let is_changed = |(got, want): (f64, f64)| {
            let wanted = change(want * step) / step;
            (got - wanted).abs() <= 1e-9 * wanted.abs()
        };
        seen.iter().all(|s| {
            let both = both_flat(&s.got, &s.want);
            both.is_some_and(|(got, want)| got.into_iter().zip(want).all(is_changed))
        })
    };
    // Few different numbers would fit a step that is as large as they are.
    if different(all_given(seen)) < 4 {
        return None;
    }
    let says = |how: &str, decimals: i32| {
        let after = match decimals {
            0 => "to whole numbers".to_owned(),
            1 => "after the first decimal".to_owned(),
            n => format!("after {n} decimals"),
        };
        format!("The numbers are {how} {after}. Return them with all their digits.")
    };
    (0..=14).find_map(|decimals| {
        if by(f64::round, decimals) {
            return Some(says("rounded", decimals));
        }
        let cut = by(f64::trunc, decimals) || by(f64::floor, decimals);
        cut.then(|| says("cut off", decimals))
    })
}
