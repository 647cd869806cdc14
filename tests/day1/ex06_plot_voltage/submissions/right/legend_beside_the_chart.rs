//! Chained generic helper; points above and below their mean in two marks, a legend drawn by hand on the right.
use given::{Canvas, Params, PlotResult, padded_range};
use plotters::prelude::*;

use crate::ex02_sinusoidal_input::sine_current;
use crate::ex04_euler_step::euler_step;

fn iterate<S: Copy>(n: usize, start: S, next: impl Fn(usize, S) -> S) -> Vec<S> {
    let mut states = Vec::with_capacity(n);
    let mut state = start;
    for k in 0..n {
        states.push(state);
        state = next(k, state);
    }
    states
}

pub fn sine_trace(p: &Params) -> Vec<f64> {
    iterate(p.steps(), p.e_l, |k, v| euler_step(v, sine_current(k as f64 * p.dt, p), p))
}

pub fn plot_voltage(canvas: &Canvas, t: &[f64], v: &[f64]) -> PlotResult {
    let area = canvas.area();
    area.fill(&WHITE)?;
    let (w, _) = area.dim_in_pixel();
    let (plot, key) = area.split_horizontally(w as i32 - 130);

    let mv: Vec<f64> = v.iter().map(|v| v * 1e3).collect();
    let mean = mv.iter().sum::<f64>() / mv.len() as f64;
    let (x, y) = (padded_range(t), padded_range(&mv));
    let dx = (2.0 - (x.end - x.start).log10().floor()).max(0.0) as usize;
    let dy = (2.0 - (y.end - y.start).log10().floor()).max(0.0) as usize;
    let mut chart = ChartBuilder::on(&plot)
        .caption("Membrane potential", ("sans-serif", 20))
        .margin(12)
        .x_label_area_size(42)
        .y_label_area_size(100)
        .build_cartesian_2d(x, y)?;
    chart
        .configure_mesh()
        .x_labels(5)
        .x_desc("t (s)")
        .y_desc("V (mV)")
        .x_label_formatter(&|x| format!("{x:.dx$}"))
        .y_label_formatter(&|y| format!("{y:.dy$}"))
        .draw()?;
    for (&x, &y) in t.iter().zip(&mv) {
        if y > mean {
            chart.draw_series([TriangleMarker::new((x, y), 5, RED)])?;
        } else {
            chart.draw_series([Circle::new((x, y), 3, BLUE)])?;
        }
    }
    let words = ("sans-serif", 13).into_font().color(&BLACK);
    key.draw(&TriangleMarker::new((10, 66), 5, RED))?;
    key.draw_text("above the mean", &words, (20, 60))?;
    key.draw(&Circle::new((10, 92), 3, BLUE))?;
    key.draw_text("not above it", &words, (20, 86))?;
    Ok(())
}
