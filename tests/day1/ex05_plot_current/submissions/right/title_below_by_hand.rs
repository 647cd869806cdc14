//! Axes, ticks and marks by hand in pixels, title below, label of the y axis upright above it.
use given::{Canvas, PlotResult};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

fn ticks(lowest: f64, highest: f64) -> (Vec<f64>, usize) {
    let rough = (highest - lowest) / 6.0;
    let decade = 10_f64.powf(rough.log10().floor());
    let factor = [1.0, 2.0, 5.0].into_iter().find(|f| f * decade >= rough);
    let step = factor.unwrap_or(10.0) * decade;
    let first = (lowest / step).ceil() as i64;
    let last = (highest / step).floor() as i64;
    let decimals = (-(step.log10() + 1e-9).floor()).max(0.0) as usize;
    ((first..=last).map(|n| n as f64 * step).collect(), decimals)
}

fn limits(x: &[f64]) -> (f64, f64) {
    let (mut low, mut high) = (x[0], x[0]);
    for &value in x {
        low = low.min(value);
        high = high.max(value);
    }
    let room = 0.06 * (high - low);
    (low - room, high + room)
}

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let area = canvas.area();
    area.fill(&WHITE)?;
    let (width, height) = area.dim_in_pixel();
    let (left, right) = (80, width as i32 - 25);
    let (top, bottom) = (45, height as i32 - 90);

    let ms: Vec<f64> = t.iter().map(|x| 1000.0 * x).collect();
    let pa: Vec<f64> = i.iter().map(|x| 1e12 * x).collect();
    let (x0, x1) = limits(&ms);
    let (y0, y1) = limits(&pa);
    let across = |x: f64| left + ((x - x0) / (x1 - x0) * f64::from(right - left)).round() as i32;
    let up = |y: f64| bottom - ((y - y0) / (y1 - y0) * f64::from(bottom - top)).round() as i32;

    let small = TextStyle::from(("sans-serif", 12).into_font());
    let frame = PathElement::new(vec![(left, top), (left, bottom), (right, bottom)], BLACK);
    area.draw(&frame)?;
    let (numbers, decimals) = ticks(x0, x1);
    let below = small.pos(Pos::new(HPos::Center, VPos::Top));
    for x in numbers {
        let at = across(x);
        area.draw(&PathElement::new(vec![(at, bottom), (at, bottom + 5)], BLACK))?;
        area.draw_text(&format!("{x:.decimals$}"), &below, (at, bottom + 8))?;
    }
    let (numbers, decimals) = ticks(y0, y1);
    let beside = small.pos(Pos::new(HPos::Right, VPos::Center));
    for y in numbers {
        let at = up(y);
        area.draw(&PathElement::new(vec![(left - 5, at), (left, at)], BLACK))?;
        area.draw_text(&format!("{y:.decimals$}"), &beside, (left - 8, at))?;
    }
    let words = TextStyle::from(("sans-serif", 14).into_font());
    area.draw_text(
        "current, pA",
        &words.pos(Pos::new(HPos::Left, VPos::Bottom)),
        (10, top - 12),
    )?;
    area.draw_text(
        "time, ms",
        &words.pos(Pos::new(HPos::Center, VPos::Top)),
        ((left + right) / 2, bottom + 28),
    )?;
    let title = TextStyle::from(("sans-serif", 20).into_font());
    area.draw_text(
        "The input current, sample by sample",
        &title.pos(Pos::new(HPos::Center, VPos::Bottom)),
        (width as i32 / 2, height as i32 - 10),
    )?;

    for (&x, &y) in ms.iter().zip(&pa) {
        let (x, y) = (across(x), up(y));
        area.draw(&Rectangle::new([(x - 2, y - 2), (x + 2, y + 2)], MAGENTA.filled()))?;
    }
    Ok(())
}
