//! expect: the traces

use given::{Canvas, PlotResult};
use plotters::prelude::*;

pub fn mean_at(v: &[Vec<f64>], k: usize) -> f64 {
    v.iter().map(|trace| trace[k]).sum::<f64>() / v.len() as f64
}

pub fn sample_mean(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| mean_at(v, k)).collect()
}

pub fn plot_mean(canvas: &Canvas, t: &[f64], v: &[Vec<f64>]) -> PlotResult {
    let root = canvas.area();
    root.fill(&WHITE)?;
    let mean = sample_mean(v);
    let low = mean.iter().cloned().fold(f64::INFINITY, f64::min) - 0.002;
    let high = mean.iter().cloned().fold(f64::NEG_INFINITY, f64::max) + 0.002;
    let mut chart = ChartBuilder::on(&root)
        .caption("Sample mean", ("sans-serif", 22))
        .margin(8)
        .x_label_area_size(35)
        .y_label_area_size(55)
        .build_cartesian_2d(0.0..t[t.len() - 1], low..high)?;
    chart.configure_mesh().x_desc("t (s)").y_desc("V (V)").draw()?;
    chart
        .draw_series(LineSeries::new(t.iter().copied().zip(mean), &RED))?
        .label("mean")
        .legend(|(x, y)| PathElement::new(vec![(x, y), (x + 15, y)], RED));
    chart.configure_series_labels().border_style(BLACK).draw()?;
    Ok(())
}
