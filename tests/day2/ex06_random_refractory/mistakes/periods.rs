//! The periods that are drawn.

use given::stream;
use rand::RngExt;

use super::models::{UNIFORM, each, even, from, normal, periods};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "Negative refractory periods are kept: set what is drawn below 0 to 0.",
        model: |call| periods(call, |d| each(d, |z| d.mu + d.sigma * z)),
    },
    Mistake {
        says: "Negative refractory periods have lost their sign: set what is drawn below 0 to 0.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma * z).abs())),
    },
    Mistake {
        says: "Negative refractory periods are drawn anew: set them to 0, with one draw a neuron.",
        model: |call| {
            periods(call, |d| {
                let drawn = |j| {
                    let mut rng = stream(d.seed, j);
                    (0..1000)
                        .map(|_| d.mu + d.sigma * normal(&mut rng))
                        .find(|t| *t >= 0.0)
                };
                (0..d.n).map(|j| drawn(j).unwrap_or(f64::NAN)).collect()
            })
        },
    },
    Mistake {
        says: "Negative refractory periods are left out: set them to 0, so that every neuron has one.",
        model: |call| {
            periods(call, |d| {
                let all = each(d, |z| d.mu + d.sigma * z);
                all.into_iter().filter(|t| *t >= 0.0).collect()
            })
        },
    },
    Mistake {
        says: "Negative refractory periods are replaced by μ: set them to 0.",
        model: |call| {
            periods(call, |d| {
                each(d, |z| match d.mu + d.sigma * z {
                    t if t < 0.0 => d.mu,
                    t => t,
                })
            })
        },
    },
    Mistake {
        says: "The draw is cut off before μ is added: cut off μ + σ·z at 0.",
        model: |call| periods(call, |d| each(d, |z| d.mu + (d.sigma * z).max(0.0))),
    },
    Mistake {
        says: "All neurons have one and the same refractory period: draw for each neuron from its own stream.",
        model: |call| {
            periods(call, |d| {
                let z = normal(&mut stream(d.seed, 0));
                vec![(d.mu + d.sigma * z).max(0.0); d.n]
            })
        },
    },
    Mistake {
        says: "All neurons draw from stream 0, one after the other: neuron j draws from `stream(seed, j)`.",
        model: |call| {
            periods(call, |d| {
                let mut rng = stream(d.seed, 0);
                (0..d.n)
                    .map(|_| (d.mu + d.sigma * normal(&mut rng)).max(0.0))
                    .collect()
            })
        },
    },
    Mistake {
        says: "1 is added to the seed: the caller has done so already, take `seed` as it is.",
        model: |call| periods(call, |d| from(d, |seed, j| stream(seed + 1, j))),
    },
    Mistake {
        says: "The streams are counted from 1: neuron j draws from stream j.",
        model: |call| periods(call, |d| from(d, |seed, j| stream(seed, j + 1))),
    },
    Mistake {
        says: "Every neuron has a seed of its own: the seed is the same for all, and the stream is the neuron's.",
        model: |call| periods(call, |d| from(d, |seed, j| stream(seed + j as u64, 0))),
    },
    Mistake {
        says: "Every neuron has a seed of its own: the seed is the same for all, and the stream is the neuron's.",
        model: |call| periods(call, |d| from(d, |seed, j| stream(seed + j as u64, j))),
    },
    Mistake {
        says: "Seed and stream stand in each other's place: it is `stream(seed, j)`.",
        model: |call| periods(call, |d| from(d, |seed, j| stream(j as u64, seed as usize))),
    },
    Mistake {
        says: "The seed is written as a number, or left out: take `seed`.",
        model: |call| periods(call, |d| from(d, |_, j| stream(0, j))),
    },
    Mistake {
        says: "The seed is written as a number, or left out: take `seed`.",
        model: |call| periods(call, |d| from(d, |_, j| stream(2020, j))),
    },
    Mistake {
        says: "The seed is written as a number, or left out: take `seed`.",
        model: |call| periods(call, |d| from(d, |_, j| stream(2021, j))),
    },
    Mistake {
        says: "Each neuron's first draw is thrown away: its period is the first that its stream gives.",
        model: |call| {
            periods(call, |d| {
                from(d, |seed, j| {
                    let mut rng = stream(seed, j);
                    normal(&mut rng);
                    rng
                })
            })
        },
    },
    Mistake {
        says: "σ is taken for a variance: `Normal::new` and μ + σ·z take the standard deviation, with no square root.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma.sqrt() * z).max(0.0))),
    },
    Mistake {
        says: "The variance σ² stands where the standard deviation belongs: it is μ + σ·z.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma.powi(2) * z).max(0.0))),
    },
    Mistake {
        says: "μ and σ stand in each other's place: it is `Normal::new(mu, sigma)`.",
        model: |call| periods(call, |d| each(d, |z| (d.sigma + d.mu * z).max(0.0))),
    },
    Mistake {
        says: "μ is missing: it is μ + σ·z.",
        model: |call| periods(call, |d| each(d, |z| (d.sigma * z).max(0.0))),
    },
    Mistake {
        says: "σ is missing: it is μ + σ·z.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + z).max(0.0))),
    },
    Mistake {
        says: "There is no spread: it is μ + σ·z, with a draw for each neuron.",
        model: |call| periods(call, |d| each(d, |_| d.mu.max(0.0))),
    },
    Mistake {
        says: "There is no spread: it is μ + σ·z, with a draw for each neuron.",
        model: |call| periods(call, |d| each(d, |_| d.mu)),
    },
    Mistake {
        says: "The draw is subtracted: it is μ + σ·z.",
        model: |call| periods(call, |d| each(d, |z| (d.mu - d.sigma * z).max(0.0))),
    },
    Mistake {
        says: "μ and σ are written as numbers: take `mu` and `sigma`.",
        model: |call| periods(call, |d| each(d, |z| (10e-3 + 7e-3 * z).max(0.0))),
    },
    Mistake {
        says: "μ is written as a number: take `mu`.",
        model: |call| periods(call, |d| each(d, |z| (10e-3 + d.sigma * z).max(0.0))),
    },
    Mistake {
        says: "σ is written as a number: take `sigma`.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + 7e-3 * z).max(0.0))),
    },
    Mistake {
        says: UNIFORM,
        model: |call| periods(call, |d| even(d, |x| 2.0 * x - 1.0)),
    },
    Mistake {
        says: UNIFORM,
        model: |call| periods(call, |d| even(d, |x| x)),
    },
    Mistake {
        says: "The normal numbers are made by hand from uniform ones: take `Normal` from rand_distr, one draw a neuron.",
        model: |call| {
            periods(call, |d| {
                let by_hand = |j| {
                    let mut rng = stream(d.seed, j);
                    let (a, b): (f64, f64) = (rng.random(), rng.random());
                    let z = (-2.0 * a.ln()).sqrt() * (std::f64::consts::TAU * b).cos();
                    (d.mu + d.sigma * z).max(0.0)
                };
                (0..d.n).map(by_hand).collect()
            })
        },
    },
    Mistake {
        says: "The periods are log-normal: take `Normal`, and set negative ones to 0.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma * z).exp())),
    },
    Mistake {
        says: "The periods are rounded to whole milliseconds: leave them as they are drawn.",
        model: |call| {
            periods(call, |d| {
                each(d, |z| ((d.mu + d.sigma * z).max(0.0) * 1e3).round() / 1e3)
            })
        },
    },
    Mistake {
        says: "The periods come in milliseconds: seconds are asked for, and `mu` and `sigma` are in seconds.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma * z).max(0.0) * 1e3)),
    },
    Mistake {
        says: "The periods are 1000 times too small: `mu` and `sigma` are in seconds already.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma * z).max(0.0) * 1e-3)),
    },
    Mistake {
        says: "Refractory periods are kept from being shorter than 1 ms: cut off at 0 only.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma * z).max(1e-3))),
    },
];
