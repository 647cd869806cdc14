//! style: the time axis at the top, the potential at the right, the title below the chart, crosses with a thin line.
use given::{Canvas, Params, PlotResult, padded_range};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::ex02_sinusoidal_input::sine_current;
use crate::ex04_euler_step::integrate;

fn currents(p: &Params) -> impl Iterator<Item = f64> + '_ {
    (0..p.steps()).map(|k| sine_current(k as f64 * p.dt, p))
}

pub fn sine_trace(p: &Params) -> Vec<f64> {
    integrate(&currents(p).collect::<Vec<f64>>(), p)
}

pub fn plot_voltage(canvas: &Canvas, t: &[f64], v: &[f64]) -> PlotResult {
    let area = canvas.area();
    area.fill(&WHITE)?;
    let (w, h) = area.dim_in_pixel();
    let (chart_area, title_area) = area.split_vertically(h - 40);
    let ms: Vec<f64> = t.iter().map(|t| t * 1e3).collect();
    let mv: Vec<f64> = v.iter().map(|v| v * 1e3).collect();
    let mut chart = ChartBuilder::on(&chart_area)
        .margin(12)
        .top_x_label_area_size(45)
        .right_y_label_area_size(80)
        .build_cartesian_2d(padded_range(&ms), padded_range(&mv))?;
    chart
        .configure_mesh()
        .x_desc("time (ms)")
        .y_desc("membrane potential (mV)")
        .draw()?;
    let points = || ms.iter().copied().zip(mv.iter().copied());
    chart.draw_series(LineSeries::new(points(), BLACK.mix(0.3)))?;
    chart.draw_series(points().map(|at| Cross::new(at, 2, BLACK)))?;
    title_area.draw(&Text::new(
        "The membrane under a sinusoidal current",
        (w as i32 / 2, 18),
        TextStyle::from(("serif", 18).into_font()).pos(Pos::new(HPos::Center, VPos::Center)),
    ))?;
    Ok(())
}
