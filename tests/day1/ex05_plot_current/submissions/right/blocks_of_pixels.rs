//! Each mark is a block of single pixels.

use given::{Canvas, PlotResult};
use given::padded_range;
use plotters::prelude::*;

fn decimals(span: f64) -> usize {
    (1.0 - span.log10().floor()).max(0.0) as usize
}

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let area = canvas.area();
    area.fill(&WHITE)?;
    let pa: Vec<f64> = i.iter().map(|i| i * 1e12).collect();
    let (xs, ys) = (padded_range(t), padded_range(&pa));
    let (dx, dy) = (decimals(xs.end - xs.start), decimals(ys.end - ys.start));
    let mut chart = ChartBuilder::on(&area)
        .caption("INPUT", ("monospace", 20))
        .margin(8)
        .margin_right(32)
        .x_label_area_size(40)
        .y_label_area_size(84)
        .build_cartesian_2d(xs, ys)?;
    chart
        .configure_mesh()
        .x_labels(6)
        .x_label_formatter(&|x| format!("{x:.dx$}"))
        .y_label_formatter(&|y| format!("{y:.dy$}"))
        .x_desc("TIME (s)")
        .y_desc("CURRENT (pA)")
        .draw()?;
    let plot = chart.plotting_area();
    let screen = plot.use_screen_coord();
    for (&x, &y) in t.iter().zip(&pa) {
        let (cx, cy) = plot.map_coordinate(&(x, y));
        for dy in -2..=2 {
            for dx in -2..=2 {
                screen.draw_pixel((cx + dx, cy + dy), &BLUE)?;
            }
        }
    }
    Ok(())
}
