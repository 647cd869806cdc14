//! expect: this axis shows the neuron, which has none

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
            padded_range(dots.iter().map(|d| d.1)),
        )?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("V (mV)")
        .draw()?;
    chart.draw_series(dots.iter().map(|&d| Circle::new(d, 2, BLUE.filled())))?;
    Ok(())
}
