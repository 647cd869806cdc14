//! Extend with map and mutable state; a sidebar with facts, a two-line title, crosses.
use given::{Canvas, Params, PlotResult, padded_range};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

pub fn sine_trace(p: &Params) -> Vec<f64> {
    let current = |k: usize| {
        let angle = std::f64::consts::TAU * (k as f64 * p.dt / 0.01);
        p.i_mean * (1.0 + angle.sin())
    };
    let mut v = p.e_l;
    let mut trace = Vec::new();
    trace.extend((0..p.steps()).map(|k| {
        let now = v;
        v = now + (p.dt / p.tau_m) * ((p.e_l - now) + p.r * current(k));
        now
    }));
    trace
}

pub fn plot_voltage(canvas: &Canvas, t: &[f64], v: &[f64]) -> PlotResult {
    let page = canvas.area();
    page.fill(&WHITE)?;
    let (w, _) = page.dim_in_pixel();
    let (head, body) = page.split_vertically(56);
    let (chart_side, bar) = body.split_horizontally(w as i32 * 4 / 5);

    let big = ("sans-serif", 20).into_font().color(&BLACK).pos(Pos::new(HPos::Center, VPos::Top));
    let small = ("sans-serif", 13).into_font().color(&BLACK).pos(Pos::new(HPos::Center, VPos::Top));
    head.draw_text("Membrane potential", &big, (w as i32 / 2, 8))?;
    head.draw_text("without a threshold, one cross per step", &small, (w as i32 / 2, 34))?;

    let x = padded_range(t.iter().map(|t| t * 1e3));
    let y = padded_range(v.iter().map(|v| v * 1e3));
    let digits = |r: &std::ops::Range<f64>| (2.0 - (r.end - r.start).log10().floor()).max(0.0) as usize;
    let (dx, dy) = (digits(&x), digits(&y));
    bar.fill(&RGBColor(235, 240, 245))?;
    let note = ("sans-serif", 12).into_font().color(&BLACK);
    bar.draw_text(&format!("points: {}", t.len()), &note, (8, 20))?;
    bar.draw_text(&format!("first: {:.dy$} mV", v[0] * 1e3), &note, (8, 40))?;
    bar.draw_text(&format!("last: {:.dy$} mV", v[v.len() - 1] * 1e3), &note, (8, 60))?;

    let mut chart = ChartBuilder::on(&chart_side)
        .margin(10)
        .margin_right(30)
        .x_label_area_size(42)
        .y_label_area_size(100)
        .build_cartesian_2d(x, y)?;
    chart
        .configure_mesh()
        .x_labels(5)
        .y_labels(6)
        .x_desc("time (ms)")
        .y_desc("V (mV)")
        .x_label_formatter(&|x| format!("{x:.dx$}"))
        .y_label_formatter(&|y| format!("{y:.dy$}"))
        .draw()?;
    chart.draw_series(
        t.iter()
            .zip(v)
            .map(|(t, v)| Cross::new((t * 1e3, v * 1e3), 4, BLUE)),
    )?;
    Ok(())
}
