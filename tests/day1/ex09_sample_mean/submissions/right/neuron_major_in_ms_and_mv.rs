use given::{Canvas, PlotResult};
use plotters::prelude::*;

pub fn mean_at(v: &[Vec<f64>], k: usize) -> f64 {
    sample_mean(v)[k]
}

// one trace after the other
pub fn sample_mean(v: &[Vec<f64>]) -> Vec<f64> {
    let Some(first) = v.first() else {
        return vec![];
    };
    let mut mean = vec![0.0; first.len()];
    for trace in v {
        for (m, x) in mean.iter_mut().zip(trace) {
            *m += x;
        }
    }
    for m in &mut mean {
        *m /= v.len() as f64;
    }
    mean
}

pub fn plot_mean(canvas: &Canvas, t: &[f64], v: &[Vec<f64>]) -> PlotResult {
    let ms: Vec<f64> = t.iter().map(|t| t * 1e3).collect();
    let in_mv = |y: &[f64]| -> Vec<(f64, f64)> {
        ms.iter().zip(y).map(|(&t, &y)| (t, 1e3 * y)).collect()
    };
    let area = canvas.area();
    area.fill(&WHITE)?;
    let all: Vec<f64> = v.concat();
    let low = all.iter().fold(f64::MAX, |a, &b| a.min(1e3 * b));
    let high = all.iter().fold(f64::MIN, |a, &b| a.max(1e3 * b));
    let mut chart = ChartBuilder::on(&area)
        .caption(format!("{} noisy neurons", v.len()), ("serif", 18).into_font())
        .set_label_area_size(LabelAreaPosition::Left, 50)
        .set_label_area_size(LabelAreaPosition::Bottom, 40)
        .margin(15)
        .build_cartesian_2d(-1.0..ms[ms.len() - 1] + 1.0, low - 5.0..high + 5.0)?;
    chart
        .configure_mesh()
        .disable_mesh()
        .x_desc("Time / ms")
        .y_desc("Membrane potential / mV")
        .draw()?;
    let grey = RGBColor(200, 200, 200);
    for (n, trace) in v.iter().enumerate() {
        let drawn = chart.draw_series(LineSeries::new(in_mv(trace), &grey))?;
        // one entry is enough for all of them
        if n == 0 {
            drawn.label("realisations").legend(move |(x, y)| PathElement::new(vec![(x, y), (x + 20, y)], grey));
        }
    }
    chart
        .draw_series(LineSeries::new(in_mv(&sample_mean(v)), ShapeStyle::from(&RED).stroke_width(3)))?
        .label("sample mean")
        .legend(|(x, y)| PathElement::new(vec![(x, y), (x + 20, y)], RED));
    chart.configure_series_labels().background_style(WHITE.mix(0.8)).draw()?;
    Ok(())
}
