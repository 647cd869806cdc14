//! Upright strokes as spikes, the time axis in ms by a formatter.

use std::collections::BTreeMap;

use given::{Canvas, Params, PlotResult, padded_range};
use ndarray::Array2;
use plotters::prelude::*;

pub fn simulate(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    let (n, steps) = i.dim();
    let mut v = Array2::from_elem((n, steps), p.e_l);
    let mut spikes: BTreeMap<usize, Vec<f64>> = (0..n).map(|j| (j, Vec::new())).collect();
    for j in 0..n {
        for k in 1..steps {
            let old = v[[j, k - 1]];
            let mut new = old + p.dt / p.tau_m * (p.e_l - old + p.r * i[[j, k - 1]]);
            if new >= p.v_th {
                spikes.entry(j).or_default().push(k as f64 * p.dt);
                new = p.v_reset;
            }
            v[[j, k]] = new;
        }
    }
    (v, spikes)
}

pub fn rate(spikes: &BTreeMap<usize, Vec<f64>>, n: usize, p: &Params) -> Vec<f64> {
    let mut rate = vec![0.0; p.steps()];
    if n == 0 {
        return rate;
    }
    for t in spikes.values().flatten() {
        let k = (t / p.dt).round() as usize;
        rate[k] += 1.0 / (n as f64 * p.dt);
    }
    rate
}

pub fn plot_raster(canvas: &Canvas, spikes: &BTreeMap<usize, Vec<f64>>) -> PlotResult {
    let dots: Vec<(f64, f64)> = spikes
        .iter()
        .flat_map(|(&n, times)| times.iter().map(move |&t| (t, n as f64)))
        .collect();
    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("Raster plot", ("sans-serif", 20))
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(50)
        .build_cartesian_2d(
            padded_range(dots.iter().map(|d| d.0)),
            -1.0..1.0 + dots.iter().map(|d| d.1).fold(0.0, f64::max),
        )?;
    chart
        .configure_mesh()
        .x_label_formatter(&|t| format!("{:.1}", 1e3 * t))
        .x_desc("t (ms)")
        .y_desc("neuron")
        .draw()?;
    chart.draw_series(
        dots.iter()
            .map(|&d| PathElement::new(vec![(d.0, d.1 - 0.3), (d.0, d.1 + 0.3)], RED)),
    )?;
    Ok(())
}
