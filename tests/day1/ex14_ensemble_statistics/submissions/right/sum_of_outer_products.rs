use given::{Canvas, PlotResult};
use ndarray::{Array1, Array2, Axis};
use plotters::prelude::*;

pub fn mean_std(v: &Array2<f64>) -> (Array1<f64>, Array1<f64>) {
    let n = v.nrows();
    let divisor = n.saturating_sub(1).max(1) as f64;
    let mean = v.sum_axis(Axis(0)) / n.max(1) as f64;
    let variance = (v - &mean).mapv(|d| d * d).sum_axis(Axis(0)) / divisor;
    (mean, variance.sqrt())
}

pub fn autocovariance_matrix(v: &Array2<f64>) -> Array2<f64> {
    let steps = v.ncols();
    let mut c = Array2::<f64>::zeros((steps, steps));
    let (mean, _) = mean_std(v);
    for row in v.outer_iter() {
        let d = (&row - &mean).insert_axis(Axis(1));
        c += &d.dot(&d.t());
    }
    if v.nrows() > 1 { c / (v.nrows() - 1) as f64 } else { c * 0.0 }
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
