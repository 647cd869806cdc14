//! Day 1: the membrane without a threshold.

use crate::Params;
use crate::ex01_membrane_equation::params;
use crate::ex02_sinusoidal_input::{PERIOD, sine_current};
use crate::ex04_euler_step::integrate;
use crate::ex07_noise::noisy_current;
use crate::ex08_ensemble::ensemble;
use crate::ex09_sample_mean::{mean_at, sample_mean};
use crate::ex10_sample_variance::{sample_std, variance_at};
use crate::ex11_autocovariance::{autocovariance, autocovariance_from};
use crate::figure::Shown;
use crate::picture::{BLUE, FAINT, Frame, GREEN, INK, ORANGE, Picture};
use crate::stream;

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
    let dots: Vec<(f64, f64)> = trace
        .iter()
        .enumerate()
        .map(|(k, v)| (k as f64 * dt, v * 1e3))
        .collect();
    let within = dots.iter().filter(|(t, _)| *t <= 200.0);
    let error = within
        .map(|&(t, v)| (v - exact(t)).abs())
        .fold(0.0, f64::max);
    let factor = 1.0 - dt / tau;

    let mut picture = Picture::new(width, EULER_HEIGHT);
    let frame = Frame {
        height: EULER_HEIGHT,
        x: (0.0, 200.0),
        y: match factor {
            ..-1.0 => (-120.0, 50.0),
            -1.0..0.0 => (-65.0, -5.0),
            _ => (-62.0, -32.0),
        },
        x_name: "time (ms)",
        y_name: "V (mV)",
        key: &[("exact", ORANGE), ("Euler's steps", BLUE)],
    };
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

/// Exercise 6: how much of a sine gets through the membrane, and how late.
pub fn low_pass(knobs: &[f64], width: u32) -> Shown {
    let (f, tau) = (knobs[0], knobs[1]);
    let period = 1.0 / f;
    // Fine enough for the sine and for the membrane.
    let n = ((period / 0.1e-3).ceil() as usize).max(1000);
    let p = Params {
        dt: period / n as f64,
        tau_m: tau / 1e3,
        ..params()
    };
    // The start is forgotten after ten time constants, and then come two periods.
    let before = (10.0 * p.tau_m / period).ceil() as usize * n;
    // The exercise's sine has a period of its own, so its time runs faster or slower.
    let current = |k: usize| sine_current(k as f64 / n as f64 * PERIOD, &p);
    let one: Vec<f64> = (0..n).map(current).collect();
    let currents: Vec<f64> = one.iter().copied().cycle().take(before + 2 * n).collect();
    let v = integrate(&currents, &p).split_off(before);
    let i = &currents[before..];
    let top = |x: &[f64]| (0..n).fold(0, |best, k| if x[k] > x[best] { k } else { best });
    let (low, high) = v
        .iter()
        .fold((f64::MAX, f64::MIN), |(l, h), &x| (l.min(x), h.max(x)));
    let swing = (high - low) / 2.0;
    let late = (top(&v) + n - top(i)) % n;
    let (gain, lag) = (swing / (p.r * p.i_mean), late as f64 * p.dt * 1e3);

    let mut picture = Picture::new(width, LOW_PASS_HEIGHT);
    let over = |x: &[f64], scale: f64| -> Vec<(f64, f64)> {
        let every = (n / 200).max(1);
        let points = x.iter().enumerate().step_by(every);
        points
            .map(|(k, x)| (k as f64 * p.dt * 1e3, x * scale))
            .collect()
    };
    let time = (0.0, 2e3 * period);
    let tops = [top(i), top(i) + late].map(|k| k as f64 * p.dt * 1e3);
    let panels = [
        ("I (pA)", (-20.0, 520.0), over(i, 1e12), GREEN, 110, ""),
        (
            "V (mV)",
            (-62.0, -8.0),
            over(&v, 1e3),
            BLUE,
            170,
            "time (ms)",
        ),
    ];
    for (y_name, y, points, colour, height, x_name) in panels {
        let frame = Frame {
            height,
            x: time,
            y,
            x_name,
            y_name,
            key: &[("when I and V are highest", INK)][..usize::from(x_name.is_empty())],
        };
        picture.panel(&frame, |panel| {
            panel.line(points, colour, 25);
            tops.iter().for_each(|&t| panel.upright(t, INK));
        });
    }
    let frame = Frame {
        height: LOW_PASS_HEIGHT - 280,
        x: (0.0, 205.0),
        y: (0.0, 105.0),
        x_name: "frequency f (Hz)",
        y_name: "gain (%)",
        key: &[("formula", BLUE), ("here", ORANGE)],
    };
    picture.panel(&frame, |panel| {
        let formula = |f: f64| 100.0 / (1.0 + (std::f64::consts::TAU * f * p.tau_m).powi(2)).sqrt();
        panel.level(71.0, INK);
        panel.line((0..=205).map(f64::from).map(|f| (f, formula(f))), BLUE, 20);
        panel.dots([(f, gain * 100.0)], ORANGE, 100);
    });
    Shown {
        svg: picture.svg(),
        numbers: vec![gain * 100.0, swing * 1e3, lag],
        data: v[..n].to_vec(),
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
    let current = |n: usize| -> Vec<f64> {
        let current = noisy_current(&mut stream(seed, n), &p);
        current
            .iter()
            .map(|i| p.i_mean + (i - p.i_mean) * scale)
            .collect()
    };
    let v: Vec<Vec<f64>> = (0..MEASURING).map(|n| integrate(&current(n), &p)).collect();
    // Over the last third of the run, when all has settled.
    let settled: Vec<usize> = (100..150).map(|ms| (f64::from(ms) / dt) as usize).collect();
    let square: f64 = settled.iter().map(|&k| variance_at(&v, k)).sum();
    let sigma = (square / settled.len() as f64).sqrt() * 1e3;
    let factor = 0.1 * (150.0 / dt).sqrt() * scale;

    let mut picture = Picture::new(width, NOISE_HEIGHT);
    let over = |x: &[f64], unit: f64| -> Vec<(f64, f64)> {
        x.iter()
            .enumerate()
            .map(|(k, x)| (k as f64 * dt, x * unit))
            .collect()
    };
    let time = (0.0, 150.0);
    let frame = Frame {
        height: 130,
        x: time,
        y: (-1200.0, 1700.0),
        x_name: "",
        y_name: "I of one neuron (pA)",
        key: &[],
    };
    picture.panel(&frame, |panel| {
        panel.line(over(&current(0), 1e12), GREEN, 8)
    });
    let frame = Frame {
        height: 190,
        x: time,
        y: (-62.0, -24.0),
        x_name: "time (ms)",
        y_name: "V (mV)",
        key: &[("one neuron", BLUE), ("without noise", ORANGE)],
    };
    picture.panel(&frame, |panel| {
        panel.line(
            over(&integrate(&vec![p.i_mean; p.steps()], &p), 1e3),
            ORANGE,
            20,
        );
        panel.line(over(&v[0], 1e3), BLUE, 15);
    });
    let frame = Frame {
        height: NOISE_HEIGHT - 320,
        x: (0.0, 2.1),
        y: (0.0, 4.4),
        x_name: "Δt (ms)",
        y_name: "σ of V (mV)",
        key: &[("root", BLUE), ("always 1.22", GREEN), ("here", ORANGE)],
    };
    picture.panel(&frame, |panel| {
        let fine = |j: i32| 0.02 * f64::from(j);
        panel.line(
            (1..=105).map(fine).map(|dt| (dt, sigma_in_theory(dt, 1.0))),
            BLUE,
            20,
        );
        panel.line(
            (1..=105)
                .map(fine)
                .map(|dt| (dt, sigma_in_theory(dt, dt.sqrt()))),
            GREEN,
            20,
        );
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
    let frame = Frame {
        height: SPREAD_HEIGHT,
        x: (0.0, 1.0),
        y: (-46.0, -24.0),
        x_name: "",
        y_name: "V (mV)",
        key: &[("mean ± σ", BLUE), ("mean ± σ/√N", ORANGE)],
    };
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
    if shuffled {
        // Every neuron gets the early potentials of its neighbour.
        let first: Vec<f64> = v.iter().map(|v| v[earlier]).collect();
        for (j, v) in v.iter_mut().enumerate() {
            v[earlier] = first[(j + 1) % n];
        }
    }
    let c = autocovariance(&v, NOW, earlier);
    let both = (variance_at(&v, NOW) * variance_at(&v, earlier)).sqrt();
    // At lag 0 a shuffle would exchange both.
    let rho = c / both;

    let mut picture = Picture::new(width, MEMORY_HEIGHT);
    let (a, b) = (mean_at(&v, earlier), mean_at(&v, NOW));
    let frame = Frame {
        height: 290,
        x: (-10.0, 10.0),
        y: (-10.0, 10.0),
        x_name: "above the mean earlier (mV)",
        y_name: "above the mean at 100 ms (mV)",
        key: &[],
    };
    picture.panel(&frame, |panel| {
        panel.line([(-10.0, 0.0), (10.0, 0.0)], FAINT, 20);
        panel.line([(0.0, -10.0), (0.0, 10.0)], FAINT, 20);
        let points = v
            .iter()
            .map(|v| ((v[earlier] - a) * 1e3, (v[NOW] - b) * 1e3));
        panel.dots(points, BLUE, 50);
    });
    let frame = Frame {
        height: MEMORY_HEIGHT - 290,
        x: (0.0, 80.0),
        y: (-2.0, 10.0),
        x_name: "lag (ms)",
        y_name: "C (mV²)",
        key: &[("theory", ORANGE), ("these neurons", BLUE)],
    };
    picture.panel(&frame, |panel| {
        let theory = |lag: usize| {
            8.01 * 0.95_f64.powi(lag as i32) * (1.0 - 0.95_f64.powi(2 * (NOW - lag) as i32))
        };
        panel.line((0..=80).map(|lag| (lag as f64, theory(lag))), ORANGE, 20);
        let from_now = autocovariance_from(&ensemble(n, 2020, &params()), NOW);
        panel.line(
            (0..=80).map(|lag| (lag as f64, from_now[NOW - lag] * 1e6)),
            BLUE,
            15,
        );
        panel.dots([(lag as f64, c * 1e6)], INK, 100);
    });
    Shown {
        svg: picture.svg(),
        numbers: vec![c * 1e6, rho],
        data: autocovariance_from(&v, NOW),
    }
}
