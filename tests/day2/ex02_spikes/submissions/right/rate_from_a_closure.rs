//! The rate by a closure, the simulation through a matrix of flags.

use std::collections::BTreeMap;

use given::{Canvas, Params, PlotResult};
use ndarray::Array2;
use plotters::prelude::*;

pub fn simulate(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    let mut v = Array2::from_elem(i.dim(), p.e_l);
    let mut spiked = Array2::from_elem(i.dim(), false);
    for k in 0..i.ncols().saturating_sub(1) {
        for n in 0..i.nrows() {
            let dv = (p.e_l - v[(n, k)] + p.r * i[(n, k)]) / p.tau_m * p.dt;
            v[(n, k + 1)] = v[(n, k)] + dv;
            spiked[(n, k + 1)] = v[(n, k + 1)] >= p.v_th;
            if spiked[(n, k + 1)] {
                v[(n, k + 1)] = p.v_reset;
            }
        }
    }
    let mut spikes = BTreeMap::new();
    for n in 0..i.nrows() {
        spikes.insert(n, Vec::new());
    }
    for ((n, k), yes) in spiked.indexed_iter() {
        if *yes {
            spikes.entry(n).or_default().push(k as f64 * p.dt);
        }
    }
    (v, spikes)
}

pub fn rate(spikes: &BTreeMap<usize, Vec<f64>>, n: usize, p: &Params) -> Vec<f64> {
    let at = |k: usize| {
        spikes
            .iter()
            .filter(|(_, times)| times.iter().any(|t| (t - k as f64 * p.dt).abs() < 0.5 * p.dt))
            .count()
    };
    (0..p.steps()).map(|k| at(k) as f64 / (n.max(1) as f64 * p.dt)).collect()
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
