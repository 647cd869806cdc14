use given::{Canvas, PlotResult};
use plotters::prelude::*;

pub fn mean_at(v: &[Vec<f64>], k: usize) -> f64 {
    let n = v.len() as f64;
    v.iter().map(|x| x[k] / n).sum()
}

pub fn sample_mean(v: &[Vec<f64>]) -> Vec<f64> {
    let steps = v.iter().map(Vec::len).min().unwrap_or(0);
    let mut means = vec![f64::NAN; steps];
    for (k, m) in means.iter_mut().enumerate() {
        *m = mean_at(v, k);
    }
    means
}

pub fn plot_mean(canvas: &Canvas, t: &[f64], v: &[Vec<f64>]) -> PlotResult {
    let area = canvas.area();
    area.fill(&WHITE)?;
    let (mut low, mut high) = (f64::MAX, f64::MIN);
    for x in v.iter().flatten() {
        low = low.min(*x);
        high = high.max(*x);
    }
    let pad = 0.1 * (high - low) + 1e-4;
    let mut chart = ChartBuilder::on(&area)
        .caption("The mean in the cloud", ("sans-serif", 25))
        .margin(10)
        .x_label_area_size(45)
        .y_label_area_size(70)
        .build_cartesian_2d(0f64..t.last().unwrap() * 1.05, (low - pad)..(high + pad))?;
    chart
        .configure_mesh()
        .x_desc("time t [s]")
        .y_desc("potential V [V]")
        .light_line_style(TRANSPARENT)
        .draw()?;
    let dots = v.iter().flat_map(|trace| t.iter().zip(trace).map(|(t, x)| Circle::new((*t, *x), 2, GREEN.mix(0.3).filled())));
    chart.draw_series(dots)?.label("each neuron").legend(|(x, y)| Circle::new((x + 8, y), 2, GREEN.filled()));
    chart
        .draw_series(t.iter().zip(sample_mean(v)).map(|(t, m)| Circle::new((*t, m), 3, BLACK.filled())))?
        .label("mean of all neurons")
        .legend(|(x, y)| Circle::new((x + 8, y), 3, BLACK.filled()));
    chart.configure_series_labels().position(SeriesLabelPosition::UpperLeft).background_style(WHITE).draw()?;
    Ok(())
}
