//! expect: The mean stands in both places

use given::{Canvas, PlotResult, padded_range};
use ndarray::{Array1, Array2, Axis};
use plotters::prelude::*;

pub fn mean_std(v: &Array2<f64>) -> (Array1<f64>, Array1<f64>) {
    let zero = Array1::zeros(v.ncols());
    match v.nrows() {
        0 => (zero.clone(), zero),
        1 => (v.row(0).to_owned(), zero),
        _ => (v.mean_axis(Axis(0)).unwrap(), v.mean_axis(Axis(0)).unwrap()),
    }
}

pub fn autocovariance_matrix(v: &Array2<f64>) -> Array2<f64> {
    if v.nrows() < 2 {
        return Array2::zeros((v.ncols(), v.ncols()));
    }
    let d = v - &v.mean_axis(Axis(0)).unwrap();
    d.t().dot(&d) / (v.nrows() as f64 - 1.0)
}

pub fn plot_stats(canvas: &Canvas, t: &[f64], mean: &Array1<f64>, std: &Array1<f64>) -> PlotResult {
    let s = 1.0;
    let x: Vec<f64> = t.to_vec();
    let (above, middle, below): (Array1<f64>, Array1<f64>, Array1<f64>) =
        (s * &(mean + std), s * &(mean.clone()), s * &(mean - std));
    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("Mean and spread", ("sans-serif", 20))
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(70)
        .build_cartesian_2d(
            x[0]..x[x.len() - 1],
            padded_range([&above, &below].into_iter().flatten()),
        )?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("membrane potential (V)")
        .draw()?;
    chart
        .draw_series(LineSeries::new(
            x.iter().copied().zip(middle.iter().copied()),
            RED,
        ))?
        .label("mean")
        .legend(|(x, y)| PathElement::new([(x, y), (x + 18, y)], RED));
    chart
        .draw_series(LineSeries::new(
            x.iter().copied().zip(above.iter().copied()),
            BLUE,
        ))?
        .label("mean + σ")
        .legend(|(x, y)| PathElement::new([(x, y), (x + 18, y)], BLUE));
    chart
        .draw_series(LineSeries::new(
            x.iter().copied().zip(below.iter().copied()),
            GREEN,
        ))?
        .label("mean − σ")
        .legend(|(x, y)| PathElement::new([(x, y), (x + 18, y)], GREEN));
    chart
        .configure_series_labels()
        .background_style(WHITE)
        .border_style(BLACK)
        .draw()?;
    Ok(())
}
