//! Exercise 14: mean, standard deviation and autocovariance of an ensemble, and their figure.

use ndarray::arr2;

use crate::kit::*;
use crate::workbook::day1::ex08_ensemble;

mod play;
mod reward;

pub const EXERCISE: Exercise = Exercise {
    title: "ensemble statistics on arrays",
    play: played!(),
    ..exercise!(day1, ex14_ensemble_statistics, "day1/ex14")
};

/// Where all neurons have the same potential, it is one that binary numbers hold exactly: there σ is
/// 0 in every formula, and not 0 in one and 5e-17 in another.
const REST: f64 = -62.5e-3;

fn mean_std(v: &Array2<f64>) -> Call {
    Call::of("mean_std").arg("v", volts(v.clone()))
}

fn autocovariance(v: &Array2<f64>) -> Call {
    Call::of("autocovariance_matrix").arg("v", volts(v.clone()))
}

fn both(v: &Array2<f64>) -> [Call; 2] {
    [mean_std(v), autocovariance(v)]
}

fn plot(t: Vec<f64>, mean: Vec<f64>, std: Vec<f64>) -> Call {
    Call::of("plot_stats")
        .arg("t", seconds(t))
        .arg("mean", volts(mean))
        .arg("std", volts(std))
}

fn domains() -> Vec<Domain> {
    let v = anywhere(&mut rng(714), (18, 4), -90e-3, 30e-3);
    both(&v).map(|call| Domain::of(call).arrays()).into()
}

fn checks(seed: u64) -> Vec<Check> {
    let by_hand = arr2(&[[-60e-3, -55e-3], [-62e-3, -52e-3], [-61e-3, -58e-3]]);
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
            moved(seed),
            spread_stays,
        ),
        property(
            "the autocovariance is symmetric, and its diagonal is σ²",
            both(&random(5, 7, &mut rng(seed + 414))),
            symmetric_with_variance,
        ),
        limit(
            "neurons that are all alike have no spread, and a single one has none",
            limits(),
        ),
        draws("any number of neurons and of steps", random_calls(seed)),
        boundary(
            "two neurons, one step, more neurons than steps, a spread of microvolts",
            boundary_calls(seed),
        ),
        Check::chart(
            Kind::Value,
            "the figure shows mean, mean + σ and mean − σ, and has a legend",
            vec![plot_of(&ensemble(20, 150, 14))],
            figure,
        ),
        Check::chart(
            Kind::Draws,
            "the figure shows other data as well",
            random_plots(seed),
            figure,
        ),
        snapshot([
            mean_std(&ensemble(50, 150, 2020)),
            autocovariance(&ensemble(20, 45, 2020)),
        ]),
    ]
}

/// The traces of an ensemble as exercise 13 makes them.
fn ensemble(n: usize, steps: usize, seed: u64) -> Array2<f64> {
    let p = changed(short_run(steps), |p| p.e_l = REST);
    let v = ex08_ensemble::ensemble(n, seed, &p).concat();
    Array2::from_shape_vec((n, steps), v).expect("a row a neuron")
}

/// Potentials without any order.
fn anywhere(rng: &mut ChaCha8Rng, shape: (usize, usize), low: f64, high: f64) -> Array2<f64> {
    Array2::from_shape_simple_fn(shape, || between(rng, low, high))
}

/// Potentials without any order, but for step 0: there every neuron is at rest.
fn random(n: usize, steps: usize, rng: &mut ChaCha8Rng) -> Array2<f64> {
    let p = random_params(rng, steps);
    let mut v = anywhere(rng, (n, steps), p.v_reset, p.v_th + 20e-3);
    v.column_mut(0).fill(REST);
    v
}

fn moved(seed: u64) -> Vec<Call> {
    let v = anywhere(&mut rng(seed + 314), (6, 4), -70e-3, -40e-3);
    vec![mean_std(&v), mean_std(&(v + 50.0))]
}

fn spread_stays(given: &[Given]) -> Law {
    // After a panic not all of the calls have a result.
    let [before, after] = given else {
        return Ok(());
    };
    let call = &before.0;
    let std = |g: &Given| g.1.field("std").map_or(vec![], |std| list(std).to_vec());
    let (before, after) = (std(before), std(after));
    let stays = |(a, b): (&f64, &f64)| (a - b).abs() <= 1e-12;
    if before.len() == after.len() && before.iter().zip(&after).all(stays) {
        return Ok(());
    }
    let k = (0..before.len().min(after.len()))
        .find(|&k| !stays((&before[k], &after[k])))
        .unwrap_or(0);
    Err(Message::went_in(format!("{call}, and the same with 50 V added to every V"))
        .expected("σ stays as it is")
        .got(format!("at index {k}, {} V becomes {} V", before.get(k).map_or("nothing".to_owned(), |&x| number(x)), after.get(k).map_or("nothing".to_owned(), |&x| number(x))))
        .says("Do you calculate the variance as ⟨V²⟩ − ⟨V⟩², a small difference of large numbers? Subtract the mean first, then square."))
}

fn symmetric_with_variance(given: &[Given]) -> Law {
    let [(_, mean_std), (call, c)] = given else {
        return Ok(());
    };
    let std = mean_std.field("std").map_or(&[][..], list);
    let steps = std.len();
    let c = list(c);
    if c.len() != steps * steps {
        // Another shape is another mistake, and the reference's checks name it.
        return Ok(());
    }
    let close = |a: f64, b: f64| (a - b).abs() <= 1e-12;
    for k in 0..steps {
        for l in 0..k {
            let (one, other) = (c[k * steps + l], c[l * steps + k]);
            if !close(one, other) {
                return Err(Message::of(call)
                    .got(format!("C[{k}, {l}] = {} V², but C[{l}, {k}] = {} V²", number(one), number(other)))
                    .says("The autocovariance of two steps does not depend on their order: the matrix must be symmetric."));
            }
        }
        let variance = std[k] * std[k];
        if !close(c[k * steps + k], variance) {
            return Err(Message::of(call)
                .expected(format!("C[{k}, {k}] = σ² = {} V²", number(variance)))
                .got(format!("{} V²", number(c[k * steps + k])))
                .says("The autocovariance of a step with itself must be its variance."));
        }
    }
    Ok(())
}

fn limits() -> Vec<Call> {
    let alike = arr2(&[[REST, REST + 1.0 / 128.0, REST + 1.0 / 64.0]; 4]);
    let single = arr2(&[[-60e-3, -55e-3, -58e-3, -49e-3]]);
    [both(&alike), both(&single)].concat()
}

fn random_calls(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 114);
    let sizes = [(2, 6), (3, 11), (8, 5), (5, 20), (12, 9)];
    sizes
        .iter()
        .flat_map(|&(n, steps)| both(&random(n, steps, &mut rng)))
        .collect()
}

fn boundary_calls(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 214);
    let one_step = arr2(&[[-61e-3], [-52e-3], [-50e-3]]);
    let sizes = [
        random(2, 8, &mut rng),
        one_step,
        random(9, 3, &mut rng),
        random(4, 4, &mut rng) + 0.1,
        ensemble(7, 12, 3),
    ];
    let mut calls: Vec<Call> = sizes.iter().flat_map(both).collect();
    // A few microvolts apart.
    let close = random(6, 4, &mut rng).mapv(|v| -60e-3 + 1e-4 * v);
    calls.extend(both(&close));
    calls
}

/// The figure of an ensemble, with its mean and σ by the reference.
fn plot_of(v: &Array2<f64>) -> Call {
    let statistics = (EXERCISE.reference)(&mean_std(v));
    let field = |name| statistics.field(name).map_or(vec![], |x| list(x).to_vec());
    plot(times(v.ncols(), DEFAULT.dt), field("mean"), field("std"))
}

fn random_plots(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 514);
    let wide = plot(
        times(40, 2e-3),
        many(&mut rng, 40, -70e-3, -30e-3),
        many(&mut rng, 40, 5e-3, 12e-3),
    );
    let dt = between(&mut rng, 0.2e-3, 0.4e-3);
    let narrow = plot(
        times(25, dt),
        many(&mut rng, 25, -58e-3, -52e-3),
        many(&mut rng, 25, 0.5e-3, 2e-3),
    );
    let narrower = plot(
        times(20, 0.1e-3),
        many(&mut rng, 20, -59.5e-3, -58.5e-3),
        vec![0.5e-3; 20],
    );
    // A long run, in which neighbours are alike.
    let long = plot(
        times(300, DEFAULT.dt),
        stairs(300, -62e-3, -51e-3),
        stairs(300, 5e-3, 2e-3),
    );
    vec![wide, narrow, narrower, long]
}

fn figure(call: &Call) -> Chart {
    let (mean, std) = (call.vector("mean"), call.vector("std"));
    let edge = |name, sigmas: f64| {
        let edge = mean.iter().zip(&std).map(|(m, s)| m + sigmas * s);
        line(name, call.vector("t"), edge.collect())
    };
    over_time(
        POTENTIAL,
        [
            edge("mean", 0.0),
            edge("mean + σ", 1.0),
            edge("mean − σ", -1.0),
        ],
    )
}
