//! Small pictures to choose from in the questions.

use given::{Area, Params, PlotResult};
use ndarray::s;
use solutions_day1::ex01_membrane_equation::params;
use solutions_day1::ex13_matrices::{inputs, integrate_all};
use solutions_day2::ex01_voltage_histogram::histogram;
use solutions_day2::ex02_spikes::simulate;

use crate::day1_traces::{euler, exact};
use crate::day2_refractory::{Pause, spikes_of};
use crate::day2_spikes;
use crate::runs::{SEED, variance_in_theory};
use crate::style::{Axes, BLUE, INK, TIME, bars, line, upright};

/// Day 1, exercise 4: the exact curve, and Euler steps of this many milliseconds joined by lines.
pub fn steps(area: &Area, ms: f64) -> PlotResult {
    let mut chart = Axes {
        x: 0.0..100.0,
        y: -62.0..-18.0,
        x_name: TIME,
        y_name: "V (mV)",
    }
    .on(area)?;
    line(&mut chart, euler(ms, 100.0), BLUE, 4.0)?;
    line(&mut chart, exact(100), INK, 1.5)
}

/// Day 1, exercise 11: the settled autocovariance of our membrane, and a tent that may be that of another one:
/// `height` times as high, with a memory of `tau_m`.
pub fn tents(area: &Area, height: f64, tau_m: f64) -> PlotResult {
    let p = params();
    let top = variance_in_theory(1_000_000, &p) * 1e6;
    let tent = |top: f64, tau_m: f64| {
        let q = 1.0 - p.dt / tau_m;
        (-80..=80_i32).map(move |l| (f64::from(l), top * q.powi(l.abs())))
    };
    let mut chart = Axes {
        x: -80.0..80.0,
        y: 0.0..17.0,
        x_name: "lag (ms)",
        y_name: "C (mV²)",
    }
    .on(area)?;
    line(&mut chart, tent(top, p.tau_m), INK, 1.5)?;
    line(&mut chart, tent(height * top, tau_m), BLUE, 3.0)
}

/// How much higher the tent is with another membrane time constant, made by the capacitance.
pub fn tent_height(tau_m: f64) -> f64 {
    let p = params();
    let with = |tau_m| variance_in_theory(1_000_000, &Params { tau_m, ..p });
    with(tau_m) / with(p.tau_m)
}

/// What the potentials of a population may be after the run.
pub enum Distribution {
    /// As the simulation with the reset gives them.
    WithReset,
    /// The bell of the free membranes, moved down by this many volts.
    Moved(f64),
    /// That of the free membranes at step 10, with all at or above the threshold at the reset potential.
    Cut,
}

/// Day 2, exercise 1: a histogram with the threshold.
pub fn potentials(area: &Area, which: Distribution) -> PlotResult {
    let p = params();
    let i = inputs(10_000, SEED, &p);
    let v: Vec<f64> = match which {
        Distribution::WithReset => simulate(&i, &p).0.column(149).to_vec(),
        Distribution::Moved(by) => integrate_all(&i, &p).column(149).mapv(|v| v - by).to_vec(),
        Distribution::Cut => {
            let free = integrate_all(&i.slice(s![.., ..=10]).to_owned(), &p);
            let reset = |v: f64| if v >= p.v_th { p.v_reset } else { v };
            free.column(10).mapv(reset).to_vec()
        }
    };
    let edges: Vec<f64> = (-72..=-40).map(f64::from).collect();
    // A microvolt lower than drawn: the reset potential is at an edge, where rounding would choose the bin.
    let counts = histogram(&v, -72.001e-3, -40.001e-3, edges.len() - 1);
    let most = counts.iter().copied().max().unwrap_or_default();
    let mut chart = Axes {
        x: -72.0..-40.0,
        y: 0.0..most as f64 * 1.1,
        x_name: "V (mV)",
        y_name: "neurons",
    }
    .on(area)?;
    bars(
        &mut chart,
        &edges,
        counts.iter().map(|&count| count as f64),
        BLUE,
    )?;
    upright(&mut chart, p.v_th * 1e3, INK)
}

/// Day 2, exercise 6: the spikes of 60 neurons with this kind of refractory period.
pub fn raster(area: &Area, pause: Pause) -> PlotResult {
    let shown = 60;
    let mut chart = Axes {
        x: 0.0..150.0,
        y: -1.0..shown as f64,
        x_name: TIME,
        y_name: "neuron",
    }
    .on(area)?;
    day2_spikes::raster(&mut chart, &spikes_of(shown, pause), BLUE)
}
