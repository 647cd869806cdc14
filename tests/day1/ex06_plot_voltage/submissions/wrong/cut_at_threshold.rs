//! expect: The values of the membrane potential are cut off at -0.05 V

use given::{Canvas, Params, PlotResult, padded_range};
use plotters::prelude::*;

use crate::ex02_sinusoidal_input::sine_current;
use crate::ex04_euler_step::{euler_step, integrate};

pub fn sine_trace(p: &Params) -> Vec<f64> {
    let currents: Vec<f64> = (0..p.steps())
        .map(|k| sine_current(k as f64 * p.dt, p))
        .collect();
    let _ = euler_step;
    integrate(&currents, p)
}

pub fn plot_voltage(canvas: &Canvas, t: &[f64], v: &[f64]) -> PlotResult {
    let xs: Vec<f64> = t.to_vec();
    let ys: Vec<f64> = v.iter().map(|x| x.min(-0.05)).collect();
    let (x0, x1) = (xs[0], xs[xs.len() - 1]);
    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("Membrane potential", ("sans-serif", 20))
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(70)
        .build_cartesian_2d(x0..x1, padded_range(&ys))?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("membrane potential (V)")
        .draw()?;
    chart.draw_series(LineSeries::new(
        xs.iter().copied().zip(ys.iter().copied()),
        &BLUE,
    ))?;
    Ok(())
}
