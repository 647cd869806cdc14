//! expect: outside the axes

use std::collections::BTreeMap;

use given::{Canvas, Params, PlotResult};
use ndarray::Array2;
use plotters::prelude::*;

pub fn simulate(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    let (neurons, steps) = i.dim();
    let mut spikes: BTreeMap<usize, Vec<f64>> = (0..neurons).map(|n| (n, vec![])).collect();
    let mut v = Array2::zeros((neurons, steps));
    let mut now = vec![p.e_l; neurons];
    for k in 0..steps {
        for n in 0..neurons {
            v[[n, k]] = now[n];
        }
        if k + 1 == steps {
            break;
        }
        for n in 0..neurons {
            now[n] += p.dt / p.tau_m * (p.e_l - now[n] + p.r * i[[n, k]]);
            if now[n] >= p.v_th {
                now[n] = p.v_reset;
                spikes.get_mut(&n).unwrap().push((k + 1) as f64 * p.dt);
            }
        }
    }
    (v, spikes)
}

pub fn rate(spikes: &BTreeMap<usize, Vec<f64>>, n: usize, p: &Params) -> Vec<f64> {
    let mut rate = vec![0.0; p.steps()];
    for times in spikes.values() {
        for t in times {
            let k = (t / p.dt).round() as usize;
            rate[k] += 1.0 / (n as f64 * p.dt);
        }
    }
    rate
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
        .build_cartesian_2d(0.0..0.03, -1.0..spikes.len() as f64)?;
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
