use given::{Canvas, PlotResult, padded_range};
use plotters::prelude::*;

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let xs: Vec<f64> = t.to_vec();
    let ys: Vec<f64> = i.to_vec();
    let (x0, x1) = (xs[0], xs[xs.len() - 1]);
    let low = ys.iter().copied().fold(f64::INFINITY, f64::min);
    let high = ys.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let step = (x1 - x0) / (xs.len() - 1) as f64;
    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("Input current", ("sans-serif", 20))
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(70)
        .build_cartesian_2d(
            x0 - step..x1 + step,
            low - 0.02 * (high - low)..high + 0.02 * (high - low),
        )?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("current (A)")
        .y_label_formatter(&|y| format!("{:.0}p", y * 1e12))
        .x_label_formatter(&|x| format!("{x:.4}"))
        .draw()?;
    chart.draw_series(
        xs.iter()
            .zip(&ys)
            .map(|(&x, &y)| Circle::new((x, y), 3, BLUE.filled())),
    )?;
    Ok(())
}
