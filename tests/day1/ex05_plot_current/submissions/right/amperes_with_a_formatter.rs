use given::{Canvas, PlotResult};
use plotters::prelude::*;

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let mut sorted = i.to_vec();
    sorted.sort_by(|a, b| a.total_cmp(b));
    let (low, high) = (sorted[0], sorted[sorted.len() - 1]);
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
        .x_desc("time [s]")
        .disable_mesh()
        .y_desc("input current [A]")
        .y_label_formatter(&|y| format!("{y:.2e}"))
        .draw()?;
    chart.draw_series(PointSeries::<_, _, Cross<_, _>, _>::new(
        t.iter().copied().zip(i.iter().copied()),
        4,
        BLACK.stroke_width(2),
    ))?;
    Ok(())
}
