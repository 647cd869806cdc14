use given::{Canvas, PlotResult};
use plotters::prelude::*;

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let ms: Vec<f64> = t.iter().map(|t| 1000.0 * t).collect();
    let na: Vec<f64> = i.iter().map(|i| i / 1e-9).collect();
    let low = na.iter().copied().reduce(f64::min).unwrap_or(0.0) - 0.1;
    let high = na.iter().copied().reduce(f64::max).unwrap_or(1.0) + 0.1;
    let root = canvas.area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .caption("Sinusoidal stimulus", ("serif", 28).into_font())
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d(ms[0]..*ms.last().unwrap(), low..high)?;
    chart
        .configure_mesh()
        .x_desc("t / ms")
        .y_desc("I / nA")
        .draw()?;
    chart.draw_series(LineSeries::new(ms.into_iter().zip(na), &RED))?;
    Ok(())
}
