//! Exercise 1: the histogram of V, and the share at or above the threshold.

use crate::kit::*;
use crate::workbook::day1::ex07_noise::noisy_trace;

mod play;
mod reward;

exercise! {
    day2::ex01_voltage_histogram, "day2/ex01", "the distribution of V",
    play: played!(),
}

calls! {
    /// Plain numbers, so that the edges of the bins are exact.
    plain = histogram(x: numbers(&[f64]), lo: numbers(f64), hi: numbers(f64), bins: count(usize));
    of_volts = histogram(x: volts(Vec<f64>), lo: volts(f64), hi: volts(f64), bins: count(usize));
    share = share_at_or_above(x: volts(Vec<f64>), v_th: volts(f64));
}

/// A histogram needs a range.
fn with_a_range(call: Call) -> Option<Call> {
    (call.number("lo") < call.number("hi")).then_some(call)
}

fn domains() -> Vec<Domain> {
    // Some lie outside.
    let x: Vec<f64> = (-6..6).map(|k| f64::from(k) + 0.3).collect();
    vec![
        Domain::of(plain(&x, -4.0, 4.0, 8))
            .fitting(with_a_range)
            .excluding(&[("bins", "a count of 0", "at least one bin")])
            // The last edge, added up, does not reach hi.
            .and(
                "a value of hi, and one of −0",
                plain(&[1.0, 0.5, -0.0], 0.0, 1.0, 49),
            )
            .and(
                "a range of some billionths",
                plain(&[0.35e-9, 1.25e-9, 1.35e-9, 4.85e-9], 0.0, 5e-9, 50),
            ),
        Domain::of(share(vec![-61e-3, -48e-3, -52e-3, -44e-3], -50e-3))
            .compared("x")
            .and("300 values above V_th", share(vec![-45e-3; 300], -50e-3)),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    let x = many(&mut rng(seed + 212), 20, -65e-3, -35e-3);
    let potentials = many(&mut rng(seed + 401), 500, -70e-3, -20e-3);
    vec![
        value(
            "four values in four bins: every bin has a count, and an empty bin has 0",
            [plain(&[0.3, 0.9, 0.1, 0.35], 0.0, 1.0, 4)],
        ),
        value(
            "a value on an edge belongs to the bin above it, and hi to the last bin",
            [
                plain(&[0.0, 0.25, 0.5, 0.75], 0.0, 1.0, 4),
                plain(&[0.75, 1.0, 1.0], 0.0, 1.0, 4),
                plain(&[-1.0, 0.5, 0.5, 2.0, -2.0, -2.0], -2.0, 2.0, 8),
            ],
        ),
        boundary(
            "a value a billionth below an edge or below the threshold is still below it",
            [
                plain(&[0.25 - 1e-9, 0.5 - 1e-9, 0.5, 0.75 + 1e-9], 0.0, 1.0, 4),
                plain(&[-1e-9, 0.3, 1.0, 1.0 + 1e-9], 0.0, 1.0, 4),
                share(vec![-50e-3 - 1.5e-9, -50e-3 + 1.5e-9, -45e-3], -50e-3),
            ],
        ),
        value(
            "values outside lo … hi are not counted",
            [
                plain(&[-0.1, 0.6, 0.7], 0.0, 1.0, 4),
                plain(&[0.1, 0.2, 0.3, 1.1], 0.0, 1.0, 4),
                plain(&[-7.0, -0.6, -0.1, 0.4, 1.3, 55.0], 0.0, 1.0, 4),
            ],
        ),
        value(
            "the share is the fraction of all values at or above the threshold",
            [
                share(vec![-55e-3, -45e-3, -61e-3, -58e-3, -70e-3], -50e-3),
                share(vec![-45e-3, -41e-3, -52e-3], -50e-3),
            ],
        ),
        limit(
            "no values, no values in the range, a single bin; the share of no values, shares of 0 and of 1",
            [
                plain(&[], 0.0, 1.0, 3),
                plain(&[3.0, -4.0], 0.0, 1.0, 2),
                plain(&[0.2, 0.7, 1.0], 0.0, 1.0, 1),
                share(vec![-65e-3, -62e-3, -64e-3], -50e-3),
                share(vec![-40e-3, -35e-3], -50e-3),
                share(vec![], -50e-3),
            ],
        ),
        relation(
            "the higher the threshold, the smaller the share, from 1 down to 0",
            [-80e-3, -60e-3, -50e-3, -40e-3, -20e-3].map(|v_th| share(x.clone(), v_th)),
        ),
        draws(
            "any values, any range, any number of bins, any threshold",
            drawn(&domains(), seed + 201, 12),
        ),
        boundary(
            "bins of half a millivolt and of a tenth, an uneven width, many values in one bin",
            [
                of_volts(vec![-0.0601, -0.0599, -0.0598], -60e-3, -59e-3, 2),
                of_volts(potentials, -61.3e-3, -23.9e-3, 40),
                // Ten times 0.1, added up one by one, does not reach 1.
                plain(&[1.0, 0.95], 0.0, 1.0, 10),
                // More than two bytes can count.
                plain(&[0.6; 70_000], 0.0, 1.0, 4),
            ],
        ),
        snapshot(population()),
    ]
}

/// The population of the chapter, only smaller: V at steps 15 and 149. To step 149 it is a long way: a part
/// of the population is enough.
fn population() -> Vec<Call> {
    let at = |step: usize, neurons: usize| -> Vec<f64> {
        let v = |n| noisy_trace(2020, n, &DEFAULT)[step];
        (0..neurons).map(v).collect()
    };
    let (early, late) = (at(15, 200), at(149, 60));
    vec![
        of_volts(early.clone(), -60e-3, -20e-3, 50),
        of_volts(late.clone(), -60e-3, -20e-3, 50),
        share(early, DEFAULT.v_th),
        share(late, DEFAULT.v_th),
    ]
}
