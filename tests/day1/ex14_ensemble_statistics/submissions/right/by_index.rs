use given::{Canvas, PlotResult};
use ndarray::{Array1, Array2};
use plotters::prelude::*;

pub fn mean_std(v: &Array2<f64>) -> (Array1<f64>, Array1<f64>) {
    let (n, steps) = v.dim();
    let mut mean = Array1::zeros(steps);
    let mut std = Array1::zeros(steps);
    for k in 0..steps {
        if n > 0 {
            mean[k] = v.column(k).sum() / n as f64;
        }
        if n > 1 {
            let squares: f64 = v.column(k).iter().map(|x| (x - mean[k]).powi(2)).sum();
            std[k] = (squares / (n - 1) as f64).sqrt();
        }
    }
    (mean, std)
}

pub fn autocovariance_matrix(v: &Array2<f64>) -> Array2<f64> {
    let (n, steps) = v.dim();
    let (mean, _) = mean_std(v);
    let mut c = Array2::zeros((steps, steps));
    if n < 2 {
        return c;
    }
    for k in 0..steps {
        for l in 0..=k {
            let mut sum = 0.0;
            for j in 0..n {
                sum += (v[[j, k]] - mean[k]) * (v[[j, l]] - mean[l]);
            }
            c[[k, l]] = sum / (n as f64 - 1.0);
            c[[l, k]] = c[[k, l]];
        }
    }
    c
}

pub fn plot_stats(
    canvas: &Canvas,
    t: &[f64],
    mean: &Array1<f64>,
    std: &Array1<f64>,
) -> PlotResult {
    let lower = mean - std;
    let upper = mean + std;
    let low = lower.iter().copied().fold(f64::INFINITY, f64::min) - 1e-3;
    let high = upper.iter().copied().fold(f64::NEG_INFINITY, f64::max) + 1e-3;
    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("Mean and spread of the ensemble", ("sans-serif", 20))
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(70)
        .build_cartesian_2d(t[0]..t[t.len() - 1], low..high)?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("membrane potential (V)")
        .draw()?;
    for (name, curve, color) in [("mean", mean, BLUE), ("mean + σ", &upper, RED), ("mean - σ", &lower, GREEN)] {
        let points = t.iter().copied().zip(curve.iter().copied());
        chart
            .draw_series(LineSeries::new(points, color))?
            .label(name)
            .legend(move |(x, y)| PathElement::new(vec![(x, y), (x + 20, y)], color));
    }
    chart.configure_series_labels().border_style(BLACK).background_style(WHITE).draw()?;
    Ok(())
}
