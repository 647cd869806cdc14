//! expect: another quantity

use given::{Canvas, PlotResult};
use plotters::prelude::*;

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let mut v = -60.0;
    let mut trace = Vec::new();
    for x in i {
        trace.push(v);
        v += 0.05 * (-60.0 - v + x * 1e11);
    }
    let root = canvas.area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .caption("Input current", ("sans-serif", 20))
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d(t[0]..t[t.len() - 1], -80.0..0.0)?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("current (pA)")
        .draw()?;
    chart.draw_series(LineSeries::new(
        t.iter().copied().zip(trace.iter().copied()),
        &BLUE,
    ))?;
    Ok(())
}
