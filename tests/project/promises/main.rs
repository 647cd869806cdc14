//! What the grader promises, shown for every exercise with learners that are made up.
//!
//! Such a learner is a list of answers, one for each call of the exercise's plan. They are handed to
//! the judge as a probe process would hand them over, so nothing is compiled or started here.

mod checks;
mod edges;
mod floating_point;
mod inputs;
mod knobs;
mod learner;
mod make_up;
mod panics;
mod play;
mod records;
mod rewards;
mod seeds;
mod sentences;
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
