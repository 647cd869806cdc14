//! expect: There is nothing to work on here, and no reason to panic

use given::{Canvas, Params, PlotResult, padded_range};
use plotters::prelude::*;

use crate::ex02_sinusoidal_input::sine_current;
use crate::ex04_euler_step::{euler_step, integrate};

pub fn sine_trace(p: &Params) -> Vec<f64> {
    let mut v = vec![p.e_l; p.steps()];
    for k in 0..p.steps() - 1 {
        v[k + 1] = euler_step(v[k], sine_current(k as f64 * p.dt, p), p);
    }
    let _ = integrate;
    v
}

pub fn plot_voltage(canvas: &Canvas, t: &[f64], v: &[f64]) -> PlotResult {
    let xs: Vec<f64> = t.to_vec();
    let ys: Vec<f64> = v.to_vec();
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
