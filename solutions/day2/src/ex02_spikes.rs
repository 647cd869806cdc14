//! # Exercise 2: spikes
//!
//! Now the reset condition comes into the loop: a neuron whose potential reaches the threshold has
//! spiked, and starts again from V_reset.
//!
//! ```text
//! V[n, k+1] = V[n, k] + Δt/τ_m · (E_L − V[n, k] + R·I[n, k])
//! if V[n, k+1] ≥ V_th:   neuron n spikes at t = (k+1)·Δt,   V[n, k+1] = V_reset
//! ```
//!
//! Write the simulation of a population, its firing rate, and the raster plot: a dot for each spike.
//!
//! ```text
//! Grade it    cargo lif check day2/ex02     (or: cargo test day2::ex02)
//! Read it     book/src/day2/ex02_spikes.md
//! ```

use std::collections::BTreeMap;

use given::{Canvas, Params, PlotResult};
use ndarray::Array2;
// stub: // For the raster plot: use given::padded_range; use plotters::prelude::*;
// begin solution
use given::padded_range;
use plotters::prelude::*;
// end solution

/// The membrane potentials of a population and its spikes.
///
/// `i` holds the input currents in amperes, a row for each neuron and a column for each step:
/// `i[[n, k]]` is the current of neuron n at t = k·Δt.
///
/// Gives a pair:
/// - the potentials in volts, in an array of the same shape as `i`. The first column is E_L, and
///   `i[[n, k]]` leads from V[n, k] to V[n, k + 1]; so the last column of `i` is not used. Where
///   the updated V is at or above V_th, it is replaced by V_reset at that same step;
/// - the spike times in seconds, in a dictionary with each neuron's number as key, from 0. A spike
///   at step k (the step whose updated V has reached V_th) has the time k·Δt. The times of a neuron
///   are in order, and a neuron without spikes has an empty list.
///
/// There may be no neurons (no rows), or no steps (no columns: then every list is empty).
pub fn simulate(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    // stub: todo!("V and spikes with the currents {i} and {p:?}")
    // begin solution
    let mut v = Array2::from_elem(i.raw_dim(), p.e_l);
    let mut spikes = BTreeMap::new();
    for n in 0..i.nrows() {
        let mut times = Vec::new();
        for k in 1..i.ncols() {
            let before = v[[n, k - 1]];
            let next = before + p.dt / p.tau_m * (p.e_l - before + p.r * i[[n, k - 1]]);
            // The test comes after the update, so no V at or above V_th is ever stored.
            if next >= p.v_th {
                v[[n, k]] = p.v_reset;
                times.push(k as f64 * p.dt);
            } else {
                v[[n, k]] = next;
            }
        }
        spikes.insert(n, times);
    }
    (v, spikes)
    // With the loop over steps outside, a neuron's list is found anew for each of its spikes:
    // `spikes.entry(n).or_default().push(…)`. That alone would leave silent neurons without a key,
    // so all keys have to be put in first.
    // end solution
}

/// The firing rate λ(t_k) of the population at each step, in hertz: the number of spikes at step k
/// divided by N·Δt.
///
/// `spikes` holds the spike times in seconds by neuron (a neuron without spikes has an empty list),
/// `n` is N, the number of neurons. Gives `p.steps()` values; all spike times are within the run.
/// Without neurons every rate is 0.
///
/// A spike time is a whole number of steps only up to rounding: its step is t/Δt, rounded to the
/// nearest whole number.
pub fn rate(spikes: &BTreeMap<usize, Vec<f64>>, n: usize, p: &Params) -> Vec<f64> {
    // stub: todo!("the rate of {n} neurons from {spikes:?}, with {p:?}")
    // begin solution
    let mut rate = vec![0.0; p.steps()];
    for &t in spikes.values().flatten() {
        // A quotient such as 48.99999999999999 must become 49: a cast alone would give 48.
        let k = (t / p.dt).round() as usize;
        // Each spike adds its part, so nothing is divided when there are no neurons.
        rate[k] += 1.0 / (n as f64 * p.dt);
    }
    rate
    // end solution
}

/// Draws the raster plot: a dot or another mark for each spike, its time across and its neuron's number
/// upwards.
///
/// `spikes` holds the spike times in seconds by neuron, from a run with any Δt; there is at least one
/// spike. The chart has a title above or below it, and a label on each axis: the time with its unit,
/// such as ms, and the neuron. The numbers at the axes fit the unit and can be told apart, and all dots lie
/// within the axes. You may add what you like to it, as long as it is true and hides no data.
///
/// Gives back the error if drawing fails: put `?` after what can fail, and end with `Ok(())`.
pub fn plot_raster(canvas: &Canvas, spikes: &BTreeMap<usize, Vec<f64>>) -> PlotResult {
    // stub: todo!("on {canvas:p}, a dot for each spike in {spikes:?}")
    // begin solution
    let area = canvas.area();
    area.fill(&WHITE)?;
    let dots: Vec<(f64, f64)> = spikes
        .iter()
        .flat_map(|(&n, times)| times.iter().map(move |&t| (1e3 * t, n as f64)))
        .collect();
    let end = padded_range(dots.iter().map(|dot| dot.0)).end;
    // Silent neurons, too, have their place.
    let neurons = padded_range(spikes.keys().map(|&n| n as f64));
    let mut chart = ChartBuilder::on(&area)
        .caption("Spikes of the population", ("sans-serif", 20))
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(50)
        .build_cartesian_2d(0.0..end, neurons)?;
    chart
        .configure_mesh()
        .disable_mesh()
        .x_desc("time (ms)")
        .y_desc("neuron")
        .draw()?;
    chart.draw_series(dots.iter().map(|&dot| Circle::new(dot, 2, BLUE.filled())))?;
    area.present()?;
    Ok(())
    // end solution
}
