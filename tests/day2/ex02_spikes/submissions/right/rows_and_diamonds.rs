use std::collections::BTreeMap;

use given::{Canvas, Params, PlotResult, padded_range};
use ndarray::{Array1, Array2, ArrayView1, ArrayViewMut1};
use plotters::prelude::*;

fn go_on(mut trace: ArrayViewMut1<f64>, currents: ArrayView1<f64>, k: usize, x: f64, p: &Params, times: &mut Vec<f64>) {
    for j in k..trace.len() {
        if j == k {
            trace[j] = x;
            continue;
        }
        let y = trace[j - 1] + p.dt / p.tau_m * (p.e_l - trace[j - 1] + p.r * currents[j - 1]);
        if y >= p.v_th {
            times.push(j as f64 * p.dt);
            return go_on(trace, currents, j, p.v_reset, p, times);
        }
        trace[j] = y;
    }
}

pub fn simulate(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    let mut v = Array2::zeros(i.dim());
    let mut spikes = BTreeMap::new();
    for n in 0..i.nrows() {
        let times = spikes.entry(n).or_insert_with(Vec::new);
        // A new call after every spike.
        go_on(v.row_mut(n), i.row(n), 0, p.e_l, p, times);
    }
    (v, spikes)
}

pub fn rate(spikes: &BTreeMap<usize, Vec<f64>>, n: usize, p: &Params) -> Vec<f64> {
    let mut rate = vec![0.0; p.steps()];
    if n > 0 {
        let share = 1.0 / n as f64 / p.dt;
        for times in spikes.values() {
            for &t in times {
                rate[(t / p.dt + 0.5).floor() as usize] += share;
            }
        }
    }
    rate
}

pub fn plot_raster(canvas: &Canvas, spikes: &BTreeMap<usize, Vec<f64>>) -> PlotResult {
    let dots: Vec<(f64, f64)> = spikes
        .iter()
        .flat_map(|(&n, times)| times.iter().map(move |&t| (1e3 * t, n as f64)))
        .collect();
    let x = padded_range(dots.iter().map(|d| d.0));
    let (from, to) = (x.start, x.end);
    let top = spikes.len() as f64;
    let top = dots.iter().map(|d| d.1 + 1.0).fold(top, f64::max);
    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("Spikes on their rows", ("sans-serif", 20))
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d(from..to, -1.0..top)?;
    chart.configure_mesh().x_desc("time (ms)").y_desc("neuron (row)").disable_mesh().draw()?;
    let rows = spikes.keys().map(|&n| PathElement::new([(from, n as f64), (to, n as f64)], BLACK.mix(0.1)));
    chart.draw_series(rows)?;
    let w = 0.004 * (to - from);
    for &(t, n) in &dots {
        let corners = vec![(t - w, n), (t, n + 0.4), (t + w, n), (t, n - 0.4)];
        chart.plotting_area().draw(&Polygon::new(corners, RED))?;
    }
    Ok(())
}
