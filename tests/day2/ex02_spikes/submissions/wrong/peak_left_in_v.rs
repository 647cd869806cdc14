//! expect: V is left above the threshold at the step of the spike

use std::collections::BTreeMap;

use given::{Canvas, Params, PlotResult};
use ndarray::Array2;
use plotters::prelude::*;

pub fn simulate(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    let mut trace = Array2::<f64>::zeros(i.dim());
    let mut spikes = BTreeMap::new();
    for (n, currents) in i.outer_iter().enumerate() {
        let mut v = p.e_l;
        let list: &mut Vec<f64> = spikes.entry(n).or_default();
        for k in 0..currents.len() {
            trace[[n, k]] = v;
            if v >= p.v_th {
                list.push(k as f64 * p.dt);
                v = p.v_reset;
            }
            v += p.dt / p.tau_m * (p.e_l - v + p.r * currents[k]);
        }
    }
    (trace, spikes)
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
