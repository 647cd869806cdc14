use crate::ex02_sinusoidal_input::sine_current;
use crate::ex04_euler_step::integrate;
use given::{Canvas, Params, PlotResult};
use plotters::prelude::*;

pub fn sine_trace(p: &Params) -> Vec<f64> {
    let i: Vec<f64> = (0..p.steps())
        .map(|k| sine_current(k as f64 * p.dt, p))
        .collect();
    integrate(&i, p)
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
        .build_cartesian_2d(t[0]..t[t.len() - 1], low..high)?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("membrane potential (V)")
        .x_label_formatter(&|t| format!("{:.2}", t * 1e3))
        .y_label_formatter(&|v| format!("{:.1}", v * 1e3))
        .x_desc("time [ms]")
        .y_desc("V [mV]")
        .draw()?;
    chart
        .draw_series(LineSeries::new(
            t.iter().copied().zip(v.iter().copied()),
            BLACK.stroke_width(2),
        ))?
        .label("neuron 0")
        .legend(|(x, y)| PathElement::new(vec![(x, y), (x + 20, y)], BLACK));
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::LowerRight)
        .draw()?;
    Ok(())
}
