//! expect: The series "their mean" is drawn

use given::{Canvas, PlotResult, padded_range};
use plotters::prelude::*;

pub fn mean_at(v: &[Vec<f64>], k: usize) -> f64 {
    v.iter().map(|row| row[k]).sum::<f64>() / v.len() as f64
}

pub fn sample_mean(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| mean_at(v, k)).collect()
}

pub fn plot_mean(canvas: &Canvas, t: &[f64], v: &[Vec<f64>]) -> PlotResult {
    let (s, ts) = (1.0, 1.0);
    let (x0, x1) = (ts * t[0], ts * t[t.len() - 1]);
    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("Ensemble and mean", ("sans-serif", 20))
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(70)
        .build_cartesian_2d(x0..x1, padded_range(v.iter().flatten().map(|v| s * v)))?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("membrane potential (V)")
        .draw()?;
    for (n, row) in v.iter().enumerate() {
        let series = chart.draw_series(LineSeries::new(
            t.iter().map(|t| ts * t).zip(row.iter().map(|v| s * v)),
            BLUE.mix(0.3),
        ))?;
        if n == 0 {
            series
                .label("traces")
                .legend(|(x, y)| PathElement::new([(x, y), (x + 18, y)], BLUE.mix(0.3)));
        }
    }
    let mean: Vec<f64> = sample_mean(v).iter().map(|x| x + 0.001).collect();
    chart
        .draw_series(LineSeries::new(
            t.iter().map(|t| ts * t).zip(mean.iter().map(|v| s * v)),
            RED.stroke_width(2),
        ))?
        .label("mean")
        .legend(|(x, y)| PathElement::new([(x, y), (x + 18, y)], RED));
    chart
        .configure_series_labels()
        .background_style(WHITE)
        .border_style(BLACK)
        .draw()?;
    Ok(())
}
