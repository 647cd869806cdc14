use given::{Canvas, PlotResult};
use plotters::prelude::*;

/// How many neurons there are, as a float.
pub fn count(v: &[Vec<f64>]) -> f64 {
    v.len() as f64
}

// far from 0 it is safer to average the distances from one of the values
pub fn mean_at(v: &[Vec<f64>], k: usize) -> f64 {
    let reference = v[0][k];
    let rest: f64 = v.iter().rev().map(|trace| trace[k] - reference).sum();
    (count(v).recip()).mul_add(rest, reference)
}

pub fn sample_mean(v: &[Vec<f64>]) -> Vec<f64> {
    v.first()
        .map(|trace| trace.iter().enumerate().map(|(k, _)| mean_at(v, k)).collect())
        .unwrap_or_default()
}

pub fn plot_mean(canvas: &Canvas, t: &[f64], v: &[Vec<f64>]) -> PlotResult {
    let root = canvas.area();
    root.fill(&WHITE)?;
    let mut lo = v[0][0];
    let mut hi = v[0][0];
    for trace in v {
        for &x in trace {
            lo = lo.min(x);
            hi = hi.max(x);
        }
    }
    let mut chart = ChartBuilder::on(&root)
        .caption("Ensemble and sample mean", ("sans-serif", 22))
        .margin(8)
        .x_label_area_size(35)
        .y_label_area_size(55)
        .build_cartesian_2d(0.0..t[t.len() - 1], lo - 0.001..hi + 0.001)?;
    chart.configure_mesh().x_desc("t (s)").y_desc("V (V)").draw()?;
    chart
        .draw_series(v.iter().map(|trace| {
            PathElement::new(
                t.iter().zip(trace).map(|(&a, &b)| (a, b)).collect::<Vec<_>>(),
                BLACK.mix(0.15),
            )
        }))?
        .label("traces")
        .legend(|(x, y)| PathElement::new(vec![(x, y), (x + 15, y)], BLACK.mix(0.15)));
    let m = sample_mean(v);
    chart
        .draw_series(LineSeries::new(t.iter().copied().zip(m), BLUE.filled()).point_size(2))?
        .label("mean")
        .legend(|(x, y)| PathElement::new(vec![(x, y), (x + 15, y)], BLUE));
    chart.configure_series_labels().border_style(BLACK).draw()?;
    Ok(())
}
