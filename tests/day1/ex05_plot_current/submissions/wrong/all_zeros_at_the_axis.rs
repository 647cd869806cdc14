//! expect: All numbers at the y axis

use given::{Canvas, PlotResult};
use plotters::prelude::*;

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let low = i.iter().copied().fold(f64::INFINITY, f64::min);
    let high = i.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let root = canvas.area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .caption("Input current", ("sans-serif", 20))
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d(t[0]..t[t.len() - 1], low..high)?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("current (A)")
        .draw()?;
    chart.draw_series(
        LineSeries::new(t.iter().copied().zip(i.iter().copied()), &BLUE).point_size(2),
    )?;
    Ok(())
}
