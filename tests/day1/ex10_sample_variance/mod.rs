//! Exercise 10: the sample variance and the standard deviation over an ensemble.

use ndarray::s;

use super::ex09_sample_mean::{SIZES, ensemble, small};
use crate::kit::*;

mod play;
mod reward;

exercise! {
    day1::ex10_sample_variance, "day1/ex10", "the sample variance and the standard deviation",
    builds_on: &[&crate::day1::ex09_sample_mean::EXERCISE],
    play: played!(),
}

calls! {
    variance_at = variance_at(v: volts(impl Shaped), k: count(usize));
    sample_std = sample_std(v: volts(impl Shaped));
}

/// What the law says where digits are lost; it is a known mistake, too.
const CANCELS: &str = "Digits are lost where two large numbers almost cancel, as in ⟨V²⟩ − ⟨V⟩²: subtract the mean from each potential first, then square.";

fn domains() -> Vec<Domain> {
    let v = random_potentials(&mut rng(710), (18, 4));
    vec![
        Domain::of(variance_at(&v, 2))
            .fitting(at_a_step)
            .excluding(&TWO_NEURONS),
        Domain::of(sample_std(&v)).excluding(&TWO_NEURONS),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    // At so many steps a form that loses digits leaves some spread.
    let alike = vec![many(&mut rng(seed + 110), 40, -80e-3, -40e-3); 5];
    vec![
        value(
            "three neurons at −62, −58 and −57 mV have a variance of 7 mV², which is 7e-6 V²",
            [variance_at(small(), 1)],
        ),
        value(
            "σ is the root of the variance: 2.65 mV, then 3 mV and 5.29 mV",
            [sample_std(small().slice_move(s![.., 1..]))],
        ),
        property(
            "the spread stays the same when 1000 V are added to all potentials",
            far_from_zero(seed),
            stays_the_same,
        ),
        limit(
            "when all neurons are alike, Var and σ are 0",
            [variance_at(&alike, 4), sample_std(&alike)],
        ),
        draws(
            "any number of neurons, any number of steps, any potentials",
            random_calls(seed + 210, SIZES, |rng, (n, steps, k, _)| {
                let v = random_potentials(rng, (n, steps));
                [variance_at(&v, k), sample_std(&v)]
            }),
        ),
        boundary(
            "a spread of microvolts, and a smaller one",
            little_spread(seed + 410)
                .iter()
                .flat_map(|v| [variance_at(v, 1), sample_std(v)]),
        ),
        snapshot([
            variance_at(ensemble(20, 2020, DEFAULT), 149),
            sample_std(ensemble(20, 2020, DEFAULT)),
        ]),
    ]
}

/// Each function on two ensembles, and on the same ones 1000 V further up.
fn far_from_zero(seed: u64) -> Vec<Call> {
    // Multiples of 2^-20 V, about 1 µV: they keep all their digits when 1000 V are added.
    let unit = 2.0_f64.powi(-20);
    let sizes = [(5, 4, 2), (9, 6, 5)];
    random_calls(seed + 310, sizes, |rng, (n, steps, k)| {
        let traces = random_matrix(rng, (n, steps), -64e-3, -52e-3);
        let near = traces.mapv(|v| (v / unit).round() * unit);
        let far = &near + 1000.0;
        [
            variance_at(&near, k),
            variance_at(&far, k),
            sample_std(&near),
            sample_std(&far),
        ]
    })
}

/// Takes the calls by twos: an ensemble, and the same one 1000 V further up. They give its variance or its σ,
/// alone or in a field.
pub(super) fn stays_the_same(given: &[Given]) -> Law {
    for [(_, near), (call, far)] in given.as_chunks().0 {
        // The roundings of any form that subtracts first are a hundred times smaller than this.
        let (tolerance, unit) = match call.function {
            "variance_at" => (1e-13, "V²"),
            _ => (1e-11, "V"),
        };
        let spread = |value| list(Value::field(value, "std").unwrap_or(value));
        let (before, after) = (spread(near), spread(far));
        if close(before, after, tolerance) {
            continue;
        }
        let (expected, got) = match first_apart(before, after, tolerance) {
            Some(k) => two_numbers(before[k], after[k]),
            None => ("as many values".to_owned(), "another number".to_owned()),
        };
        return Err(Message::went_in(format!("{call}, all about 1000 V"))
            .expected(format!(
                "{expected} {unit}, as for the same potentials minus 1000 V"
            ))
            .got(format!("{got} {unit}"))
            .says(CANCELS));
    }
    Ok(())
}

/// Potentials that are a few microvolts apart, and a tenth of that.
pub(super) fn little_spread(seed: u64) -> [Array2<f64>; 2] {
    let v = random_potentials(&mut rng(seed), (6, 5));
    [1e-4, 1e-5].map(|scale| scale * &v - 60e-3)
}
