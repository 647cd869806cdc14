use crate::ex02_sinusoidal_input::sine_current;
use crate::ex04_euler_step::euler_step;
use given::{Canvas, Params, PlotResult};
use plotters::prelude::*;

pub fn sine_trace(p: &Params) -> Vec<f64> {
    (0..p.steps())
        .scan(p.e_l, |v, k| {
            let now = *v;
            *v = euler_step(now, sine_current(k as f64 * p.dt, p), p);
            Some(now)
        })
        .collect()
}

pub fn plot_voltage(canvas: &Canvas, t: &[f64], v: &[f64]) -> PlotResult {
    let points: Vec<(f64, f64)> = t.iter().zip(v).map(|(t, v)| (t * 1e3, v * 1e3)).collect();
    let min = |f: fn(&(f64, f64)) -> f64| points.iter().map(f).fold(f64::MAX, f64::min);
    let max = |f: fn(&(f64, f64)) -> f64| points.iter().map(f).fold(f64::MIN, f64::max);
    let area = canvas.area();
    let mut chart = ChartBuilder::on(&area)
        .caption("V under a sine current", ("sans-serif", 25))
        .set_all_label_area_size(50)
        .build_cartesian_2d(
            min(|p| p.0)..max(|p| p.0),
            min(|p| p.1) - 1.0..max(|p| p.1) + 1.0,
        )?;
    chart
        .configure_mesh()
        .light_line_style(TRANSPARENT)
        .x_desc("t in ms")
        .y_desc("V in mV")
        .draw()?;
    chart.draw_series(PointSeries::<_, _, Circle<_, _>, _>::new(points, 2, &RED))?;
    Ok(())
}
