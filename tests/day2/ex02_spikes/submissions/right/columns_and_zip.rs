//! A column at a time; spikes found afterwards in each column; pixels of two sizes.

use std::collections::BTreeMap;

use given::{Canvas, Params, PlotResult};
use ndarray::Array2;
use plotters::prelude::*;

pub fn simulate(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    let a = p.dt / p.tau_m;
    let mut v = Array2::from_elem(i.dim(), p.e_l);
    let mut spikes: BTreeMap<usize, Vec<f64>> = (0..i.nrows()).map(|n| (n, Vec::new())).collect();
    for k in 1..i.ncols() {
        let old = v.column(k - 1).to_owned();
        let input = i.column(k - 1).to_owned() * p.r;
        let mut next = &old * (1.0 - a) + (input + p.e_l) * a;
        for (n, x) in next.iter_mut().enumerate() {
            if !(*x < p.v_th) {
                *x = p.v_reset;
                spikes.get_mut(&n).expect("every neuron has a list").push(p.dt * k as f64);
            }
        }
        v.column_mut(k).assign(&next);
    }
    (v, spikes)
}

pub fn rate(spikes: &BTreeMap<usize, Vec<f64>>, n: usize, p: &Params) -> Vec<f64> {
    (0..p.steps())
        .map(|k| {
            let from = (k as f64 - 0.5) * p.dt;
            let to = (k as f64 + 0.5) * p.dt;
            let count = spikes
                .values()
                .flat_map(|times| times.iter())
                .filter(|&&t| t >= from && t < to)
                .count();
            if n == 0 { 0.0 } else { count as f64 / (n as f64 * p.dt) }
        })
        .collect()
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
        .build_cartesian_2d(0.0..end * 1.1, -0.5..spikes.len() as f64 + 0.5)?;
    chart
        .configure_mesh()
        .x_desc("t / s")
        .y_desc("neuron n")
        .draw()?;
    for (&n, times) in spikes {
        chart.draw_series(
            times
                .iter()
                .map(|&t| Circle::new((t, n as f64), 1, MAGENTA.filled())),
        )?;
    }
    Ok(())
}
