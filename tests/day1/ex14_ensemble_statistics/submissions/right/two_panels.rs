use given::{Canvas, PlotResult, padded_range};
use ndarray::{Array1, Array2, Axis};
use plotters::prelude::*;

pub fn mean_std(v: &Array2<f64>) -> (Array1<f64>, Array1<f64>) {
    let mean = v.mean_axis(Axis(0)).unwrap_or_else(|| Array1::zeros(v.ncols()));
    (mean, autocovariance_matrix(v).diag().mapv(f64::sqrt))
}

pub fn autocovariance_matrix(v: &Array2<f64>) -> Array2<f64> {
    match v.mean_axis(Axis(0)) {
        Some(mean) if v.nrows() >= 2 => {
            let d = v - mean;
            d.t().dot(&d).map(|c| c / (v.nrows() - 1) as f64)
        }
        _ => Array2::zeros((v.ncols(), v.ncols())),
    }
}

fn decimals(span: f64) -> usize {
    (2.0 - span.log10()).ceil().max(0.0) as usize
}

fn panel<'a>(
    area: &'a given::Area,
    title: &str,
    label: &str,
    t: &[f64],
    lines: &[(Vec<f64>, &'static str, RGBColor)],
) -> PlotResult {
    let up = padded_range(lines.iter().flat_map(|line| &line.0));
    let (dx, dy) = (decimals((t[t.len() - 1] - t[0]) * 1e3), decimals(up.end - up.start));
    let mut chart = ChartBuilder::on(area)
        .caption(title, ("sans-serif", 16))
        .margin(6)
        .x_label_area_size(38)
        .y_label_area_size(75)
        .build_cartesian_2d(t[0] * 1e3..t[t.len() - 1] * 1e3, up)?;
    chart
        .configure_mesh()
        .x_labels(5)
        .y_labels(5)
        .x_label_formatter(&|x| format!("{x:.dx$}"))
        .y_label_formatter(&|y| format!("{y:.dy$}"))
        .x_desc("time (ms)")
        .y_desc(label)
        .draw()?;
    for (values, name, color) in lines {
        let color = *color;
        chart
            .draw_series(LineSeries::new(t.iter().map(|t| t * 1e3).zip(values.iter().copied()), color))?
            .label(*name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], color));
    }
    chart.configure_series_labels().background_style(WHITE.mix(0.8)).border_style(BLACK).draw()?;
    Ok(())
}

pub fn plot_stats(canvas: &Canvas, t: &[f64], mean: &Array1<f64>, std: &Array1<f64>) -> PlotResult {
    let area = canvas.area();
    area.fill(&WHITE)?;
    let height = area.dim_in_pixel().1 as i32;
    let (upper, lower) = area.split_vertically(height * 13 / 20);
    let mv = |values: Array1<f64>| values.iter().map(|v| v * 1e3).collect::<Vec<_>>();
    panel(
        &upper,
        "Mean and spread of the ensemble",
        "membrane potential (mV)",
        t,
        &[(mv(mean.clone()), "mean", BLACK), (mv(mean + std), "mean + σ", RED), (mv(mean - std), "mean − σ", BLUE)],
    )?;
    panel(&lower, "Standard deviation", "σ (mV)", t, &[(mv(std.clone()), "σ", GREEN)])
}
