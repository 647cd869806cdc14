//! What the grader promises, shown for every exercise with learners that are made up.
//!
//! Such a learner is a list of answers, one for each call of the exercise's plan. They are handed to
//! the judge as a probe process would hand them over, so nothing is compiled or started here.

#[path = "promises/checks.rs"]
mod checks;
#[path = "promises/edges.rs"]
mod edges;
#[path = "promises/floating_point.rs"]
mod floating_point;
#[path = "promises/inputs.rs"]
mod inputs;
#[path = "promises/knobs.rs"]
mod knobs;
#[path = "promises/learner.rs"]
mod learner;
#[path = "promises/make_up.rs"]
mod make_up;
#[path = "promises/panics.rs"]
mod panics;
#[path = "promises/play.rs"]
mod play;
#[path = "promises/records.rs"]
mod records;
#[path = "promises/rewards.rs"]
mod rewards;
#[path = "promises/seeds.rs"]
mod seeds;
#[path = "promises/sentences.rs"]
mod sentences;
#[path = "promises/simulation.rs"]
mod simulation;
#[path = "promises/spoil.rs"]
mod spoil;

/// The mutants that `tests/project/equivalent_mutants.md` lists: with distances from the mean in one bracket,
/// the other may hold the potentials themselves, or these plus any number.
#[test]
fn autocovariance_needs_one_mean_only() {
    let v = solutions_day1::ex08_ensemble::ensemble(40, 3, &probe::call::DEFAULT);
    let mean = |k: usize| solutions_day1::ex09_sample_mean::mean_at(&v, k);
    for (k, l) in [(10, 10), (20, 25), (90, 40)] {
        let right = solutions_day1::ex11_autocovariance::autocovariance(&v, k, l);
        for signs in [(1.0, -1.0), (-1.0, 1.0)] {
            let factor = |x: f64, k: usize, sign: f64| x + sign * mean(k);
            let products = v
                .iter()
                .map(|x| factor(x[k], k, signs.0) * factor(x[l], l, signs.1));
            let one_mean = products.sum::<f64>() / (v.len() as f64 - 1.0);
            assert!((one_mean - right).abs() < 1e-18 + 1e-9 * right.abs());
        }
    }
}
