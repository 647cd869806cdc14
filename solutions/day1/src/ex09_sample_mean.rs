//! # Exercise 9: the sample mean
//!
//! Each trace of an ensemble has its own noise. At every time t, the sample mean over the N neurons
//! shows what they have in common:
//!
//! ```text
//! ⟨V(t)⟩ = 1/N · Σ V_n(t)        summed over all neurons n = 0 … N − 1
//! ```
//!
//! Write the mean at one step, the mean at all steps, and the chart of the traces with their mean.
//!
//! ```text
//! Grade it    cargo lif check day1/ex09     (or: cargo test day1::ex09)
//! Read it     book/src/day1/ex09_sample_mean.md
//! ```

use given::{Canvas, PlotResult};
// stub: // use given::padded_range;
// stub: // use plotters::prelude::*;
// begin solution
use given::padded_range;
use plotters::prelude::*;
// end solution

/// The mean of the membrane potential over all neurons at step `k`: ⟨V(t_k)⟩, in volts.
///
/// `v` is an ensemble as exercise 8 makes it: `v[n][k]` is the membrane potential of neuron n at
/// step k, in volts. There is at least one neuron, and `k` is a step of the traces. The mean over a
/// single neuron is its own value.
pub fn mean_at(v: &[Vec<f64>], k: usize) -> f64 {
    // stub: todo!("the mean over {} neurons at step {k}", v.len())
    // begin solution
    // `trace[k]` takes the same step from every neuron: the sum runs over neurons, not over time.
    let sum: f64 = v.iter().map(|trace| trace[k]).sum();
    sum / v.len() as f64
    // end solution
}

/// The mean over all neurons at every step: ⟨V(t_0)⟩, ⟨V(t_1)⟩, …, in volts.
///
/// `v[n][k]` is in volts, as in [`mean_at`], and all traces are of the same length. There is one
/// value for each step, so as many values as a single trace has. An ensemble of no neurons gives an
/// empty vector, and so do traces without any steps.
pub fn sample_mean(v: &[Vec<f64>]) -> Vec<f64> {
    // stub: todo!("the mean over {} neurons at every step", v.len())
    // begin solution
    // `v[0]` would panic if there is no neuron; `first()` gives `None`, and then 0 steps.
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| mean_at(v, k)).collect()
    // The other way round, one neuron after the other:
    //
    //     let mut mean = vec![0.0; steps];
    //     for trace in v {
    //         for (m, x) in mean.iter_mut().zip(trace) {
    //             *m += x / v.len() as f64;
    //         }
    //     }
    //     mean
    // end solution
}

/// Draws every trace lightly, and over them their mean: the membrane potential against time.
///
/// `t[k]` is the time of step k in seconds and `v[n][k]` the membrane potential of neuron n at step
/// k in volts. There are at least two traces, each as long as `t`, with at least two steps; the
/// times rise from 0 or later, and the potentials are not all equal. Take the ranges of both axes from
/// the data: `padded_range(v.iter().flatten())` is one for all the potentials.
///
/// Time runs to the right, the membrane potential upwards, and every point lies inside the axes.
/// The chart has a title above or below it, a label with the unit on each axis (such as ms, mV; any
/// wording with the unit's symbol will do), and a legend with two entries: one for all the traces
/// together, one for the mean. The numbers at the axes have enough digits to tell them apart. Colours
/// and sizes are yours, and you may add what you like to it, as long as it is true
/// and hides no data.
pub fn plot_mean(canvas: &Canvas, t: &[f64], v: &[Vec<f64>]) -> PlotResult {
    // stub: let size = (v.len(), t.len());
    // stub: todo!("a chart of {size:?} points on {:?}", canvas.drawing())
    // begin solution
    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("Membrane potentials and their mean", ("sans-serif", 20))
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d(t[0]..t[t.len() - 1], padded_range(v.iter().flatten()))?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("membrane potential (V)")
        .draw()?;
    // One series of N paths: so all the traces share one entry in the legend.
    let light = BLUE.mix(0.2);
    let path_of = |y: &[f64]| t.iter().copied().zip(y.iter().copied()).collect::<Vec<_>>();
    chart
        .draw_series(v.iter().map(|y| PathElement::new(path_of(y), light)))?
        .label("single neurons")
        .legend(move |at| Circle::new(at, 4, light.filled()));
    chart
        .draw_series(LineSeries::new(path_of(&sample_mean(v)), &RED))?
        .label("mean")
        .legend(|at| Circle::new(at, 4, RED.filled()));
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::LowerRight)
        .background_style(WHITE.mix(0.8))
        .border_style(BLACK)
        .draw()?;
    Ok(())
    // end solution
}
