use given::{Canvas, PlotResult, padded_range};
use plotters::prelude::*;

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let xs: Vec<f64> = t.to_vec();
    let ys: Vec<f64> = i.iter().map(|i| 1e12 * i).collect();
    let (x0, x1) = (xs[0], xs[xs.len() - 1]);
    let floor = padded_range(&ys).start;
    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("Eingangsstrom", ("sans-serif", 20))
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(70)
        .build_cartesian_2d(x0..x1, padded_range(&ys))?;
    chart
        .configure_mesh()
        .x_desc("Zeit (s)")
        .y_desc("Strom (pA)")
        .draw()?;
    chart.draw_series(
        xs.iter()
            .zip(&ys)
            .map(|(&x, &y)| PathElement::new(vec![(x, floor), (x, y)], BLACK.mix(0.3))),
    )?;
    chart.draw_series(
        xs.iter()
            .zip(&ys)
            .map(|(&x, &y)| Circle::new((x, y), 3, BLUE.filled())),
    )?;
    Ok(())
}
