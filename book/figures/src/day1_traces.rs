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
    label, level, line,
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

/// Exercise 4: Euler steps of three lengths beside the exact solution.
pub fn euler_stability(area: &Area) -> PlotResult {
    let default = params();
    let mut chart = Axes {
        x: 0.0..200.0,
        y: -100.0..20.0,
        x_name: TIME,
        y_name: POTENTIAL,
    }
    .on(area)?;
    let v_inf = default.e_l + default.r * default.i_mean;
    let exact = (0..=180).map(|ms| {
        let decay = (-f64::from(ms) * 1e-3 / default.tau_m).exp();
        (f64::from(ms), (v_inf + (default.e_l - v_inf) * decay) * 1e3)
    });
    line(&mut chart, exact, INK, 2.5)?;
    for (ms, color, width) in [(45.0, PURPLE, 2.0), (30.0, ORANGE, 2.0), (5.0, BLUE, 0.0)] {
        let p = Params {
            dt: ms * 1e-3,
            ..default
        };
        let steps = (180.0 / ms) as usize + 1;
        let v = integrate(&vec![p.i_mean; steps], &p);
        let points = || v.iter().enumerate().map(|(k, v)| (k as f64 * ms, v * 1e3));
        line(&mut chart, points(), color, width)?;
        dots(&mut chart, points(), color, 4.5)?;
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
