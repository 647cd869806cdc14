//! expect: All points lie at one place along y

use given::{Canvas, PlotResult, padded_range};
use plotters::prelude::*;

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let xs: Vec<f64> = t.to_vec();
    let ys: Vec<f64> = i.iter().map(|i| 1e12 * i).collect();
    let (x0, x1) = (xs[0], xs[xs.len() - 1]);
    let mean = ys.iter().sum::<f64>() / ys.len() as f64;
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
    chart.draw_series(LineSeries::new(xs.iter().map(|&x| (x, mean)), &BLUE))?;
    Ok(())
}
