use given::{Canvas, PlotResult};
use given::padded_range;
use plotters::prelude::*;

fn decimals(span: f64) -> usize {
    (2.0 - span.log10().floor()).clamp(0.0, 15.0) as usize
}

pub fn mean_at(v: &[Vec<f64>], k: usize) -> f64 {
    let mut sum = 0.0;
    for n in 0..v.len() {
        sum += v[n][k];
    }
    sum / (v.len() as f64)
}

pub fn sample_mean(v: &[Vec<f64>]) -> Vec<f64> {
    v.iter()
        .cloned()
        .reduce(|a, b| a.iter().zip(&b).map(|(a, b)| a + b).collect())
        .unwrap_or_default()
        .into_iter()
        .map(|sum| sum / v.len() as f64)
        .collect()
}

pub fn plot_mean(canvas: &Canvas, t: &[f64], v: &[Vec<f64>]) -> PlotResult {
    let area = canvas.area();
    area.fill(&RGBColor(248, 248, 240))?;
    let x = padded_range(t.iter().map(|t| t * 1e3));
    let y = padded_range(v.iter().flat_map(|trace| trace.iter().map(|v| v * 1e3)));
    let (xd, yd) = (decimals(x.end - x.start), decimals(y.end - y.start));
    let mut chart = ChartBuilder::on(&area)
        .caption("Mean V", ("monospace", 20))
        .margin(10)
        .x_label_area_size(42)
        .y_label_area_size(78)
        .build_cartesian_2d(x, y)?;
    let grey = RGBColor(205, 205, 220);
    let curve = |trace: &Vec<f64>| -> Vec<(f64, f64)> { t.iter().map(|t| t * 1e3).zip(trace.iter().map(|v| v * 1e3)).collect() };
    chart
        .draw_series(v.iter().rev().map(|trace| PathElement::new(curve(trace), grey)))?
        .label("V of single cells")
        .legend(move |(x, y)| TriangleMarker::new((x + 6, y), 5, grey.filled()));
    chart
        .draw_series(DashedLineSeries::new(curve(&sample_mean(v)), 10, 0, RED.stroke_width(3)))?
        .label("mean over cells")
        .legend(|(x, y)| TriangleMarker::new((x + 6, y), 5, RED.filled()));
    chart
        .configure_mesh()
        .bold_line_style(BLACK.mix(0.1))
        .light_line_style(BLACK.mix(0.03))
        .x_desc("time since start (ms)")
        .y_desc("potential (mV)")
        .x_label_formatter(&|x| format!("{x:.xd$}"))
        .y_label_formatter(&|y| format!("{y:.yd$}"))
        .draw()?;
    chart.configure_series_labels().border_style(BLACK).background_style(WHITE).draw()?;
    Ok(())
}
