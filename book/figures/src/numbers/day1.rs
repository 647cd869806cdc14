//! Day 1, exercises 1 to 8.

use std::iter;

use given::{Params, stream};
use solutions_day1::ex01_membrane_equation::{dv_dt, params, reset};
use solutions_day1::ex02_sinusoidal_input::sine_current;
use solutions_day1::ex03_discrete_time::table;
use solutions_day1::ex04_euler_step::integrate;
use solutions_day1::ex06_plot_voltage::sine_trace;
use solutions_day1::ex07_noise::{noisy_current, noisy_trace};
use solutions_day1::ex08_ensemble::ensemble;

use super::{Chapter, extremes, fixed, list, mv};
use crate::runs::{ENSEMBLE, SEED, variance_in_theory};

pub fn chapters() -> Vec<Chapter> {
    vec![
        ex01(),
        ex02(),
        ex03(),
        ex04(),
        ex05(),
        ex06(),
        ex07(),
        notebooks(),
        ex08(),
    ]
}

/// The sine current at a time in ms, in pA.
fn sine(ms: f64) -> f64 {
    sine_current(ms * 1e-3, &params()) * 1e12
}

fn ex01() -> Chapter {
    let p = params();
    let mut chapter = Chapter::new("day1/ex01_membrane_equation.md");
    for v in [-80e-3, -60e-3, -55e-3, -30e-3] {
        chapter = chapter.row([
            format!("{} mV", fixed(v * 1e3, 0)),
            format!("{} V/s", fixed(dv_dt(v, p.i_mean, &p), 2)),
            format!("{} mV", fixed(reset(v, &p) * 1e3, 0)),
        ]);
    }
    chapter
}

fn ex02() -> Chapter {
    let mut chapter = Chapter::new("day1/ex02_sinusoidal_input.md");
    for ms in [0.0, 1.0, 2.0, 2.5, 3.0, 4.0] {
        let cells = [ms, ms + 5.0].map(|ms| [format!("{ms}"), fixed(sine(ms), 1)]);
        chapter = chapter.row(cells.concat());
    }
    chapter
}

fn ex03() -> Chapter {
    let samples = |ms: f64, count| {
        let values = (0..count).map(|k| fixed(sine(ms * f64::from(k)), 1));
        [format!("{ms} ms"), list(values) + ", …"]
    };
    Chapter::new("day1/ex03_discrete_time.md")
        .says(table(10, &params()))
        .row(samples(1.0, 10))
        .row(samples(5.0, 4))
        .row(samples(9.0, 6))
        .row(samples(10.0, 4))
}

/// The largest distance in mV between Euler steps of this length and the exact solution, for a
/// constant current.
fn largest_error(ms: f64) -> f64 {
    let p = Params {
        dt: ms * 1e-3,
        ..params()
    };
    let steps = (300.0 / ms) as usize;
    let v_inf = p.e_l + p.r * p.i_mean;
    let exact = |k: usize| v_inf + (p.e_l - v_inf) * (-(k as f64) * p.dt / p.tau_m).exp();
    let v = integrate(&vec![p.i_mean; steps], &p);
    let errors = v
        .iter()
        .enumerate()
        .map(|(k, v)| (v - exact(k)).abs() * 1e3);
    extremes(errors).1
}

fn ex04() -> Chapter {
    let p = params();
    let decimals = [(0.1, 2), (1.0, 2), (2.0, 2), (10.0, 1), (40.0, 0)];
    let errors = decimals.map(|(ms, decimals)| fixed(largest_error(ms), decimals));
    let mut chapter = Chapter::new("day1/ex04_euler_step.md")
        .row(iter::once("largest error (mV)".to_owned()).chain(errors));
    for (k, v) in sine_trace(&p).iter().enumerate().take(4) {
        chapter = chapter.row([k.to_string(), fixed(sine(k as f64), 1), mv(*v)]);
    }
    chapter
}

fn ex05() -> Chapter {
    let (low, high) = extremes((0..25).map(|k| sine(f64::from(k))));
    Chapter::new("day1/ex05_plot_current.md").says(format!(
        "from {} to {} pA",
        fixed(low, 0),
        fixed(high, 0)
    ))
}

fn ex06() -> Chapter {
    let p = params();
    let v = sine_trace(&p);
    let (low, high) = extremes(v[v.len() - 10..].iter().copied());
    let reaches = v.iter().position(|&v| v >= p.v_th).unwrap_or_default();
    let stays = v.iter().rposition(|&v| v < p.v_th).unwrap_or_default() + 1;
    let mut chapter = Chapter::new("day1/ex06_plot_voltage.md")
        .says(format!(
            "V reaches −50 mV at {reaches} ms and stays above it from {stays} ms on"
        ))
        .says(format!(
            "In the last 10 ms it goes from {} to {} mV",
            fixed(low * 1e3, 2),
            fixed(high * 1e3, 2)
        ));
    for pair in [[0, 20], [1, 50], [5, 100], [10, 149]] {
        chapter = chapter.row(pair.map(|k| [k.to_string(), mv(v[k])]).concat());
    }
    // Of an oscillation at 100 Hz a membrane lets through 1/√(1 + (ωτ)²), and Euler's steps a little more.
    let turn = 200.0 * std::f64::consts::PI;
    let gain = 1.0 / 1f64.hypot(turn * p.tau_m);
    let (step, angle) = (p.dt / p.tau_m, turn * p.dt);
    let of_steps = step / (angle.cos() - (1.0 - step)).hypot(angle.sin());
    let through = |gain: f64| fixed(gain * p.r * p.i_mean * 1e3, 2);
    chapter
        .says(format!("= {gain:.4}$ is the **gain**"))
        .says(format!("only **±{} mV** remain", through(gain)))
        .says(format!(
            "It is {of_steps:.4} and gives ±{} mV",
            through(of_steps)
        ))
        .says(format!(
            "{} mV for the membrane and {} mV for its simulation",
            through(gain),
            through(of_steps)
        ))
}

/// σ of V once it has settled, in mV, in runs with steps of this length.
fn settled(ms: f64) -> String {
    let p = Params {
        dt: ms * 1e-3,
        ..params()
    };
    fixed(variance_in_theory(1_000_000, &p).sqrt() * 1e3, 2)
}

fn ex07() -> Chapter {
    let p = params();
    let current = noisy_current(&mut stream(SEED, 0), &p);
    let v = noisy_trace(SEED, 0, &p);
    let negative = current.iter().filter(|&&i| i < 0.0).count();
    let named = |name: &str, cells: Vec<String>| [vec![name.to_owned()], cells].concat();
    let sigma = [2.0, 1.0, 0.5, 0.1, 0.01].map(settled);
    Chapter::new("day1/ex07_noise.md")
        .row(named("σ of V with the root (mV)", sigma.to_vec()))
        .row(named(
            "I (pA)",
            current[..6].iter().map(|i| fixed(i * 1e12, 1)).collect(),
        ))
        .row(named("V (mV)", v[..6].iter().map(|&v| mv(v)).collect()))
        .says(format!("Of these 150 currents {negative} are negative"))
}

fn notebooks() -> Chapter {
    let [two, one, tenth] = [2.0, 1.0, 0.1].map(settled);
    Chapter::new("notebooks.md").says(format!(
        "In theory σ is {two} mV at Δt = 2 ms, {one} mV at 1 ms and {tenth} mV at 0.1 ms"
    ))
}

fn ex08() -> Chapter {
    let p = params();
    let v = ensemble(ENSEMBLE, SEED, &p);
    let mut chapter = Chapter::new("day1/ex08_ensemble.md");
    for (n, trace) in v.iter().enumerate().take(4) {
        let rises = (61..trace.len()).filter(|&k| trace[k - 1] < -35e-3 && trace[k] >= -35e-3);
        chapter = chapter.row([n.to_string(), list(rises)]);
    }
    for (n, trace) in v.iter().enumerate().take(3) {
        let cells = [0, 1, 2, 3, 149].map(|k| mv(trace[k]));
        chapter = chapter.row(iter::once(format!("neuron {n}")).chain(cells));
    }
    let passes = v.iter().filter_map(|v| v.iter().position(|&v| v >= p.v_th));
    let (first, last) = extremes(passes.map(|k| k as f64));
    chapter.says(format!(
        "the first at step {first} and the last at step {last}"
    ))
}
