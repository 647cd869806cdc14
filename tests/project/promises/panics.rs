//! Panics of the standard library, of ndarray and of rand as they are: each gets its advice.

use std::hint::black_box;

use judge::judge;
use judge::plan;
use ndarray::{Array1, Array2, Axis};
use probe::quiet;
use rand::RngExt;

use crate::learner::{outcome, panicked};

/// What a learner reads whose function panics so.
fn read_after(panics: impl FnOnce()) -> String {
    let panic = quiet::catch(panics).expect_err("it panics");
    let exercise = curriculum::find("day1/ex04").expect("the exercise is there");
    let answers = plan::of(exercise);
    let answers = answers.iter().map(|_| panicked(exercise, &panic.message));
    judge(exercise, &outcome(answers)).message.to_string()
}

#[track_caller]
fn advised(panics: impl FnOnce(), advice: &str) {
    let message = read_after(panics);
    let last = message.lines().last().unwrap_or_default();
    assert!(last.contains(advice), "no \"{advice}\" in:\n{message}");
}

fn use_up<T>(value: T) {
    black_box(value);
}

#[test]
fn lists() {
    let none: Vec<f64> = black_box(vec![]);
    let three = black_box(vec![1.0; 3]);
    advised(|| use_up(none[0]), "`.first()`");
    advised(|| use_up(three[3]), "one step too far");
    advised(|| use_up(&three[..black_box(4)]), "at most its length");
    advised(|| use_up(none.first().unwrap()), "no value to unwrap");
}

#[test]
fn whole_numbers() {
    let nothing = black_box(0_usize);
    advised(|| use_up(nothing - 1), "cannot go below 0");
    advised(|| use_up(1 / nothing), "whole number by 0");
    advised(|| use_up(1 % nothing), "after `%`");
    advised(|| use_up(black_box(u64::MAX) * 3), "too large");
}

#[test]
fn arrays() {
    let two_by_three = Array2::<f64>::zeros((2, 3));
    let four = Array1::<f64>::zeros(4);
    let assigned = || two_by_three.clone().row_mut(0).assign(&four);
    advised(assigned, "one value too many");
    advised(
        || use_up(&two_by_three.t() * &two_by_three),
        "mean `.dot(…)`",
    );
    advised(
        || use_up(two_by_three.dot(&two_by_three)),
        "as many columns",
    );
    advised(|| use_up(two_by_three[[0, 3]]), "beyond the last step");
    advised(|| use_up(two_by_three.row(2).to_owned()), "no such row");
    advised(
        || use_up(two_by_three.index_axis(Axis(1), 3)),
        "no such row",
    );
}

#[test]
fn random_numbers() {
    let mut rng = given::stream(1, 0);
    let (low, high) = black_box((1.0, -1.0));
    advised(|| use_up(rng.random_range(low..high)), "a < b");
}

/// Of a panic of the learner's own there is nothing to add.
#[test]
fn an_unknown_panic_stands_alone() {
    let message = read_after(|| panic!("too hot"));
    assert!(message.ends_with(": too hot"), "{message}");
}
