//! Exercise 9: the sample mean over an ensemble, and its chart.

use ndarray::Axis;

use crate::kit::*;

mod play;
mod reward;

exercise! {
    day1::ex09_sample_mean, "day1/ex09", "the sample mean",
    play: played!(),
}

calls! {
    mean_at = mean_at(v: volts(impl Shaped), k: count(usize));
    sample_mean = sample_mean(v: volts(impl Shaped));
}

fn plot_mean(v: &[Vec<f64>], p: Params) -> Call {
    Call::of("plot_mean")
        .arg("t", seconds(times(v[0].len(), p.dt)))
        .arg("v", volts(v.to_vec()))
}

/// Three neurons, four steps: small enough to be worked out on paper.
pub(super) fn small() -> Array2<f64> {
    arr2(&[
        [-60e-3, -62e-3, -55e-3, -51e-3],
        [-60e-3, -58e-3, -52e-3, -53e-3],
        [-60e-3, -57e-3, -58e-3, -43e-3],
    ])
}

/// Neurons, steps and two of the steps: more steps than neurons, more neurons than steps, and as many of
/// both; the one step before the other, and after it.
pub(super) const SIZES: [(usize, usize, usize, usize); 8] = [
    (5, 12, 3, 9),
    (3, 20, 17, 2),
    (8, 4, 2, 1),
    (6, 6, 0, 5),
    (4, 9, 8, 6),
    (11, 7, 5, 3),
    (2, 15, 1, 12),
    (7, 25, 24, 13),
];

/// The ensemble of exercise 8: `n` neurons with noisy input that all start at rest.
pub(super) fn ensemble(n: usize, seed: u64, p: Params) -> Vec<Vec<f64>> {
    crate::workbook::day1::ex08_ensemble::ensemble(n, seed, &p)
}

fn domains() -> Vec<Domain> {
    let v = random_potentials(&mut rng(709), (18, 4));
    vec![
        Domain::of(mean_at(&v, 2)).fitting(at_a_step).excluding(&[(
            "v",
            "no rows",
            "There is at least one neuron",
        )]),
        // Without neurons there is no telling how many steps there are.
        Domain::of(sample_mean(&v)),
    ]
}

fn checks(seed: u64) -> Vec<Check> {
    let p = short_run(40);
    let chart = |kind, title, calls| Check::chart(kind, title, calls, chart_of);
    vec![
        value(
            "three neurons at −62, −58 and −57 mV have a mean of −59 mV",
            [mean_at(small(), 1)],
        ),
        value(
            "three traces of four steps have a mean of four values",
            [sample_mean(small())],
        ),
        limit(
            "neurons that are all alike, or a single one, are their own mean",
            [4, 1].into_iter().flat_map(|n| {
                let v = small().select(Axis(0), &vec![1; n]);
                [mean_at(&v, 2), sample_mean(&v)]
            }),
        ),
        relation(
            "at every step the distances of the neurons from their mean add up to 0",
            [
                sample_mean(ensemble(7, 9, p)),
                sample_mean(ensemble(12, 99, short_run(10))),
            ],
        ),
        chart(
            Kind::Value,
            "the chart shows the traces and their mean, with a legend",
            vec![plot_mean(&ensemble(6, 2020, p), p)],
        ),
        draws(
            "any number of neurons, any number of steps, any potentials",
            random_calls(seed + 209, SIZES, |rng, (n, steps, k, _)| {
                let v = random_potentials(rng, (n, steps));
                [mean_at(&v, k), sample_mean(&v)]
            }),
        ),
        chart(
            Kind::Boundary,
            "the chart fits two neurons and many, another Δt and other parameters",
            boundary_charts(),
        ),
        chart(
            Kind::Snapshot,
            SNAPSHOT,
            vec![
                sample_mean(ensemble(20, 2020, DEFAULT)),
                plot_mean(&ensemble(8, 2020, DEFAULT), DEFAULT),
            ],
        ),
    ]
}

fn boundary_charts() -> Vec<Call> {
    let p = Params {
        t_max: 12e-3,
        dt: 0.4e-3,
        e_l: -72e-3,
        i_mean: -30e-11,
        ..DEFAULT
    };
    let mut generator = rng(409);
    let mut one_apart = ensemble(64, 7, short_run(12));
    one_apart[40] = with_peaks(one_apart[40].clone(), 16e-3);
    let long = [(); 2].map(|()| with_peaks(many(&mut generator, 455, -66e-3, -58e-3), 8e-3));
    let narrow = [(); 4].map(|()| many(&mut generator, 20, -60e-3, -58e-3));
    vec![
        plot_mean(&ensemble(2, 5, p), p),
        plot_mean(&ensemble(9, 6, p), p),
        // Times at unequal distances.
        plot_mean(&ensemble(5, 8, p), p)
            .replacing("t", seconds(uneven_times(&mut rng(8), p.steps()))),
        // Times that begin after 0.
        plot_mean(&ensemble(3, 9, short_run(20)), p).replacing("t", seconds(times_from(0.2))),
        // A few milliseconds, and a few millivolts.
        plot_mean(&narrow, changed(DEFAULT, |p| p.dt = 0.1e-3)),
        // Neighbours that are alike.
        plot_mean(
            &[stairs(60, -62e-3, -51e-3), stairs(60, -66e-3, -57e-3)],
            short_run(60),
        ),
        // A long run with peaks.
        plot_mean(&long, short_run(455)),
        // As many as exercise 8 has, one of them far from the others; and more.
        plot_mean(&one_apart, short_run(12)),
        plot_mean(&ensemble(203, 7, short_run(6)), short_run(6)),
    ]
}

fn chart_of(call: &Call) -> Chart {
    let (t, v) = (call.vector("t"), call.rows("v"));
    let mean = |k: usize| v.iter().map(|trace| trace[k]).sum::<f64>() / v.len() as f64;
    let mean = (0..t.len()).map(mean).collect();
    let traces = line("the traces", t.repeat(v.len()), v.concat());
    over_time(POTENTIAL, [traces, line("their mean", t, mean)])
}
