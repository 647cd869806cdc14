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
    let area = canvas.area();
    area.fill(&WHITE)?;
    // In ms and mV, as physiologists like it.
    let ms: Vec<f64> = t.iter().map(|t| t * 1e3).collect();
    let mv = mean * 1e3;
    let (upper, lower) = (&mv + &(std * 1e3), &mv - &(std * 1e3));
    let low = lower.iter().copied().fold(f64::MAX, f64::min) - 2.0;
    let high = upper.iter().copied().fold(f64::MIN, f64::max) + 2.0;
    let mut chart = ChartBuilder::on(&area)
        .caption("Ensemble statistics", ("sans-serif", 24))
        .margin(8)
        .set_label_area_size(LabelAreaPosition::Left, 60)
        .set_label_area_size(LabelAreaPosition::Bottom, 45)
        .build_cartesian_2d(0.0..ms[ms.len() - 1], low..high)?;
    chart.configure_mesh().x_desc("t [ms]").y_desc("V [mV]").draw()?;
    let line = |y: &Array1<f64>| ms.iter().copied().zip(y.iter().copied()).collect::<Vec<_>>();
    chart
        .draw_series(LineSeries::new(line(&upper), ShapeStyle::from(&RED).stroke_width(2)))?
        .label("upper edge (+σ)")
        .legend(|(x, y)| PathElement::new([(x, y), (x + 20, y)], RED));
    chart
        .draw_series(LineSeries::new(line(&lower), ShapeStyle::from(&RED.mix(0.5)).stroke_width(2)))?
        .label("lower edge (-σ)")
        .legend(|(x, y)| PathElement::new([(x, y), (x + 20, y)], RED.mix(0.5)));
    chart
        .draw_series(LineSeries::new(line(&mv), BLACK.stroke_width(3)))?
        .label("sample mean")
        .legend(|(x, y)| PathElement::new([(x, y), (x + 20, y)], BLACK));
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::LowerRight)
        .background_style(WHITE.mix(0.8))
        .draw()?;
    area.present()?;
    Ok(())
}
