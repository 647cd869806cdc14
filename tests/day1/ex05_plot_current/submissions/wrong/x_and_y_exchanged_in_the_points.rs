//! expect: are x and y exchanged in the points

use given::{Canvas, PlotResult};
use plotters::prelude::*;

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let root = canvas.area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .caption("Input current", ("sans-serif", 20))
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d(given::padded_range(t), given::padded_range(i))?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("current (A)")
        .draw()?;
    chart.draw_series(
        t.iter()
            .zip(i)
            .map(|(&t, &i)| Circle::new((i, t), 3, BLUE.filled())),
    )?;
    Ok(())
}
