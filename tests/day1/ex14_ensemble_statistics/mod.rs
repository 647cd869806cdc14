//! Exercise 14: mean, standard deviation and autocovariance of an ensemble, and their figure.

use super::ex10_sample_variance::stays_the_same;
use crate::kit::*;
use crate::workbook::day1::ex08_ensemble;

mod play;
mod reward;

exercise! {
    day1::ex14_ensemble_statistics, "day1/ex14", "ensemble statistics on arrays",
    play: played!(),
}

/// Where all neurons have the same potential, it is one that binary numbers hold exactly: there σ is
/// 0 in every formula, and not 0 in one and 5e-17 in another.
const REST: f64 = -62.5e-3;

calls! {
    mean_std = mean_std(v: volts(impl Shaped));
    autocovariance = autocovariance_matrix(v: volts(impl Shaped));
    plot = plot_stats(t: seconds(Vec<f64>), mean: volts(Vec<f64>), std: volts(Vec<f64>));
}

fn both(v: &Array2<f64>) -> [Call; 2] {
    [mean_std(v), autocovariance(v)]
}

fn domains() -> Vec<Domain> {
    let v = random_potentials(&mut rng(714), (18, 4));
    both(&v).map(|call| Domain::of(call).arrays()).into()
}

fn checks(seed: u64) -> Vec<Check> {
    let by_hand = arr2(&[[-60e-3, -55e-3], [-62e-3, -52e-3], [-61e-3, -58e-3]]);
    let v = random_potentials(&mut rng(seed + 314), (6, 4));
    let chart = |kind, title, calls| Check::chart(kind, title, calls, figure);
    vec![
        value(
            "three neurons, two steps: means −61 and −55 mV, σ 1 and 3 mV",
            [mean_std(&by_hand)],
        ),
        value(
            "and their autocovariance, two by two steps",
            [autocovariance(&by_hand)],
        ),
        property(
            "σ stays the same when every V is moved by the same amount",
            [mean_std(&v), mean_std(&v + 1000.0)],
            stays_the_same,
        ),
        relation(
            "the autocovariance is symmetric, and its diagonal is σ²",
            both(&v),
        ),
        limit(
            "neurons that are all alike have no spread, and a single one has none",
            [4, 1]
                .iter()
                .flat_map(|&n| both(&Array2::from_elem((n, 3), REST))),
        ),
        draws(
            "any number of neurons and of steps",
            random_calls(
                seed + 114,
                [(2, 6), (3, 11), (8, 5), (5, 20), (12, 9)],
                |rng, size| both(&random_potentials(rng, size)),
            ),
        ),
        boundary("a spread of microvolts", both(&(&v * 1e-4 - 60e-3))),
        chart(
            Kind::Value,
            "the figure shows mean, mean + σ and mean − σ, and has a legend",
            vec![plot_of(&ensemble(20, 150, 14))],
        ),
        chart(
            Kind::Draws,
            "the figure shows other data as well",
            random_calls(
                seed + 514,
                [
                    (40, 2e-3, [-70e-3, -30e-3], [5e-3, 12e-3]),
                    (25, 0.3e-3, [-58e-3, -52e-3], [0.5e-3, 2e-3]),
                    (20, 0.1e-3, [-59.5e-3, -58.5e-3], [0.4e-3, 0.6e-3]),
                ],
                |rng, (n, dt, mean, std)| {
                    let mut some = |[low, high]: [f64; 2]| many(rng, n, low, high);
                    [plot(times(n, dt), some(mean), some(std))]
                },
            ),
        ),
        chart(
            Kind::Boundary,
            "the figure shows a long run, with uneven times and neighbours that are alike, and times that begin after 0",
            vec![
                plot(
                    uneven_times(&mut rng(614), 310),
                    with_peaks(stairs(310, -62e-3, -51e-3), 8e-3),
                    stairs(310, 5e-3, 2e-3),
                ),
                plot(
                    times_from(0.2),
                    many(&mut rng(615), 20, -60e-3, -50e-3),
                    many(&mut rng(616), 20, 1e-3, 4e-3),
                ),
            ],
        ),
        snapshot([
            mean_std(ensemble(50, 150, 2020)),
            autocovariance(ensemble(20, 45, 2020)),
        ]),
    ]
}

/// The traces of an ensemble as exercise 13 makes them.
fn ensemble(n: usize, steps: usize, seed: u64) -> Array2<f64> {
    let p = changed(short_run(steps), |p| p.e_l = REST);
    let v = ex08_ensemble::ensemble(n, seed, &p).concat();
    Array2::from_shape_vec((n, steps), v).expect("a row a neuron")
}

/// The figure of an ensemble, with its mean and σ by the reference.
fn plot_of(v: &Array2<f64>) -> Call {
    let statistics = (EXERCISE.reference)(&mean_std(v));
    let field = |name| statistics.field(name).map_or(vec![], |x| list(x).to_vec());
    plot(times(v.ncols(), DEFAULT.dt), field("mean"), field("std"))
}

fn figure(call: &Call) -> Chart {
    let (mean, std) = (call.vector("mean"), call.vector("std"));
    let edge = |(name, sigmas): (_, f64)| {
        let edge = mean.iter().zip(&std).map(|(m, s)| m + sigmas * s);
        line(name, call.vector("t"), edge.collect())
    };
    let edges = [("mean", 0.0), ("mean + σ", 1.0), ("mean − σ", -1.0)];
    over_time(POTENTIAL, edges.map(edge))
}
