use given::{Canvas, Params, PlotResult, padded_range};
use plotters::prelude::*;
use crate::ex02_sinusoidal_input::sine_current;
use crate::ex04_euler_step::euler_step;

pub fn sine_trace(p: &Params) -> Vec<f64> {
    let mut trace = Vec::new();
    let mut v = p.e_l;
    for k in 0..p.steps() {
        trace.push(v);
        v = euler_step(v, sine_current(k as f64 * p.dt, p), p);
    }
    trace
}

fn decimals(range: &std::ops::Range<f64>) -> usize {
    let span = (range.end - range.start).abs();
    (2.0 - span.log10().floor()).clamp(0.0, 17.0) as usize
}

pub fn plot_voltage(canvas: &Canvas, t: &[f64], v: &[f64]) -> PlotResult {
    let points: Vec<(f64, f64)> = (0..t.len()).map(|k| (1e3 * t[k], 1.0 * v[k])).collect();
    let xr = padded_range(points.iter().map(|p| p.0));
    let yr = padded_range(points.iter().map(|p| p.1));
    let (dx, dy) = (decimals(&xr), decimals(&yr));
    let area = canvas.area();
    let mut builder = ChartBuilder::on(&area);
    builder
        .margin(20)
        .caption("The trace of V", ("serif", 18).into_font().style(FontStyle::Italic))
        .set_label_area_size(LabelAreaPosition::Top, 50)
        .set_label_area_size(LabelAreaPosition::Right, 90);
    let mut chart = builder.build_cartesian_2d(xr, yr)?;
    chart
        .configure_mesh()
        .disable_mesh()
        .x_labels(5)
        .y_labels(5)
        .x_label_formatter(&|x| format!("{x:.dx$}"))
        .y_label_formatter(&|y| format!("{y:.dy$}"))
        .x_desc("t [ms]")
        .y_desc("V [V]")
        .draw()?;
    chart.draw_series(LineSeries::new(points, MAGENTA.filled()).point_size(2))?;
    Ok(())
}
