//! Dark background, crosses only, a legend at the right of the chart.
use crate::ex02_sinusoidal_input::sine_current;
use crate::ex04_euler_step::integrate;
use given::{Canvas, Params, PlotResult, padded_range};
use plotters::prelude::*;

pub fn sine_trace(p: &Params) -> Vec<f64> {
    let mut current = vec![0.0; p.steps()];
    for (k, i) in current.iter_mut().enumerate() {
        *i = sine_current(p.dt * k as f64, p);
    }
    integrate(&current, p)
}

pub fn plot_voltage(canvas: &Canvas, t: &[f64], v: &[f64]) -> PlotResult {
    let ink = RGBColor(220, 220, 210);
    let root = canvas.area();
    root.fill(&BLACK)?;
    let width = root.dim_in_pixel().0 as i32;
    let (left, right) = root.split_horizontally(width - 110);
    let mv: Vec<f64> = v.iter().map(|v| v / 1e-3).collect();
    let ms: Vec<f64> = t.iter().map(|t| t / 1e-3).collect();
    let (x, y) = (padded_range(&ms), padded_range(&mv));
    let digits = |span: f64| (2.0 - span.log10().floor()).max(0.0) as usize;
    let (nx, ny) = (digits(x.end - x.start), digits(y.end - y.start));
    let font = ("monospace", 12).into_font().color(&ink);
    let mut chart = ChartBuilder::on(&left)
        .caption("V(t) of the free membrane", ("monospace", 18).into_font().color(&ink))
        .margin(12)
        .x_label_area_size(45)
        .y_label_area_size(85)
        .build_cartesian_2d(x, y)?;
    chart
        .configure_mesh()
        .bold_line_style(ink.mix(0.2))
        .light_line_style(BLACK)
        .axis_style(ink)
        .label_style(font.clone())
        .axis_desc_style(font.clone())
        .x_labels(5)
        .x_label_formatter(&|x| format!("{x:.nx$}"))
        .y_label_formatter(&|y| format!("{y:.ny$}"))
        .x_desc("t, ms")
        .y_desc("V, mV")
        .draw()?;
    chart.draw_series(ms.into_iter().zip(mv).map(|at| Cross::new(at, 3, YELLOW)))?;
    right.draw(&Cross::new((10, 60), 3, YELLOW))?;
    right.draw_text("one step", &font, (20, 54))?;
    Ok(())
}
