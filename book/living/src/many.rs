//! Day 1: many membranes without a threshold, exercises 10 and 11.

use crate::ex01_membrane_equation::params;
use crate::ex08_ensemble::ensemble;
use crate::ex09_sample_mean::{mean_at, sample_mean};
use crate::ex10_sample_variance::{sample_std, variance_at};
use crate::ex11_autocovariance::{autocovariance, autocovariance_from};
use crate::figure::Shown;
use crate::picture::{BLUE, FAINT, Frame, INK, ORANGE, Picture};

pub const SPREAD_HEIGHT: u32 = 320;

/// Exercise 10: which band gets narrower with more neurons?
pub fn spread(knobs: &[f64], width: u32) -> Shown {
    let (n, seed) = (knobs[0] as usize, knobs[1] as u64);
    let p = params();
    let v = ensemble(n, seed, &p);
    let last = p.steps() - 1;
    let (mean, sigma) = (mean_at(&v, last) * 1e3, variance_at(&v, last).sqrt() * 1e3);
    let error = sigma / (n as f64).sqrt();

    let mut picture = Picture::new(width, SPREAD_HEIGHT);
    let band = |half: f64| {
        [
            (0.0, mean - half, mean + half),
            (1.0, mean - half, mean + half),
        ]
    };
    let frame = Frame::new(SPREAD_HEIGHT, (0.0, 1.0), (-46.0, -24.0))
        .names("", "V (mV)")
        .key(&[("mean ± σ", BLUE), ("mean ± σ/√N", ORANGE)]);
    picture.panel(&frame, |panel| {
        panel.band(&band(sigma), BLUE, 20);
        let x = |j: usize| (j as f64 + 0.5) / n as f64;
        let size = if n > 500 { 22 } else { 45 };
        panel.dots(
            v.iter().enumerate().map(|(j, v)| (x(j), v[last] * 1e3)),
            BLUE,
            size,
        );
        panel.band(&band(error), ORANGE, 75);
    });
    let data = [sample_mean(&v), sample_std(&v)].concat();
    Shown {
        svg: picture.svg(),
        numbers: vec![mean, sigma, error],
        data,
    }
}

pub const MEMORY_HEIGHT: u32 = 500;
/// The step with which exercise 11 compares earlier ones.
const NOW: usize = 100;

/// Exercise 11: for how long does the membrane remember?
pub fn memory(knobs: &[f64], width: u32) -> Shown {
    let (lag, n, shuffled) = (knobs[0] as usize, knobs[1] as usize, knobs[2] == 1.0);
    let mut v = ensemble(n, 2020, &params());
    let earlier = NOW - lag;
    let with_all = autocovariance_from(&v, NOW);
    if shuffled {
        // Every neuron gets the early potentials of its neighbour.
        let first: Vec<f64> = v.iter().map(|v| v[earlier]).collect();
        for (j, v) in v.iter_mut().enumerate() {
            v[earlier] = first[(j + 1) % n];
        }
    }
    let c = autocovariance(&v, NOW, earlier);
    let both = (variance_at(&v, NOW) * variance_at(&v, earlier)).sqrt();
    let rho = c / both;

    let mut picture = Picture::new(width, MEMORY_HEIGHT);
    let (a, b) = (mean_at(&v, earlier), mean_at(&v, NOW));
    let frame = Frame::new(290, (-10.0, 10.0), (-10.0, 10.0)).names(
        "above the mean earlier (mV)",
        "above the mean at 100 ms (mV)",
    );
    picture.panel(&frame, |panel| {
        panel.line([(-10.0, 0.0), (10.0, 0.0)], FAINT, 20);
        panel.line([(0.0, -10.0), (0.0, 10.0)], FAINT, 20);
        let points = v
            .iter()
            .map(|v| ((v[earlier] - a) * 1e3, (v[NOW] - b) * 1e3));
        panel.dots(points, BLUE, 50);
    });
    let frame = Frame::new(MEMORY_HEIGHT - 290, (0.0, 80.0), (-2.0, 10.0))
        .names("lag (ms)", "C (mV²)")
        .key(&[("theory", ORANGE), ("these neurons", BLUE)]);
    picture.panel(&frame, |panel| {
        let theory = |lag: usize| {
            8.01 * 0.95_f64.powi(lag as i32) * (1.0 - 0.95_f64.powi(2 * (NOW - lag) as i32))
        };
        panel.line((0..=80).map(|lag| (lag as f64, theory(lag))), ORANGE, 20);
        panel.line(
            (0..=80).map(|lag| (lag as f64, with_all[NOW - lag] * 1e6)),
            BLUE,
            15,
        );
        panel.dots([(lag as f64, c * 1e6)], INK, 100);
    });
    Shown {
        svg: picture.svg(),
        numbers: vec![c * 1e6, rho],
        data: with_all,
    }
}
