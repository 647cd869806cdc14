use given::{Canvas, Params, PlotResult};
use plotters::prelude::*;

/// The current of exercise 2.
fn current(t: f64, p: &Params) -> f64 {
    p.i_mean + p.i_mean * (200.0 * std::f64::consts::PI * t).sin()
}

pub fn sine_trace(p: &Params) -> Vec<f64> {
    let keep = 1.0 - p.dt / p.tau_m;
    let mut trace: Vec<f64> = Vec::with_capacity(p.steps());
    while trace.len() < p.steps() {
        let next = match trace.last() {
            None => p.e_l,
            Some(v) => {
                let t = (trace.len() - 1) as f64 * p.dt;
                v * keep + (1.0 - keep) * (p.e_l + p.r * current(t, p))
            }
        };
        trace.push(next);
    }
    trace
}

pub fn plot_voltage(canvas: &Canvas, t: &[f64], v: &[f64]) -> PlotResult {
    let low = v.iter().copied().fold(f64::INFINITY, f64::min);
    let high = v.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let root = canvas.area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .caption("Membrane potential", ("sans-serif", 20))
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d(t[0]..t[t.len() - 1], low.min(-0.06)..high.max(-0.04))?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("membrane potential (V)")
        .draw()?;
    // the threshold of day 2, dashed
    let threshold = [(t[0], -0.05), (t[t.len() - 1], -0.05)];
    chart.draw_series(DashedLineSeries::new(threshold, 5, 5, RED.into()))?;
    chart.draw_series(LineSeries::new(
        t.iter().copied().zip(v.iter().copied()),
        &BLUE,
    ))?;
    Ok(())
}
