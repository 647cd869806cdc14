use given::{Canvas, PlotResult};
use plotters::prelude::*;

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let low = i.iter().fold(0.0, |a: f64, b| a.min(*b)) * 1e12 - 20.0;
    let high = i.iter().fold(0.0, |a: f64, b| a.max(*b)) * 1e12 + 20.0;
    let root = canvas.area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .caption("What drives the neuron", ("sans-serif", 16))
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d(t[0]..t[t.len() - 1], low..high)?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("current (pA)")
        .draw()?;
    let line: Vec<(f64, f64)> = t.iter().zip(i).map(|(t, i)| (*t, i * 1e12)).collect();
    chart.draw_series(LineSeries::new(
        [(t[0], 0.0), (t[t.len() - 1], 0.0)],
        &BLACK,
    ))?;
    chart
        .draw_series(LineSeries::new(line, MAGENTA.filled()).point_size(4))?
        .label("I(t)")
        .legend(|(x, y)| PathElement::new([(x, y), (x + 20, y)], MAGENTA));
    chart.configure_series_labels().border_style(BLACK).draw()?;
    Ok(())
}
