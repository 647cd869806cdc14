//! # Exercise 6: plot the membrane potential
//!
//! The current of exercise 2 drives the membrane of exercise 4 for the whole duration t_max. Make
//! the trace V(t) and draw it. There is no threshold yet: V may rise past V_th.
//!
//! ```text
//! n = round(t_max / Δt) steps,  t_k = k·Δt,  k = 0 … n − 1
//! V[0] = E_L,  and I(t_k) leads from V[k] to V[k + 1]
//! ```
//!
//! ```text
//! Grade it    cargo lif check day1/ex06     (or: cargo test day1::ex06)
//! Read it     book/src/day1/ex06_plot_voltage.md
//! ```

use given::{Canvas, Params, PlotResult};
// use given::padded_range;
// use plotters::prelude::*;

// use crate::ex02_sinusoidal_input::sine_current;
// use crate::ex04_euler_step::integrate;

/// The membrane potential under the sinusoidal current, in volts: one value per step, `p.steps()`
/// of them.
///
/// Value k belongs to the time t_k = k·Δt, with Δt = `p.dt`. The first is V[0] = E_L, and the
/// current at t_k, `sine_current(t_k, p)`, leads from V[k] to V[k + 1] by an Euler step; so the
/// last current is not used. A run of no steps gives an empty trace.
pub fn sine_trace(p: &Params) -> Vec<f64> {
    todo!("{} potentials, with {p:?}", p.steps())
}

/// Draws the membrane potential against time: a curve through (`t[k]`, `v[k]`) for every k.
///
/// `t` holds times in seconds, rising, and `v` the membrane potentials at these times in volts.
/// Both have the same length, at least 2, and the potentials span 4 mV or more.
/// The times need not be equally spaced or begin at 0: take the ranges of both axes from the
/// data, with `padded_range` as in exercise 5. Plotters draws a point that lies outside the axes on
/// their border.
///
/// - Time runs to the right and the membrane potential upwards.
/// - The curve has a corner at each point, all in one chart; single marks will do as well. You may
///   add what you like to it, as long as it is true and hides no data.
/// - There is a title above or below the chart, and a label on each axis that says what it shows and
///   in which unit: any wording with the unit's symbol in it, such as `time (s)`.
/// - The numbers at the axes, at least two at each, fit these units, with enough digits to tell them
///   apart. You may choose another unit, such as ms or mV, if label and numbers agree.
pub fn plot_voltage(canvas: &Canvas, t: &[f64], v: &[f64]) -> PlotResult {
    let points = t.len();
    todo!("{points} points of {v:?} on {:?}", canvas.drawing())
}
