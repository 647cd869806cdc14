use given::{Canvas, PlotResult};
use plotters::prelude::*;

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let mut low = f64::INFINITY;
    let mut high = f64::NEG_INFINITY;
    for &x in i {
        low = low.min(x * 1e12);
        high = high.max(x * 1e12);
    }
    let root = canvas.area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .caption("Current", ("monospace", 14))
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d(t[0]..t[t.len() - 1], low..high)?;
    chart
        .configure_mesh()
        .x_desc("Time in seconds")
        .x_labels(20)
        .y_labels(5)
        .y_desc("Current in pA")
        .draw()?;
    chart.draw_series(AreaSeries::new(
        t.iter().zip(i).map(|(t, i)| (*t, i * 1e12)),
        low,
        BLUE.mix(0.3),
    ))?;
    Ok(())
}
