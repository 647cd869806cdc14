use given::{Canvas, PlotResult, padded_range};
use ndarray::{Array1, Array2, Axis};
use plotters::prelude::*;

pub fn mean_std(v: &Array2<f64>) -> (Array1<f64>, Array1<f64>) {
    let mut mean = Array1::<f64>::zeros(v.ncols());
    let mut m2 = Array1::<f64>::zeros(v.ncols());
    for (n, row) in v.outer_iter().enumerate() {
        let d = &row - &mean;
        mean += &(&d / (n + 1) as f64);
        m2 += &(&d * &(&row - &mean));
    }
    let divisor = v.nrows().saturating_sub(1).max(1) as f64;
    (mean, m2.mapv(|x| (x / divisor).sqrt()))
}

pub fn autocovariance_matrix(v: &Array2<f64>) -> Array2<f64> {
    let steps = v.ncols();
    let n = v.nrows();
    let (mean, _) = mean_std(v);
    Array2::from_shape_fn((steps, steps), |(k, l)| {
        if n < 2 {
            return 0.0;
        }
        let sum: f64 = v
            .rows()
            .into_iter()
            .map(|row| (row[k] - mean[k]) * (row[l] - mean[l]))
            .sum();
        sum / (n - 1) as f64
    })
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
            padded_range(t),
            padded_range([&above, &below].into_iter().flatten()),
        )?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("membrane potential (V)")
        .draw()?;
    for (n, (y, name)) in [
        (middle, "mean"),
        (above, "mean plus σ"),
        (below, "mean minus σ"),
    ]
    .into_iter()
    .enumerate()
    {
        let colour = Palette99::pick(n).to_rgba();
        chart
            .draw_series(DashedLineSeries::new(
                x.iter().copied().zip(y).collect::<Vec<_>>().into_iter(),
                6 + 2 * n as u32,
                1,
                colour.into(),
            ))?
            .label(name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], colour));
    }
    chart
        .configure_series_labels()
        .background_style(WHITE)
        .border_style(BLACK)
        .draw()?;
    Ok(())
}
