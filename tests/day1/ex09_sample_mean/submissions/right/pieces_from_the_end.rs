//! style: each trace is made of pieces of two points, drawn from the end of the run to its start

use given::{Canvas, PlotResult, padded_range};
use plotters::prelude::*;
use std::ops::Range;

pub fn mean_at(v: &[Vec<f64>], k: usize) -> f64 {
    let share = 1.0 / v.len() as f64;
    v.iter().map(|trace| share * trace[k]).sum()
}

pub fn sample_mean(v: &[Vec<f64>]) -> Vec<f64> {
    let mut mean = Vec::new();
    for trace in v {
        mean.resize(trace.len(), 0.0);
        for (m, x) in mean.iter_mut().zip(trace) {
            *m += x;
        }
    }
    mean.iter_mut().for_each(|m| *m /= v.len() as f64);
    mean
}

/// How many decimals the numbers at an axis need.
fn decimals(range: &Range<f64>) -> usize {
    (1.0 - ((range.end - range.start) / 10.0).log10()).ceil().max(0.0) as usize
}

fn scaled(range: Range<f64>, factor: f64) -> Range<f64> {
    factor * range.start..factor * range.end
}

pub fn plot_mean(canvas: &Canvas, t: &[f64], v: &[Vec<f64>]) -> PlotResult {
    let x = scaled(padded_range(t), 1e3);
    let y = scaled(padded_range(v.iter().flatten()), 1e3);
    let (dx, dy) = (decimals(&x), decimals(&y));
    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("An ensemble and its mean", ("sans-serif", 20))
        .margin(12)
        .x_label_area_size(45)
        .y_label_area_size(95)
        .build_cartesian_2d(x, y)?;
    chart
        .configure_mesh()
        .x_desc("time (ms)")
        .y_desc("membrane potential (mV)")
        .x_label_formatter(&|x| format!("{x:.dx$}"))
        .y_label_formatter(&|y| format!("{y:.dy$}"))
        .draw()?;
    let pale = BLUE.mix(0.2);
    chart
        .draw_series(v.iter().rev().flat_map(|trace| {
            (1..t.len()).rev().map(move |k| {
                let end = (1e3 * t[k], 1e3 * trace[k]);
                let start = (1e3 * t[k - 1], 1e3 * trace[k - 1]);
                PathElement::new([end, start], pale)
            })
        }))?
        .label("neuron")
        .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], pale));
    let mean = sample_mean(v);
    chart
        .draw_series(LineSeries::new(
            t.iter().zip(&mean).rev().map(|(t, v)| (1e3 * t, 1e3 * v)),
            RED.stroke_width(3),
        ))?
        .label("mean")
        .legend(|(x, y)| PathElement::new([(x, y), (x + 20, y)], RED.stroke_width(3)));
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::MiddleRight)
        .background_style(WHITE.mix(0.8))
        .border_style(BLACK)
        .draw()?;
    Ok(())
}
