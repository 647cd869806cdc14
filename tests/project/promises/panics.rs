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

fn use_up<T>(value: T) {
    black_box(value);
}

/// `of` hides a value from the compiler, which would find some of the panics itself.
const PANICS: [(&str, fn()); 15] = [
    ("`.first()`", || use_up(vec![0; of(0)][0])),
    ("one step too far", || use_up(vec![0; 3][of(3)])),
    ("at most its length", || use_up(&vec![0; 3][..of(4)])),
    ("no value to unwrap", || use_up([0; 0].first().unwrap())),
    ("cannot go below 0", || use_up(of(0) - 1)),
    ("whole number by 0", || use_up(1 / of(0))),
    ("after `%`", || use_up(1 % of(0))),
    ("too large", || use_up(of(usize::MAX) * 3)),
    ("one value too many", || {
        matrix().row_mut(0).assign(&Array1::zeros(4))
    }),
    ("mean `.dot(…)`", || use_up(&matrix().t() * &matrix())),
    ("as many columns", || use_up(matrix().dot(&matrix()))),
    ("beyond the last step", || use_up(matrix()[[0, 3]])),
    ("no such row", || use_up(matrix().row(2).to_owned())),
    ("no such row", || {
        use_up(matrix().index_axis(Axis(1), 3).to_owned())
    }),
    ("a < b", || {
        use_up(given::stream(1, 0).random_range(1.0..-1.0))
    }),
];

fn of(n: usize) -> usize {
    black_box(n)
}

fn matrix() -> Array2<f64> {
    Array2::zeros((2, 3))
}

#[test]
fn each_panic_gets_its_advice() {
    for (advice, panics) in PANICS {
        let message = read_after(panics);
        let last = message.lines().last().unwrap_or_default();
        assert!(last.contains(advice), "no \"{advice}\" in:\n{message}");
    }
}

/// Of a panic of the learner's own there is nothing to add.
#[test]
fn an_unknown_panic_stands_alone() {
    let message = read_after(|| panic!("too hot"));
    assert!(message.ends_with(": too hot"), "{message}");
}
