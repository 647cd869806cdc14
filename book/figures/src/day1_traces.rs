//! Day 1, exercises 2 to 7: currents and single traces.

use std::f64::consts::PI;

use given::{Area, Params, PlotResult, stream};
use plotters::style::Color;
use solutions_day1::ex01_membrane_equation::params;
use solutions_day1::ex02_sinusoidal_input::{PERIOD, sine_current};
use solutions_day1::ex04_euler_step::integrate;
use solutions_day1::ex06_plot_voltage::sine_trace;
use solutions_day1::ex07_noise::{noisy_current, noisy_trace};

use crate::runs::{SEED, over_time};
use crate::style::{
    Axes, BLUE, CURRENT, End, INK, ORANGE, POTENTIAL, PURPLE, Sample, TIME, dashed, dots, key,
    label, level, line, upright,
};

/// The sine current at any time, in pA against ms.
fn sine(from: f64, to: f64) -> impl Iterator<Item = (f64, f64)> {
    let points = ((to - from) * 8.0) as u32;
    (0..=points).map(move |j| {
        let ms = from + (to - from) * f64::from(j) / f64::from(points);
        (ms, sine_current(ms * 1e-3, &params()) * 1e12)
    })
}

/// The sine current at the given times in ms.
fn samples(times: impl Iterator<Item = u32>) -> impl Iterator<Item = (f64, f64)> {
    times.map(|ms| {
        (
            f64::from(ms),
            sine_current(f64::from(ms) * 1e-3, &params()) * 1e12,
        )
    })
}

/// Exercise 2: two periods of the current, with a dot at each whole millisecond of the first.
pub fn sine_input(area: &Area) -> PlotResult {
    let mut chart = Axes {
        x: 0.0..20.0,
        y: 0.0..550.0,
        x_name: TIME,
        y_name: CURRENT,
    }
    .on(area)?;
    level(&mut chart, params().i_mean * 1e12, INK)?;
    line(&mut chart, sine(0.0, 20.0), BLUE, 2.5)?;
    dots(&mut chart, samples(0..=20), BLUE, 4.5)?;
    label(&chart, (10.4, 225.0), "mean", End::Left, INK)?;
    Ok(())
}

/// Exercise 3: a sample each 9 ms shows a slow wave that is not there.
pub fn aliasing(area: &Area) -> PlotResult {
    let mut chart = Axes {
        x: 0.0..100.0,
        y: 0.0..550.0,
        x_name: TIME,
        y_name: CURRENT,
    }
    .on(area)?;
    line(&mut chart, sine(0.0, 100.0), BLUE.mix(0.45), 1.5)?;
    dashed(&mut chart, samples((0..=99).step_by(9)), ORANGE, 2.5)?;
    dots(&mut chart, samples((0..=99).step_by(9)), ORANGE, 6.0)?;
    Ok(())
}

/// The exact potential with the constant mean current from 0 on, in mV against ms.
pub fn exact(until: u32) -> impl Iterator<Item = (f64, f64)> {
    let p = params();
    let v_inf = p.e_l + p.r * p.i_mean;
    (0..=2 * until).map(move |half| {
        let ms = f64::from(half) / 2.0;
        let decay = (-ms * 1e-3 / p.tau_m).exp();
        (ms, (v_inf + (p.e_l - v_inf) * decay) * 1e3)
    })
}

/// The same in Euler steps of this many milliseconds.
pub fn euler(step: f64, until: f64) -> Vec<(f64, f64)> {
    let p = Params {
        dt: step * 1e-3,
        ..params()
    };
    let v = integrate(&vec![p.i_mean; (until / step) as usize + 1], &p);
    over_time_in(step, &v)
}

/// Volts for each step, as mV against ms, with steps of this many milliseconds.
fn over_time_in(step: f64, v: &[f64]) -> Vec<(f64, f64)> {
    let points = v.iter().enumerate();
    points.map(|(k, v)| (k as f64 * step, v * 1e3)).collect()
}

/// Exercise 4: each step goes along the slope at its start, so it comes out too high.
pub fn euler_tangents(area: &Area) -> PlotResult {
    let mut chart = Axes {
        x: 0.0..45.0,
        y: -61.0..-33.0,
        x_name: TIME,
        y_name: POTENTIAL,
    }
    .on(area)?;
    let steps = euler(10.0, 40.0);
    line(&mut chart, exact(45), INK, 2.5)?;
    // Each slope is drawn on beyond the end of its step.
    for pair in steps.windows(2).take(2) {
        let [(from, low), (to, high)] = [pair[0], pair[1]];
        let further = |share: f64| (from + share * (to - from), low + share * (high - low));
        dashed(&mut chart, [further(1.0), further(1.6)], BLUE, 1.5)?;
    }
    let (at, too_high) = steps[2];
    let there = exact(20).last().unwrap_or_default().1;
    line(&mut chart, [(at, there), (at, too_high)], ORANGE, 3.0)?;
    line(&mut chart, steps.clone(), BLUE, 2.5)?;
    dots(&mut chart, steps, BLUE, 5.5)?;
    let wrong = format!("{:.1} mV too high", too_high - there);
    label(&chart, (21.0, there - 2.2), &wrong, End::Left, ORANGE)?;
    label(
        &chart,
        (15.4, -38.9),
        "slope at the start",
        End::Right,
        BLUE,
    )?;
    label(&chart, (39.5, -34.6), "steps of 10 ms", End::Right, BLUE)?;
    label(&chart, (36.5, -40.6), "exact", End::Left, INK)
}

/// Exercise 4: Euler steps of three lengths beside the exact solution.
pub fn euler_stability(area: &Area) -> PlotResult {
    let mut chart = Axes {
        x: 0.0..200.0,
        y: -100.0..20.0,
        x_name: TIME,
        y_name: POTENTIAL,
    }
    .on(area)?;
    line(&mut chart, exact(180), INK, 2.5)?;
    for (ms, color, width) in [(45.0, PURPLE, 2.0), (30.0, ORANGE, 2.0), (5.0, BLUE, 0.0)] {
        line(&mut chart, euler(ms, 180.0), color, width)?;
        dots(&mut chart, euler(ms, 180.0), color, 4.5)?;
    }
    label(&chart, (138.5, 10.0), "steps of 45 ms", End::Left, PURPLE)?;
    label(&chart, (6.0, -13.0), "30 ms", End::Left, ORANGE)?;
    label(&chart, (184.0, -27.0), "5 ms", End::Left, BLUE)?;
    label(&chart, (184.0, -43.0), "exact", End::Left, INK)?;
    Ok(())
}

/// Exercise 5: 25 samples of the current.
pub fn current_dots(area: &Area) -> PlotResult {
    let mut chart = Axes {
        x: -0.5..24.5,
        y: 0.0..550.0,
        x_name: TIME,
        y_name: CURRENT,
    }
    .on(area)?;
    dots(&mut chart, samples(0..25), BLUE, 5.5)
}

/// Exercise 6: the potential over the whole run.
pub fn sine_response(area: &Area) -> PlotResult {
    let p = params();
    let mut chart = Axes {
        x: 0.0..150.0,
        y: -62.0..-28.0,
        x_name: TIME,
        y_name: POTENTIAL,
    }
    .on(area)?;
    level(&mut chart, p.v_th * 1e3, INK)?;
    let steady = integrate(&vec![p.i_mean; p.steps()], &p);
    dashed(&mut chart, over_time(&steady, 1e3), ORANGE, 2.0)?;
    line(&mut chart, over_time(&sine_trace(&p), 1e3), BLUE, 2.5)?;
    label(
        &chart,
        (148.0, -47.7),
        "threshold, without effect today",
        End::Right,
        INK,
    )?;
    let names = [
        (Sample::Line, BLUE, "with the sine"),
        (Sample::Dashes, ORANGE, "with the mean current alone"),
    ];
    key(&chart, (58.0, -40.5), &names)?;
    Ok(())
}

/// Exercise 6: three periods of the current and of V, long after the start, and how much later V is highest.
pub fn lag(area: &Area) -> PlotResult {
    let (before, shown) = (300.0, 30.0);
    let p = Params {
        dt: 0.05e-3,
        ..params()
    };
    let step = p.dt * 1e3;
    let count = |ms: f64| (ms / step).round() as usize;
    let current: Vec<f64> = (0..=count(before + shown))
        .map(|k| sine_current(k as f64 * p.dt, &p))
        .collect();
    let v = over_time_in(step, &integrate(&current, &p)[count(before)..]);
    let second = &v[count(10.0)..count(20.0)];
    let highest = second.iter().fold(
        (0.0, f64::MIN),
        |top, &point| {
            if point.1 > top.1 { point } else { top }
        },
    );
    let tops = [12.5, highest.0];

    let height = area.dim_in_pixel().1;
    let (above, below) = area.split_vertically(height * 45 / 100);
    let mut chart = Axes {
        x: 0.0..shown,
        y: 0.0..550.0,
        x_name: "",
        y_name: CURRENT,
    }
    .on(&above)?;
    upright(&mut chart, tops[0], ORANGE)?;
    line(&mut chart, sine(0.0, shown), ORANGE, 2.5)?;
    let mut chart = Axes {
        x: 0.0..shown,
        y: -38.0..-31.0,
        x_name: TIME,
        y_name: POTENTIAL,
    }
    .on(&below)?;
    upright(&mut chart, tops[0], ORANGE)?;
    upright(&mut chart, tops[1], BLUE)?;
    line(&mut chart, v, BLUE, 2.5)?;
    line(&mut chart, tops.map(|ms| (ms, -32.0)), INK, 2.5)?;
    let later = format!("{:.1} ms later", tops[1] - tops[0]);
    label(&chart, (tops[1] + 0.5, -32.0), &later, End::Left, INK)
}

/// The share of a swing of the current that gets through to the potential, measured in a run with
/// steps of 0.1 ms: the sine of exercise 2 played at another speed.
fn measured_gain(hertz: f64) -> f64 {
    let p = Params {
        dt: 1e-4,
        ..params()
    };
    let period = (1.0 / (hertz * p.dt)).round() as usize;
    let settled = (0.3 / p.dt) as usize;
    let currents: Vec<f64> = (0..settled + period)
        .map(|k| sine_current(k as f64 * p.dt * hertz * PERIOD, &p))
        .collect();
    let v = integrate(&currents, &p);
    let last = &v[settled..];
    let top = last.iter().copied().fold(f64::MIN, f64::max);
    let bottom = last.iter().copied().fold(f64::MAX, f64::min);
    (top - bottom) / 2.0 / (p.r * p.i_mean)
}

/// Exercise 6: how much of a swing gets through, against its frequency.
pub fn low_pass(area: &Area) -> PlotResult {
    let mut chart = Axes {
        x: 0.0..200.0,
        y: 0.0..1.05,
        x_name: "frequency of the input (Hz)",
        y_name: "gain",
    }
    .on(area)?;
    let theory = (0..=200).map(f64::from).map(|hertz| {
        let omega_tau = 2.0 * PI * hertz * params().tau_m;
        (hertz, 1.0 / omega_tau.hypot(1.0))
    });
    line(&mut chart, theory, BLUE, 2.5)?;
    for hertz in [1.0, 5.0, 8.0, 20.0, 50.0, 100.0, 200.0] {
        dots(&mut chart, [(hertz, measured_gain(hertz))], ORANGE, 5.0)?;
    }
    let names = [
        (Sample::Line, BLUE, "formula"),
        (Sample::Dot, ORANGE, "measured"),
    ];
    key(&chart, (70.0, 0.85), &names)
}

/// Exercise 7: the current of one neuron, and its potential beside the noise-free one.
pub fn noise(area: &Area) -> PlotResult {
    let p = params();
    let height = area.dim_in_pixel().1;
    let (above, below) = area.split_vertically(height * 2 / 5);
    let mut chart = Axes {
        x: 0.0..150.0,
        y: -100.0..600.0,
        x_name: "",
        y_name: CURRENT,
    }
    .on(&above)?;
    let current = noisy_current(&mut stream(SEED, 0), &p);
    line(&mut chart, [(0.0, 0.0), (150.0, 0.0)], INK, 1.0)?;
    line(&mut chart, over_time(&current, 1e12), BLUE, 1.5)?;
    let mut chart = Axes {
        x: 0.0..150.0,
        y: -62.0..-28.0,
        x_name: TIME,
        y_name: POTENTIAL,
    }
    .on(&below)?;
    let quiet = integrate(&vec![p.i_mean; p.steps()], &p);
    line(
        &mut chart,
        over_time(&noisy_trace(SEED, 0, &p), 1e3),
        BLUE,
        2.5,
    )?;
    dashed(&mut chart, over_time(&quiet, 1e3), ORANGE, 2.0)?;
    let names = [
        (Sample::Line, BLUE, "with noise"),
        (Sample::Dashes, ORANGE, "without noise"),
    ];
    key(&chart, (58.0, -46.0), &names)?;
    Ok(())
}
