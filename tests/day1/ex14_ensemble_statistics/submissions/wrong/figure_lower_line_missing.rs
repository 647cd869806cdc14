//! expect: The series "mean − σ" is not drawn

use given::{Canvas, PlotResult};
use ndarray::{Array1, Array2, Axis};
use plotters::prelude::*;

pub fn mean_std(v: &Array2<f64>) -> (Array1<f64>, Array1<f64>) {
    let n = v.nrows();
    if n == 0 {
        return (Array1::zeros(v.ncols()), Array1::zeros(v.ncols()));
    }
    let mean = v.mean_axis(Axis(0)).unwrap();
    if n == 1 {
        return (mean, Array1::zeros(v.ncols()));
    }
    (mean, v.std_axis(Axis(0), 1.0))
}

pub fn autocovariance_matrix(v: &Array2<f64>) -> Array2<f64> {
    let n = v.nrows();
    if n < 2 {
        return Array2::zeros((v.ncols(), v.ncols()));
    }
    let d = v - &mean_std(v).0;
    d.t().dot(&d) / (n as f64 - 1.0)
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
    for (name, curve, color) in [("mean", mean, BLUE), ("mean + σ", &upper, RED)] {
        let points = t.iter().copied().zip(curve.iter().copied());
        chart
            .draw_series(LineSeries::new(points, color))?
            .label(name)
            .legend(move |(x, y)| PathElement::new(vec![(x, y), (x + 20, y)], color));
    }
    chart.configure_series_labels().border_style(BLACK).background_style(WHITE).draw()?;
    Ok(())
}
