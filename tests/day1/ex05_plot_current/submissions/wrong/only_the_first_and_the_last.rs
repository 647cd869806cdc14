//! expect: A single straight line of two points is drawn where 25 points belong

use given::{Canvas, PlotResult, padded_range};
use plotters::prelude::*;

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let xs: Vec<f64> = t.to_vec();
    let ys: Vec<f64> = i.iter().map(|i| 1e12 * i).collect();
    let (x0, x1) = (xs[0], xs[xs.len() - 1]);
    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("Input current", ("sans-serif", 20))
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(70)
        .build_cartesian_2d(x0..x1, padded_range(&ys))?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("current (pA)")
        .draw()?;
    let n = xs.len();
    chart.draw_series(LineSeries::new(
        [(xs[0], ys[0]), (xs[n - 1], ys[n - 1])],
        &BLUE,
    ))?;
    Ok(())
}
