//! Day 1: one membrane without a threshold, exercises 4, 6 and 7.

use std::f64::consts::TAU;

use crate::ex01_membrane_equation::params;
use crate::ex02_sinusoidal_input::{PERIOD, sine_current};
use crate::ex04_euler_step::integrate;
use crate::ex07_noise::noisy_current;
use crate::ex10_sample_variance::variance_at;
use crate::figure::Shown;
use crate::picture::{BLUE, Frame, GREEN, INK, ORANGE, Picture};
use crate::{Params, stream};

/// Each value in the given unit, with its time; `dt` is in ms.
fn over_time(x: &[f64], dt: f64, unit: f64) -> Vec<(f64, f64)> {
    let points = x.iter().enumerate();
    points.map(|(k, x)| (k as f64 * dt, x * unit)).collect()
}

pub const EULER_HEIGHT: u32 = 320;

/// Exercise 4: Euler's steps beside the exact curve.
pub fn euler(knobs: &[f64], width: u32) -> Shown {
    let (dt, tau) = (knobs[0], knobs[1]);
    let p = Params {
        dt: dt / 1e3,
        tau_m: tau / 1e3,
        t_max: 0.2,
        ..params()
    };
    // One step more, so that the picture is full to its right edge.
    let steps = (200.0 / dt).ceil() as usize + 1;
    let trace = integrate(&vec![p.i_mean; steps], &p);
    let goal = p.e_l + p.r * p.i_mean;
    let exact = |t: f64| (goal + (p.e_l - goal) * (-t / tau).exp()) * 1e3;
    let dots = over_time(&trace, dt, 1e3);
    let within = dots.iter().filter(|(t, _)| *t <= 200.0);
    let error = within
        .map(|&(t, v)| (v - exact(t)).abs())
        .fold(0.0, f64::max);
    let factor = 1.0 - dt / tau;

    let mut picture = Picture::new(width, EULER_HEIGHT);
    let frame = Frame::new(
        EULER_HEIGHT,
        (0.0, 200.0),
        match factor {
            ..-1.0 => (-120.0, 50.0),
            -1.0..0.0 => (-65.0, -5.0),
            _ => (-62.0, -32.0),
        },
    )
    .names("time (ms)", "V (mV)")
    .key(&[("exact", ORANGE), ("Euler's steps", BLUE)]);
    picture.panel(&frame, |panel| {
        panel.line(
            (0..=400).map(|j| f64::from(j) / 2.0).map(|t| (t, exact(t))),
            ORANGE,
            25,
        );
        panel.line(dots.iter().copied(), BLUE, 15);
        if dt >= 2.0 {
            panel.dots(dots.iter().copied(), BLUE, 70);
        }
    });
    Shown {
        svg: picture.svg(),
        numbers: vec![error, factor],
        data: trace,
    }
}

pub const LOW_PASS_HEIGHT: u32 = 440;

/// Two periods of the current and of V, after the start is forgotten.
struct Sine {
    p: Params,
    i: Vec<f64>,
    v: Vec<f64>,
    /// How many steps a period has.
    n: usize,
}

impl Sine {
    fn run(f: f64, tau: f64) -> Sine {
        let period = 1.0 / f;
        // Fine enough for the sine and for the membrane.
        let n = ((period / 0.1e-3).ceil() as usize).max(1000);
        let p = Params {
            dt: period / n as f64,
            tau_m: tau / 1e3,
            ..params()
        };
        // The exercise's sine has a period of its own, so its time runs faster or slower.
        let current = |k: usize| sine_current(k as f64 / n as f64 * PERIOD, &p);
        let one: Vec<f64> = (0..n).map(current).collect();
        let before = (10.0 * p.tau_m / period).ceil() as usize * n;
        let mut i: Vec<f64> = one.iter().copied().cycle().take(before + 2 * n).collect();
        let v = integrate(&i, &p).split_off(before);
        i.drain(..before);
        Sine { p, i, v, n }
    }

    /// Where in the first period a curve is highest.
    fn top(&self, x: &[f64]) -> usize {
        (0..self.n).fold(0, |best, k| if x[k] > x[best] { k } else { best })
    }

    /// How far V goes to each side, in volts.
    fn swing(&self) -> f64 {
        let wider = |(low, high): (f64, f64), &v: &f64| (low.min(v), high.max(v));
        let (low, high) = self.v.iter().fold((f64::MAX, f64::MIN), wider);
        (high - low) / 2.0
    }

    /// Over ms, and thinned out for the picture.
    fn curve(&self, x: &[f64], unit: f64) -> Vec<(f64, f64)> {
        let points = over_time(x, self.p.dt * 1e3, unit);
        points.into_iter().step_by(self.n / 200).collect()
    }
}

/// Exercise 6: how much of a sine gets through the membrane, and how late.
pub fn low_pass(knobs: &[f64], width: u32) -> Shown {
    let (f, tau) = (knobs[0], knobs[1]);
    let sine = Sine::run(f, tau);
    let (p, n) = (&sine.p, sine.n);
    let (first, late) = (
        sine.top(&sine.i),
        (sine.top(&sine.v) + n - sine.top(&sine.i)) % n,
    );
    let gain = sine.swing() / (p.r * p.i_mean);
    let ms = |steps: usize| steps as f64 * p.dt * 1e3;

    let mut picture = Picture::new(width, LOW_PASS_HEIGHT);
    let tops = [ms(first), ms(first + late)];
    let time = (0.0, ms(2 * n));
    let above = Frame::new(110, time, (-20.0, 520.0))
        .names("", "I (pA)")
        .key(&[("when I and V are highest", INK)]);
    picture.panel(&above, |panel| {
        panel.line(sine.curve(&sine.i, 1e12), GREEN, 25);
        for t in tops {
            panel.upright(t, INK);
        }
    });
    let below = Frame::new(170, time, (-62.0, -8.0)).names("time (ms)", "V (mV)");
    picture.panel(&below, |panel| {
        panel.line(sine.curve(&sine.v, 1e3), BLUE, 25);
        for t in tops {
            panel.upright(t, INK);
        }
    });
    let frame = Frame::new(LOW_PASS_HEIGHT - 280, (0.0, 205.0), (0.0, 105.0))
        .names("frequency f (Hz)", "gain (%)")
        .key(&[("formula", BLUE), ("here", ORANGE)]);
    picture.panel(&frame, |panel| {
        let formula = |f: f64| 100.0 / (1.0 + (TAU * f * p.tau_m).powi(2)).sqrt();
        panel.level(71.0, INK);
        panel.line((0..=205).map(f64::from).map(|f| (f, formula(f))), BLUE, 20);
        panel.dots([(f, gain * 100.0)], ORANGE, 100);
    });
    Shown {
        svg: picture.svg(),
        numbers: vec![gain * 100.0, sine.swing() * 1e3, ms(late)],
        data: [&sine.i[..n], &sine.v[..n]].concat(),
    }
}

/// How many neurons measure σ in exercise 7.
const MEASURING: usize = 200;
pub const NOISE_HEIGHT: u32 = 480;

/// Exercise 7: which factor before ξ leaves the spread of V alone when Δt changes?
pub fn noise(knobs: &[f64], width: u32) -> Shown {
    let (dt, fixed, seed) = (knobs[0], knobs[1] == 1.0, knobs[2] as u64);
    let p = Params {
        dt: dt / 1e3,
        ..params()
    };
    // The solution's current has the root; without it the deviations are those of Δt = 1 ms.
    let scale = if fixed { dt.sqrt() } else { 1.0 };
    let scaled = |i: f64| p.i_mean + (i - p.i_mean) * scale;
    let current = |n: usize| -> Vec<f64> {
        let current = noisy_current(&mut stream(seed, n), &p);
        current.into_iter().map(scaled).collect()
    };
    let v: Vec<Vec<f64>> = (0..MEASURING).map(|n| integrate(&current(n), &p)).collect();
    // Over the last third of the run, when all has settled.
    let settled: Vec<usize> = (100..150).map(|ms| (f64::from(ms) / dt) as usize).collect();
    let square: f64 = settled.iter().map(|&k| variance_at(&v, k)).sum();
    let sigma = (square / settled.len() as f64).sqrt() * 1e3;
    let factor = 0.1 * (150.0 / dt).sqrt() * scale;

    let mut picture = Picture::new(width, NOISE_HEIGHT);
    let time = (0.0, 150.0);
    let frame = Frame::new(130, time, (-1200.0, 1700.0)).names("", "I of one neuron (pA)");
    picture.panel(&frame, |panel| {
        panel.line(over_time(&current(0), dt, 1e12), GREEN, 8)
    });
    let frame = Frame::new(190, time, (-62.0, -24.0))
        .names("time (ms)", "V (mV)")
        .key(&[("one neuron", BLUE), ("without noise", ORANGE)]);
    picture.panel(&frame, |panel| {
        let quiet = integrate(&vec![p.i_mean; p.steps()], &p);
        panel.line(over_time(&quiet, dt, 1e3), ORANGE, 20);
        panel.line(over_time(&v[0], dt, 1e3), BLUE, 15);
    });
    let frame = Frame::new(NOISE_HEIGHT - 320, (0.0, 2.1), (0.0, 4.4))
        .names("Δt (ms)", "σ of V (mV)")
        .key(&[("root", BLUE), ("always 1.22", GREEN), ("here", ORANGE)]);
    picture.panel(&frame, |panel| {
        let all = (1..=105).map(|j| 0.02 * f64::from(j));
        let (root, always) = (
            |dt| (dt, sigma_in_theory(dt, 1.0)),
            |dt: f64| (dt, sigma_in_theory(dt, dt.sqrt())),
        );
        panel.line(all.clone().map(root), BLUE, 20);
        panel.line(all.map(always), GREEN, 20);
        panel.dots([(dt, sigma)], ORANGE, 100);
    });
    Shown {
        svg: picture.svg(),
        numbers: vec![sigma, factor],
        data: v.into_iter().next().unwrap_or_default(),
    }
}

/// The settled σ of V in mV: the formula of exercise 10.
fn sigma_in_theory(dt: f64, scale: f64) -> f64 {
    let a = dt / 20.0;
    let w = a * 25.0 * 0.1 * (150.0 / dt).sqrt() * scale;
    (w * w / 3.0 / (1.0 - (1.0 - a).powi(2))).sqrt()
}
