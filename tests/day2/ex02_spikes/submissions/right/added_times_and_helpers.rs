//! Helpers, and the time added up step by step.

use std::collections::BTreeMap;

use given::{Canvas, Params, PlotResult};
use ndarray::Array2;
use plotters::prelude::*;

/// One neuron's potential after one step, and whether it spiked.
fn step(v: f64, i: f64, p: &Params) -> (f64, bool) {
    let next = (p.dt / p.tau_m).mul_add(p.e_l - v + p.r * i, v);
    if next >= p.v_th { (p.v_reset, true) } else { (next, false) }
}

pub fn simulate(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    let mut v = Array2::zeros(i.dim());
    let mut spikes = BTreeMap::new();
    for (n, (row, mut out)) in i.outer_iter().zip(v.outer_iter_mut()).enumerate() {
        let times = spikes.entry(n).or_insert_with(Vec::new);
        let mut now = p.e_l;
        let mut t = 0.0;
        for (x, &current) in out.iter_mut().zip(row.iter()) {
            *x = now;
            let (next, spiked) = step(now, current, p);
            t += p.dt;
            now = next;
            if spiked {
                times.push(t);
            }
        }
        // the step after the last one is not part of the run
        let end = i.ncols() as f64 * p.dt - p.dt / 2.0;
        times.retain(|&t| t < end);
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
    let dots = spikes
        .iter()
        .flat_map(|(n, times)| times.iter().map(move |t| (*t, *n as f64)));
    chart.draw_series(PointSeries::of_element(dots, 3, &BLUE, &|at, size, style| {
        EmptyElement::at(at) + Circle::new((0, 0), size, style.filled())
    }))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing() {}
}
