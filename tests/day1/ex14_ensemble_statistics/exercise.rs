//! Exercise 14: mean, standard deviation and autocovariance of an ensemble, and their figure.

use crate::exercises::kit::*;

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

/// A matrix of potentials, neurons × steps, given row by row.
#[derive(Clone)]
struct Potentials {
    rows: usize,
    columns: usize,
    v: Vec<f64>,
}

impl Potentials {
    fn of<const N: usize, const K: usize>(rows: [[f64; K]; N]) -> Self {
        Potentials {
            rows: N,
            columns: K,
            v: rows.concat(),
        }
    }

    fn value(&self) -> Value {
        Value::Numbers {
            unit: Unit::Volt,
            shape: vec![self.rows, self.columns],
            values: self.v.clone(),
        }
    }

    fn moved(&self, by: f64) -> Self {
        Potentials {
            v: self.v.iter().map(|v| v + by).collect(),
            ..*self
        }
    }
}

fn mean_std(v: &Potentials) -> Call {
    Call::of("mean_std").arg("v", v.value())
}

fn autocovariance(v: &Potentials) -> Call {
    Call::of("autocovariance_matrix").arg("v", v.value())
}

fn both(v: &Potentials) -> [Call; 2] {
    [mean_std(v), autocovariance(v)]
}

fn plot(t: Vec<f64>, mean: Vec<f64>, std: Vec<f64>) -> Call {
    Call::of("plot_stats")
        .arg("t", seconds(t))
        .arg("mean", volts(mean))
        .arg("std", volts(std))
}

fn domains() -> Vec<Domain> {
    let v = Potentials {
        rows: 18,
        columns: 4,
        v: many(&mut rng(714), 18 * 4, -90e-3, 30e-3),
    };
    both(&v).map(|call| Domain::of(call).arrays()).into()
}

fn checks(seed: u64) -> Vec<Check> {
    let by_hand = Potentials::of([[-60e-3, -55e-3], [-62e-3, -52e-3], [-61e-3, -58e-3]]);
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
            "no neuron, two neurons, one step, more neurons than steps, a spread of microvolts",
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
fn ensemble(n: usize, steps: usize, seed: u64) -> Potentials {
    let p = Params {
        e_l: REST,
        ..short_run(steps)
    };
    let row = |j| crate::workbook::day1::ex07_noise::noisy_trace(seed, j, &p);
    Potentials {
        rows: n,
        columns: steps,
        v: (0..n).flat_map(row).collect(),
    }
}

/// Potentials without any order, but for step 0: there every neuron is at rest.
fn random(n: usize, steps: usize, rng: &mut rand_chacha::ChaCha8Rng) -> Potentials {
    let p = random_params(rng, steps);
    let mut v = many(rng, n * steps, p.v_reset, p.v_th + 20e-3);
    for row in v.chunks_mut(steps) {
        row[0] = REST;
    }
    Potentials {
        rows: n,
        columns: steps,
        v,
    }
}

fn moved(seed: u64) -> Vec<Call> {
    let v = Potentials {
        rows: 6,
        columns: 4,
        v: many(&mut rng(seed + 314), 24, -70e-3, -40e-3),
    };
    vec![mean_std(&v), mean_std(&v.moved(50.0))]
}

/// The numbers of a field, or of the value itself.
fn values(value: &Value) -> &[f64] {
    value.as_numbers().map_or(&[], |(_, x)| x)
}

fn spread_stays(given: &[Given]) -> Law {
    // After a panic not all of the calls have a result.
    let [before, after] = given else {
        return Ok(());
    };
    let call = &before.0;
    let std = |g: &Given| g.1.field("std").map_or(vec![], |std| values(std).to_vec());
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
    let std = mean_std.field("std").map_or(&[][..], values);
    let steps = std.len();
    let c = values(c);
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
    let alike = Potentials::of([[REST, REST + 1.0 / 128.0, REST + 1.0 / 64.0]; 4]);
    let single = Potentials::of([[-60e-3, -55e-3, -58e-3, -49e-3]]);
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
    let none = Potentials {
        rows: 0,
        columns: 5,
        v: vec![],
    };
    let high = random(4, 4, &mut rng).moved(0.1);
    let one_step = Potentials::of([[-61e-3], [-52e-3], [-50e-3]]);
    let sizes = [
        none,
        random(2, 8, &mut rng),
        one_step,
        random(9, 3, &mut rng),
        random(64, 3, &mut rng),
        high,
        ensemble(7, 12, 3),
    ];
    let mut calls: Vec<Call> = sizes.iter().flat_map(both).collect();
    let crowd = random(MANY, 3, &mut rng);
    calls.extend(both(&crowd));
    calls.push(mean_std(&random(3, MANY, &mut rng)));
    // A few microvolts apart.
    let mut close = random(6, 4, &mut rng);
    close.v.iter_mut().for_each(|v| *v = -60e-3 + 1e-4 * *v);
    calls.extend(both(&close));
    calls
}

/// The figure of an ensemble, with its mean and σ by the reference.
fn plot_of(v: &Potentials) -> Call {
    let statistics = (EXERCISE.reference)(&mean_std(v));
    let field = |name| {
        statistics
            .field(name)
            .map_or(vec![], |x| values(x).to_vec())
    };
    let t = (0..v.columns).map(|k| k as f64 * DEFAULT.dt).collect();
    plot(t, field("mean"), field("std"))
}

fn random_plots(seed: u64) -> Vec<Call> {
    let mut rng = rng(seed + 514);
    let times = |n: usize, dt: f64| (0..n).map(|k| k as f64 * dt).collect::<Vec<f64>>();
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
    vec![wide, narrow]
}

fn figure(call: &Call) -> Chart {
    let (t, mean, std) = (call.vector("t"), call.vector("mean"), call.vector("std"));
    let line = |name, sigmas: f64| Series {
        name,
        x: t.clone(),
        y: mean.iter().zip(&std).map(|(m, s)| m + sigmas * s).collect(),
        dots: false,
    };
    Chart {
        x: Axis {
            shows: "time",
            unit: Unit::Second,
        },
        y: Axis {
            shows: "membrane potential",
            unit: Unit::Volt,
        },
        series: vec![
            line("mean", 0.0),
            line("mean + σ", 1.0),
            line("mean − σ", -1.0),
        ],
    }
}
