use given::{Canvas, PlotResult};
use plotters::prelude::*;

// m_n = m_(n-1) + (x_n - m_(n-1)) / n
fn running_mean(values: impl Iterator<Item = f64>) -> f64 {
    let mut mean = 0.0;
    for (n, x) in values.enumerate() {
        mean += (x - mean) / (n + 1) as f64;
    }
    mean
}

pub fn mean_at(v: &[Vec<f64>], k: usize) -> f64 {
    running_mean(v.iter().map(|trace| trace[k]))
}

pub fn sample_mean(v: &[Vec<f64>]) -> Vec<f64> {
    (0..)
        .take_while(|&k| v.first().is_some_and(|trace| k < trace.len()))
        .map(|k| running_mean(v.iter().map(|trace| trace[k])))
        .collect()
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
        .draw_series(LineSeries::new(t.iter().copied().zip(m), BLUE.stroke_width(2)))?
        .label("mean")
        .legend(|(x, y)| PathElement::new(vec![(x, y), (x + 15, y)], BLUE));
    chart.configure_series_labels().border_style(BLACK).draw()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two() {
        assert_eq!(mean_at(&[vec![1.0], vec![3.0]], 0), 2.0);
    }
}
