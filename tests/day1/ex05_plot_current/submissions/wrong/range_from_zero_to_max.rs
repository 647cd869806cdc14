//! expect: y axis is too small

use given::{Canvas, PlotResult};
use plotters::prelude::*;

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let high = i.iter().copied().fold(f64::MIN, f64::max) * 1e12;
    let root = canvas.area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .caption("Input current", ("sans-serif", 20))
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d(t[0]..t[t.len() - 1], 0.0..high.max(1.0) * 1.1)?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("current (pA)")
        .draw()?;
    chart.draw_series(
        t.iter()
            .zip(i)
            .map(|(&t, &i)| Circle::new((t, i * 1e12), 3, BLUE.filled())),
    )?;
    Ok(())
}
