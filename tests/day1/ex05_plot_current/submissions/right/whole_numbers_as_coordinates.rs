use given::{Canvas, PlotResult};
use plotters::prelude::*;

fn decimals(span: f64) -> usize {
    (2.0 - span.log10().floor()).clamp(0.0, 15.0) as usize
}

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let fine = 1e6;
    let whole = |value: f64| (value * fine).round() as i64;
    let points: Vec<(i64, i64)> = t.iter().zip(i).map(|(&t, &y)| (whole(t * 1e3), whole(y * 1e9))).collect();
    let limits = |values: Vec<i64>| {
        let low = *values.iter().min().unwrap();
        let high = *values.iter().max().unwrap();
        let room = (high - low) / 20 + 1;
        low - room..high + room
    };
    let x = limits(points.iter().map(|p| p.0).collect());
    let y = limits(points.iter().map(|p| p.1).collect());
    let xd = decimals((x.end - x.start) as f64 / fine);
    let yd = decimals((y.end - y.start) as f64 / fine);
    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("Current, sampled", ("sans-serif", 20).into_font().style(FontStyle::Italic))
        .margin(10)
        .x_label_area_size(44)
        .y_label_area_size(84)
        .build_cartesian_2d(x, y)?;
    chart
        .configure_mesh()
        .x_desc("time, ms")
        .y_desc("current, nA")
        .x_label_formatter(&|&x| format!("{:.xd$}", x as f64 / fine))
        .y_label_formatter(&|&y| format!("{:.yd$}", y as f64 / fine))
        .draw()?;
    let marks = points.into_iter().map(|at| TriangleMarker::new(at, 5, BLUE.filled()));
    chart.draw_series(marks)?;
    Ok(())
}
