//! Exercise 10: the sample variance and the standard deviation over an ensemble.

use super::ex09_sample_mean::{SIZES, ensemble, random, small};
use crate::kit::*;

mod play;
mod reward;

pub const EXERCISE: Exercise = Exercise {
    title: "the sample variance and the standard deviation",
    builds_on: &[&crate::day1::ex09_sample_mean::EXERCISE],
    play: played!(),
    ..exercise!(day1, ex10_sample_variance, "day1/ex10")
};

fn variance_at(v: &[Vec<f64>], k: usize) -> Call {
    Call::of("variance_at")
        .arg("v", volts(v.to_vec()))
        .whole("k", k)
}

fn sample_std(v: &[Vec<f64>]) -> Call {
    Call::of("sample_std").arg("v", volts(v.to_vec()))
}

/// What the law says where digits are lost; it is a known mistake, too.
const CANCELS: &str = "Digits are lost where two large numbers almost cancel, as in ⟨V²⟩ − ⟨V⟩²: subtract the mean from each potential first, then square.";

fn domains() -> Vec<Domain> {
    let v = random(&mut rng(710), 18, 4);
    vec![
        Domain::of(variance_at(&v, 2))
            .fitting(at_a_step)
            .excluding(&TWO_NEURONS),
        Domain::of(sample_std(&v)).excluding(&TWO_NEURONS),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    vec![
        value(
            "three neurons at −62, −58 and −57 mV have a variance of 7 mV², which is 7e-6 V²",
            [variance_at(&small(), 1)],
        ),
        value(
            "σ is the root of the variance: 2.65 mV, then 3 mV and 5.29 mV",
            [sample_std(&each_trace(&small(), |trace| {
                trace[1..].to_vec()
            }))],
        ),
        property(
            "the spread stays the same when 1000 V are added to all potentials",
            far_from_zero(seed),
            stays_the_same,
        ),
        limit(
            "when all neurons are alike, Var and σ are 0",
            alike_calls(seed),
        ),
        draws(
            "any number of neurons, any number of steps, any potentials",
            random_calls(seed),
        ),
        boundary(
            "two neurons, one step, V far from rest, a spread of microvolts",
            boundary_calls(seed),
        ),
        snapshot([
            variance_at(&ensemble(20, 2020, DEFAULT), 149),
            sample_std(&ensemble(20, 2020, DEFAULT)),
        ]),
    ]
}

/// The ensemble with the same done to each of its traces.
pub fn each_trace(v: &[Vec<f64>], change: impl Fn(&[f64]) -> Vec<f64>) -> Vec<Vec<f64>> {
    v.iter().map(|trace| change(trace)).collect()
}

/// Each function on two ensembles, and on the same ones 1000 V further up.
fn far_from_zero(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 310);
    let mut calls = Vec::new();
    for (n, steps, k) in [(5, 4, 2), (9, 6, 5)] {
        // Multiples of 2^-20 V, about 1 µV: they keep all their digits when 1000 V are added.
        let unit = 2.0_f64.powi(-20);
        let traces: Vec<Vec<f64>> = (0..n)
            .map(|_| many(&mut rng, steps, -64e-3, -52e-3))
            .collect();
        let near = each_trace(&traces, |x| {
            x.iter().map(|x| (x / unit).round() * unit).collect()
        });
        let far = each_trace(&near, |x| x.iter().map(|x| x + 1000.0).collect());
        for v in [near, far] {
            calls.push(variance_at(&v, k));
            calls.push(sample_std(&v));
        }
    }
    calls
}

fn stays_the_same(given: &[Given]) -> Law {
    for group in given.chunks(4) {
        let [near_variance, near_std, far_variance, far_std] = group else {
            continue;
        };
        // The roundings of any form that subtracts first are a hundred times smaller than this.
        for (near, far, tolerance, unit) in [
            (near_variance, far_variance, 1e-13, "V²"),
            (near_std, far_std, 1e-11, "V"),
        ] {
            let (before, after) = (list(&near.1), list(&far.1));
            let close = |k: usize| (before[k] - after[k]).abs() <= tolerance;
            let broken = (0..before.len().min(after.len())).find(|&k| !close(k));
            if before.len() != after.len() || broken.is_some() {
                let k = broken.unwrap_or(0);
                let (expected, got) = match (before.get(k), after.get(k)) {
                    (Some(&a), Some(&b)) => two_numbers(a, b),
                    _ => ("as many values".to_owned(), "another number".to_owned()),
                };
                return Err(Message::went_in(format!("{}, all about 1000 V", far.0))
                    .expected(format!(
                        "{expected} {unit}, as for the same potentials minus 1000 V"
                    ))
                    .got(format!("{got} {unit}"))
                    .says(CANCELS));
            }
        }
    }
    Ok(())
}

fn alike_calls(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 110);
    let alike = |n: usize, trace: Vec<f64>| vec![trace; n];
    let (five, three) = (
        alike(5, many(&mut rng, 7, -80e-3, -40e-3)),
        alike(3, many(&mut rng, 8, -80e-3, -40e-3)),
    );
    vec![
        variance_at(&five, 4),
        sample_std(&five),
        sample_std(&three),
        // All start at E_L.
        sample_std(&ensemble(7, 10, short_run(12))),
    ]
}

fn random_calls(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 210);
    let mut calls = Vec::new();
    for (n, steps, k) in SIZES {
        let v = random(&mut rng, n, steps);
        calls.push(variance_at(&v, k));
        calls.push(sample_std(&v));
    }
    calls
}

fn boundary_calls(seed: u64) -> Vec<Call> {
    let odd = odd_ensembles(seed + 410).into_iter();
    odd.flat_map(|(v, k)| [variance_at(&v, k), sample_std(&v)])
        .collect()
}

/// Two neurons, one step, potentials far from rest, and some a few microvolts apart, and less; each with a step.
pub(super) fn odd_ensembles(seed: u64) -> [(Vec<Vec<f64>>, usize); 5] {
    let mut rng = rng(seed);
    let far = vec![
        vec![-0.4, 0.3, 1.5],
        vec![0.2, 0.0, -2.5],
        vec![0.1, 0.9, 3.0],
    ];
    let close = each_trace(&random(&mut rng, 6, 5), |trace| {
        trace.iter().map(|v| -60e-3 + 1e-4 * v).collect()
    });
    let closer = each_trace(&close, |trace| {
        trace.iter().map(|v| -60e-3 + 0.02 * (v + 60e-3)).collect()
    });
    let (two, one_step) = (random(&mut rng, 2, 5), random(&mut rng, 4, 1));
    [(two, 3), (one_step, 0), (far, 2), (close, 1), (closer, 2)]
}
