//! Charts that no exercise asks for: bands and error bars, uneven times, rasters of few spikes and
//! of many; and the summary.

use given::{Canvas, PlotResult};
use judge::chart::{Axis, Chart, Series, summary};
use plotters::prelude::*;
use probe::value::Unit;

use super::drawn::*;

/// A mean and one standard deviation above and below it.
pub fn statistics() -> (Chart, Vec<f64>, [Vec<f64>; 3]) {
    let (t, mean) = voltage();
    let edge = |by: f64| mean.iter().zip(&t).map(|(m, t)| m + by * t).collect();
    let lines: [Vec<f64>; 3] = [mean.clone(), edge(0.02), edge(-0.02)];
    let of = |(name, y): (&'static str, &Vec<f64>)| Series {
        name,
        x: t.clone(),
        y: y.clone(),
        dots: false,
    };
    let names = ["mean", "mean + σ", "mean − σ"];
    let chart = Chart {
        x: TIME,
        y: POTENTIAL,
        series: names.into_iter().zip(&lines).map(of).collect(),
    };
    (chart, t, lines)
}

pub fn zip(t: &[f64], v: &[f64]) -> Vec<(f64, f64)> {
    t.iter().copied().zip(v.iter().copied()).collect()
}

#[test]
fn a_band_and_error_bars() {
    let (chart, t, [mean, above, below]) = statistics();
    for bars in [false, true] {
        accepted(&chart, |canvas| {
            let area = canvas.area();
            let mut plot = axes_of_potential(&area)?;
            if bars {
                let bar = |k| PathElement::new([(t[k], below[k]), (t[k], above[k])], BLUE);
                plot.draw_series((0..t.len()).map(bar))?.label("± σ");
            } else {
                let mut outline = zip(&t, &above);
                outline.extend(zip(&t, &below).into_iter().rev());
                plot.draw_series([Polygon::new(outline, BLUE.mix(0.2))])?
                    .label("± σ");
            }
            plot.draw_series(LineSeries::new(zip(&t, &mean), &BLUE))?
                .label("mean");
            // Each series of the chart must be named: a band may be named as both its edges.
            plot.draw_series(std::iter::empty::<Circle<_, i32>>())?
                .label("mean − σ");
            plot.configure_series_labels().draw()?;
            Ok(())
        });
    }
}

#[test]
fn points_in_any_order_and_colours() {
    let data = current();
    accepted(&chart_of(CURRENT, &data), |canvas| {
        let area = canvas.area();
        let mut plot = axes_of_current(&area, &data)?;
        let (high, low): (Vec<_>, Vec<_>) = pairs(&data).into_iter().partition(|p| p.1 > 1e-10);
        plot.draw_series(high.into_iter().map(|p| Circle::new(p, 3, RED.filled())))?;
        plot.draw_series(low.into_iter().map(|p| Circle::new(p, 3, BLUE.filled())))?;
        Ok(())
    });
}

/// Triangles above a level and circles below it: every point has one mark, of whatever look.
#[test]
fn points_of_several_looks() {
    let data = current();
    let chart = chart_of(CURRENT, &data);
    let draw = |canvas: &Canvas, of: &[(f64, f64)], stray: &[(f64, f64)]| -> PlotResult {
        let area = canvas.area();
        let mut plot = axes_of_current(&area, &data)?;
        let (high, low): (Vec<_>, Vec<_>) = of.iter().partition(|p| p.1 > 1e-10);
        let high = high.into_iter().chain(stray.iter().copied());
        plot.draw_series(high.map(|p| TriangleMarker::new(p, 5, RED.filled())))?;
        plot.draw_series(low.into_iter().map(|p| Circle::new(p, 3, BLUE.filled())))?;
        Ok(())
    };
    let points = pairs(&data);
    accepted(&chart, |canvas| draw(canvas, &points, &[]));
    named("", &chart, |canvas| draw(canvas, &points[1..], &[]));
    named("", &chart, |canvas| {
        draw(canvas, &points, &[(4.4e-3, 2e-10)])
    });
}

/// A line whose pieces have their own colour or width, drawn in any order.
#[test]
fn lines_of_several_looks() {
    let (t, v) = voltage();
    let chart = chart_of(POTENTIAL, &(t.clone(), v.clone()));
    let points = zip(&t, &v);
    let draw = |canvas: &Canvas, cuts: &[(usize, usize)]| -> PlotResult {
        let area = canvas.area();
        let mut plot = axes_of_potential(&area)?;
        for (k, &(from, to)) in cuts.iter().enumerate() {
            let piece = points[from..=to].iter().copied();
            plot.draw_series(LineSeries::new(piece, BLUE.stroke_width(1 + k as u32)))?;
        }
        Ok(())
    };
    accepted(&chart, |canvas| {
        draw(canvas, &[(60, 149), (0, 30), (30, 60)])
    });
    // A gap, and a piece that leads back.
    named("", &chart, |canvas| {
        draw(canvas, &[(61, 149), (0, 30), (30, 60)])
    });
    named("", &chart, |canvas| draw(canvas, &[(60, 149), (0, 30)]));

    // More corners on the straight way from point to point; a corner beside it.
    for (off, fits) in [(0.0, true), (4e-3, false)] {
        let halfway = |two: &[(f64, f64)]| {
            let middle = (
                0.5 * (two[0].0 + two[1].0),
                0.5 * (two[0].1 + two[1].1) + off,
            );
            [two[0], middle]
        };
        let fine: Vec<_> = points.windows(2).flat_map(halfway).collect();
        let draw = |canvas: &Canvas| {
            let area = canvas.area();
            let mut plot = axes_of_potential(&area)?;
            let line = fine.iter().copied().chain(points.last().copied());
            plot.draw_series(LineSeries::new(line, &BLUE))?;
            Ok(())
        };
        match fits {
            true => accepted(&chart, draw),
            false => named("", &chart, draw),
        }
    }

    accepted(&chart, |canvas| {
        let area = canvas.area();
        let mut plot = axes_of_potential(&area)?;
        let chord = |k: usize| {
            let colour = if v[k] > v[k - 1] { RED } else { BLUE };
            PathElement::new([points[k - 1], points[k]], colour)
        };
        plot.draw_series((1..t.len()).map(chord))?;
        Ok(())
    });
}

/// Axes of one's own: numbers stand near their ticks, not always centred. Beside another tick they are wrong.
#[test]
fn numbers_beside_ticks_drawn_by_hand() {
    let (t, v) = voltage();
    let chart = chart_of(POTENTIAL, &(t.clone(), v.clone()));
    let draw = |canvas: &Canvas, shifted: f64| -> PlotResult {
        let area = canvas.area();
        area.fill(&WHITE)?;
        let across = |t: f64| 90 + (t / 0.15 * 500.0).round() as i32;
        let up = |v: f64| 400 - ((v + 0.07) / 0.04 * 340.0).round() as i32;
        let font = ("sans-serif", 13).into_font();
        for k in 0..=5 {
            let (t, v) = (0.03 * f64::from(k), -0.07 + 0.008 * f64::from(k));
            let (x, y) = (across(t), up(v));
            area.draw(&PathElement::new([(x, 400), (x, 406)], BLACK))?;
            area.draw(&PathElement::new([(84, y), (90, y)], BLACK))?;
            let number = format!("{:.2}", t + shifted);
            area.draw(&Text::new(number, (x - 18, 410), font.clone()))?;
            area.draw(&Text::new(format!("{v:.3}"), (35, y - 6), font.clone()))?;
        }
        area.draw(&Text::new("Ensemble", (250, 15), ("sans-serif", 20)))?;
        area.draw(&Text::new("time (s)", (300, 440), font.clone()))?;
        area.draw(&Text::new("V (V)", (10, 30), font.clone()))?;
        let points: Vec<_> = t
            .iter()
            .zip(&v)
            .map(|(&t, &v)| (across(t), up(v)))
            .collect();
        area.draw(&PathElement::new(points, BLUE))?;
        Ok(())
    };
    accepted(&chart, |canvas| draw(canvas, 0.0));
    named("do not fit the data", &chart, |canvas| draw(canvas, 0.03));
}

#[test]
fn steps_for_uneven_times() {
    let (mut t, i) = current();
    t.iter_mut().for_each(|t| *t += 0.02 * *t * *t / 1e-3);
    let steps: Vec<f64> = (0..t.len()).map(|k| k as f64).collect();
    named("not its number", &chart_of(CURRENT, &(t, i.clone())), |c| {
        let area = c.area();
        let mut plot = axes_of_current(&area, &(steps.clone(), i.clone()))?;
        plot.draw_series(LineSeries::new(zip(&steps, &i), &BLUE))?;
        Ok(())
    });
}

/// A raster of these spikes.
fn raster(points: &[(f64, f64)]) -> Chart {
    let (x, y) = points.iter().copied().unzip();
    let series = Series {
        name: "spikes",
        x,
        y,
        dots: true,
    };
    Chart {
        x: TIME,
        y: Axis {
            shows: "neuron",
            unit: Unit::None,
        },
        series: vec![series],
    }
}

fn draw_raster(canvas: &Canvas, points: &[(f64, f64)], rows: f64) -> PlotResult {
    let area = canvas.area();
    let labels = ["time (s)", "neuron"];
    let mut plot = axes(&area, "Raster", labels, 0.0..0.15, 0.0..rows)?;
    plot.draw_series(points.iter().map(|&at| Circle::new(at, 1, BLACK.filled())))?;
    Ok(())
}

#[test]
fn a_large_raster_in_any_order() {
    let of = |k: u32| {
        let t = 1e-3 * f64::from((k * 37 + k / 500) % 150);
        (t, f64::from(k % 500))
    };
    let points: Vec<(f64, f64)> = (0..4000).map(of).collect();
    let reversed: Vec<(f64, f64)> = points.iter().rev().copied().collect();
    let chart = raster(&points);
    accepted(&chart, |canvas| draw_raster(canvas, &reversed, 500.0));
    named("points are drawn", &chart, |canvas| {
        draw_raster(canvas, &points[..3000], 500.0)
    });
}

#[test]
fn a_raster_of_one_neuron_or_one_spike() {
    for (times, neuron) in [(vec![0.01, 0.04, 0.09], 3.0), (vec![0.05], 7.0)] {
        let at = |neuron: f64| -> Vec<_> { times.iter().map(|&t| (t, neuron)).collect() };
        let chart = raster(&at(neuron));
        accepted(&chart, |canvas| draw_raster(canvas, &at(neuron), 20.0));
        named("do not fit the data", &chart, |canvas| {
            draw_raster(canvas, &at(neuron + 2.0), 20.0)
        });
    }
}

#[test]
fn the_summary_does_not_depend_on_the_style() {
    let data = current();
    let chart = chart_of(CURRENT, &data);
    let in_style = |line: bool, factor: f64, label: &str| {
        let drawing = drawing(|canvas| {
            let area = canvas.area();
            let values: Vec<f64> = data.1.iter().map(|i| i * factor).collect();
            let points = zip(&data.0, &values);
            let (x, y) = (padded_range(&data.0), padded_range(&values));
            let mut plot = axes(&area, "Input", ["t (s)", label], x, y)?;
            if line {
                plot.draw_series(LineSeries::new(points, &RED))?;
            } else {
                plot.draw_series(points.into_iter().map(|p| Circle::new(p, 4, BLUE)))?;
            }
            Ok(())
        });
        summary(&drawing, &chart)
    };
    let one = in_style(true, 1.0, "I (A)");
    assert_eq!(one, in_style(false, 1e12, "I (pA)"));
    assert!(one.contains("25 points"), "{one}");
    assert_ne!(one, in_style(false, 1e12, "I (nA)"));
}
