//! A class has checks from a seed of its own. They ask the same as those that everybody can run.

use judge::exercise::PUBLIC;
use judge::{judge_checks, plan, seeds};
use probe::value::Value;

use crate::floating_point::jitter;
use crate::learner::{for_every_exercise, gave, outcome};

const SEEDS: [u64; 4] = [PUBLIC, 1, 0x5eed_0000_0002, u64::MAX / 2];

/// The reference passes, and so does what is rounded differently: that forgives nobody else's mistake, and costs
/// nobody a check.
#[test]
fn right_answers_pass_at_any_seed() {
    for_every_exercise(|asked, broken| {
        let exercise = &asked.exercise;
        for seed in SEEDS {
            if !seeds::is_clear(exercise, seed) {
                broken.push(format!("a V near V_th at {seed}"));
            }
            let checks = exercise.checks_from(seed);
            let calls = plan::of_checks(&checks);
            let right: Vec<Value> = calls.iter().map(exercise.reference).collect();
            let rounded: Vec<Value> = right.iter().map(jitter).collect();
            for answers in [right, rounded] {
                let answers = answers.into_iter().map(gave);
                let verdict = judge_checks(exercise, &checks, &outcome(answers), &[]);
                if !verdict.passed() || !verdict.message.is_empty() {
                    broken.push(format!("at {seed}: {}", verdict.message));
                }
            }
        }
    });
}

/// Who knows the public checks does not know a class's: a part of the inputs differs in every exercise.
#[test]
fn another_seed_asks_for_something_else() {
    for_every_exercise(|asked, broken| {
        let [public, other] =
            [PUBLIC, SEEDS[2]].map(|seed| plan::of_checks(&asked.exercise.checks_from(seed)));
        let new = other.iter().filter(|call| !public.contains(call)).count();
        if new * 20 <= other.len() {
            broken.push(format!("{new} of {} calls are new", other.len()));
        }
    });
}
