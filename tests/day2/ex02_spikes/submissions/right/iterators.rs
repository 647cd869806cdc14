//! Iterators wherever possible; squares; integer neuron axis.

use std::collections::BTreeMap;

use given::{Canvas, Params, PlotResult};
use ndarray::Array2;
use plotters::prelude::*;

pub fn simulate(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    let rows: Vec<Vec<(f64, bool)>> = i
        .outer_iter()
        .map(|row| {
            let steps = row.iter().take(row.len().saturating_sub(1));
            let first = (!row.is_empty()).then_some((p.e_l, false));
            first
                .into_iter()
                .chain(steps.scan(p.e_l, |v, current| {
                    *v += p.dt * ((p.e_l - *v) + p.r * current) / p.tau_m;
                    let spiked = *v >= p.v_th;
                    if spiked {
                        *v = p.v_reset;
                    }
                    Some((*v, spiked))
                }))
                .collect()
        })
        .collect();
    let v = Array2::from_shape_fn(i.dim(), |(n, k)| rows[n][k].0);
    let spikes = rows
        .iter()
        .enumerate()
        .map(|(n, row)| {
            let times = row.iter().enumerate().filter(|(_, x)| x.1);
            (n, times.map(|(k, _)| k as f64 * p.dt).collect())
        })
        .collect();
    (v, spikes)
}

pub fn rate(spikes: &BTreeMap<usize, Vec<f64>>, n: usize, p: &Params) -> Vec<f64> {
    let mut counts: BTreeMap<usize, u32> = BTreeMap::new();
    for t in spikes.values().flatten() {
        *counts.entry((t / p.dt + 0.5).floor() as usize).or_insert(0) += 1;
    }
    (0..p.steps())
        .map(|k| match counts.get(&k) {
            Some(&c) => f64::from(c) / n as f64 / p.dt,
            None => 0.0,
        })
        .collect()
}

pub fn plot_raster(canvas: &Canvas, spikes: &BTreeMap<usize, Vec<f64>>) -> PlotResult {
    let area = canvas.area();
    let end = spikes.values().flatten().map(|t| t * 1e3).fold(1.0, f64::max);
    let mut chart = ChartBuilder::on(&area)
        .caption("Who spiked when", ("sans-serif", 24))
        .set_label_area_size(LabelAreaPosition::Left, 60)
        .set_label_area_size(LabelAreaPosition::Bottom, 50)
        .margin(5)
        .build_cartesian_2d(0.0..end + 1.0, 0..spikes.len())?;
    chart
        .configure_mesh()
        .x_desc("time in ms")
        .y_desc("neuron")
        .draw()?;
    chart.draw_series(spikes.iter().flat_map(|(&n, times)| {
        times
            .iter()
            .map(move |&t| TriangleMarker::new((t * 1e3, n), 4, GREEN.filled()))
    }))?;
    area.present()?;
    Ok(())
}
