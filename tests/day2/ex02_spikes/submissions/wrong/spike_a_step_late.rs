//! expect: Spikes are recorded a step late

use std::collections::BTreeMap;

use given::{Canvas, Params, PlotResult};
use ndarray::Array2;
use plotters::prelude::*;

pub fn simulate(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    let mut v = Array2::from_elem(i.raw_dim(), p.e_l);
    let mut spikes = BTreeMap::new();
    for n in 0..i.nrows() {
        let mut times = Vec::new();
        for k in 1..i.ncols() {
            let old = v[[n, k - 1]];
            v[[n, k]] = old + p.dt / p.tau_m * (p.e_l - old + p.r * i[[n, k - 1]]);
            if v[[n, k]] >= p.v_th {
                v[[n, k]] = p.v_reset;
                times.push((k + 1) as f64 * p.dt);
            }
        }
        spikes.insert(n, times);
    }
    (v, spikes)
}

pub fn rate(spikes: &BTreeMap<usize, Vec<f64>>, n: usize, p: &Params) -> Vec<f64> {
    if n == 0 {
        return vec![0.0; p.steps()];
    }
    let mut counts = vec![0usize; p.steps()];
    for &t in spikes.values().flatten() {
        counts[(t / p.dt).round() as usize] += 1;
    }
    counts.iter().map(|&c| c as f64 / n as f64 / p.dt).collect()
}

pub fn plot_raster(canvas: &Canvas, spikes: &BTreeMap<usize, Vec<f64>>) -> PlotResult {
    let area = canvas.area();
    area.fill(&WHITE)?;
    let end = spikes.values().flatten().cloned().fold(0.0, f64::max);
    let mut chart = ChartBuilder::on(&area)
        .caption("Raster plot", ("sans-serif", 22))
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(50)
        .build_cartesian_2d(0.0..end * 1.1, -1.0..spikes.len() as f64)?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("neuron")
        .draw()?;
    for (&n, times) in spikes {
        chart.draw_series(
            times
                .iter()
                .map(|&t| Circle::new((t, n as f64), 2, BLACK.filled())),
        )?;
    }
    Ok(())
}
