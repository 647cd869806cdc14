use given::{Canvas, PlotResult};
use plotters::prelude::*;

fn range_of(x: &[f64]) -> std::ops::Range<f64> {
    let mut low = x[0];
    let mut high = x[0];
    for k in 1..x.len() {
        if x[k] < low {
            low = x[k];
        }
        if x[k] > high {
            high = x[k];
        }
    }
    low..high
}

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let mut picoampere = vec![0.0; i.len()];
    for k in 0..i.len() {
        picoampere[k] = i[k] * 1e12;
    }
    let root = canvas.area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .caption("Input current", ("sans-serif", 20))
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d(range_of(t), range_of(&picoampere))?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("current (pA)")
        .draw()?;
    let mut points = Vec::new();
    for k in 0..t.len() {
        points.push(Circle::new((t[k], picoampere[k]), 2, RED.filled()));
    }
    chart.draw_series(points)?;
    Ok(())
}
