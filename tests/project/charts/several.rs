//! More than one series, dots only, and the summary.

use given::{Canvas, PlotResult};
use judge::chart::{Axis, Chart, Series, summary};
use plotters::prelude::*;
use probe::value::Unit;

use super::drawn::*;

/// A mean and one standard deviation above and below it.
pub fn statistics() -> (Chart, Vec<f64>, [Vec<f64>; 3]) {
    let (t, mean) = voltage();
    let above: Vec<f64> = mean.iter().zip(&t).map(|(m, t)| m + 0.02 * t).collect();
    let below: Vec<f64> = mean.iter().zip(&t).map(|(m, t)| m - 0.02 * t).collect();
    let of = |name: &'static str, y: &[f64]| Series {
        name,
        x: t.clone(),
        y: y.to_vec(),
        dots: false,
    };
    let chart = Chart {
        x: TIME,
        y: POTENTIAL,
        series: vec![
            of("mean", &mean),
            of("mean + σ", &above),
            of("mean − σ", &below),
        ],
    };
    (chart, t, [mean, above, below])
}

pub fn zip(t: &[f64], v: &[f64]) -> Vec<(f64, f64)> {
    t.iter().copied().zip(v.iter().copied()).collect()
}

/// Draws some of three lines, with a legend or without.
fn lines(canvas: &Canvas, t: &[f64], series: &[&[f64]], legend: bool) -> PlotResult {
    let area = canvas.area();
    let mut chart = axes(
        &area,
        "Mean and standard deviation",
        ["time (s)", "V (V)"],
        0.0..0.15,
        -0.07..-0.03,
    )?;
    for (k, values) in series.iter().enumerate() {
        let color = Palette99::pick(k).to_rgba();
        let drawn = chart.draw_series(LineSeries::new(zip(t, values), color))?;
        if legend {
            drawn
                .label(format!("series {k}"))
                .legend(move |(x, y)| PathElement::new([(x, y), (x + 15, y)], color));
        }
    }
    if legend {
        chart.configure_series_labels().border_style(BLACK).draw()?;
    }
    Ok(())
}

#[test]
fn three_lines_with_a_legend() {
    let (chart, t, [mean, above, below]) = statistics();
    accepted(&chart, |canvas| {
        lines(canvas, &t, &[&mean, &above, &below], true)
    });
    named("legend", &chart, |canvas| {
        lines(canvas, &t, &[&mean, &above, &below], false)
    });
    named("mean − σ", &chart, |canvas| {
        lines(canvas, &t, &[&mean, &above], true)
    });
    named("mean − σ", &chart, |canvas| {
        lines(canvas, &t, &[&mean, &above, &below[1..]], true)
    });
}

#[test]
fn a_band_and_error_bars() {
    let (chart, t, [mean, above, below]) = statistics();
    for bars in [false, true] {
        accepted(&chart, |canvas| {
            let area = canvas.area();
            let mut plot = axes(
                &area,
                "Mean and standard deviation",
                ["time (s)", "V (V)"],
                0.0..0.15,
                -0.07..-0.03,
            )?;
            if bars {
                plot.draw_series(
                    (0..t.len())
                        .map(|k| PathElement::new([(t[k], below[k]), (t[k], above[k])], BLUE)),
                )?
                .label("± σ");
            } else {
                let mut outline = zip(&t, &above);
                outline.extend(zip(&t, &below).into_iter().rev());
                plot.draw_series(std::iter::once(Polygon::new(outline, BLUE.mix(0.2))))?
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

/// Spikes of a few neurons: many points at one height, several at one time.
fn raster() -> (Chart, Vec<(f64, f64)>) {
    let mut points = Vec::new();
    for neuron in 0..20 {
        for k in 0..(neuron % 5) {
            points.push((
                1e-3 * f64::from((37 * neuron + 29 * k) % 150),
                f64::from(neuron),
            ));
        }
    }
    let (x, y) = points.iter().copied().unzip();
    let neurons = Axis {
        shows: "neuron",
        unit: Unit::None,
    };
    let chart = Chart {
        x: TIME,
        y: neurons,
        series: vec![Series {
            name: "spikes",
            x,
            y,
            dots: true,
        }],
    };
    (chart, points)
}

#[test]
fn a_raster() {
    let (chart, points) = raster();
    let draw = |canvas: &Canvas, points: &[(f64, f64)], y: std::ops::Range<f64>, joined: bool| {
        let area = canvas.area();
        let mut plot = axes(&area, "Raster", ["time (s)", "neuron"], 0.0..0.15, y)?;
        if joined {
            plot.draw_series(LineSeries::new(points.to_vec(), &BLACK))?;
        } else {
            plot.draw_series(points.iter().map(|&p| Circle::new(p, 1, BLACK.filled())))?;
        }
        Ok(())
    };
    accepted(&chart, |canvas| draw(canvas, &points, 0.0..20.0, false));
    let mut other_order = points.clone();
    other_order.reverse();
    other_order.swap(3, 9);
    accepted(&chart, |canvas| {
        draw(canvas, &other_order, -1.0..21.0, false)
    });
    named("lines, but no points", &chart, |canvas| {
        draw(canvas, &points, 0.0..20.0, true)
    });
    let swapped: Vec<(f64, f64)> = points.iter().map(|&(t, n)| (n, t)).collect();
    named("axes are swapped", &chart, |canvas| {
        let area = canvas.area();
        let mut plot = axes(
            &area,
            "Raster",
            ["neuron", "time (s)"],
            0.0..20.0,
            0.0..0.15,
        )?;
        plot.draw_series(swapped.iter().map(|&p| Circle::new(p, 1, BLACK.filled())))?;
        Ok(())
    });
}

#[test]
fn the_summary_does_not_depend_on_the_style() {
    let data = current();
    let chart = chart_of(CURRENT, &data);
    let in_style = |line: bool, factor: f64, label: &str| {
        let drawing = drawing(|canvas| {
            let area = canvas.area();
            let points: Vec<(f64, f64)> = pairs(&data)
                .into_iter()
                .map(|(t, i)| (t, i * factor))
                .collect();
            let values: Vec<f64> = points.iter().map(|p| p.1).collect();
            let mut plot = ChartBuilder::on(&area)
                .caption("Input", ("sans-serif", 20))
                .x_label_area_size(40)
                .y_label_area_size(70)
                .build_cartesian_2d(padded_range(&data.0), padded_range(&values))?;
            plot.configure_mesh()
                .x_desc("t (s)")
                .y_desc(label)
                .y_label_formatter(&|i| format!("{i:.2e}"))
                .draw()?;
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

#[test]
fn an_ensemble_of_lines() {
    let (_, t, [mean, above, below]) = statistics();
    let traces = [&above[..], &mean[..], &below[..]];
    let chart = Chart {
        x: TIME,
        y: POTENTIAL,
        series: vec![
            Series {
                name: "the traces",
                x: t.repeat(3),
                y: traces.concat(),
                dots: false,
            },
            Series {
                name: "their mean",
                x: t.clone(),
                y: mean.clone(),
                dots: false,
            },
        ],
    };
    let draw = |canvas: &Canvas, colours: &[RGBColor], traces: &[&[f64]]| -> PlotResult {
        let area = canvas.area();
        let mut plot = axes(
            &area,
            "Ensemble",
            ["time (s)", "V (V)"],
            0.0..0.15,
            -0.07..-0.03,
        )?;
        for (k, trace) in traces.iter().enumerate() {
            plot.draw_series(LineSeries::new(zip(&t, trace), colours[k % colours.len()]))?;
        }
        plot.draw_series(LineSeries::new(zip(&t, &mean), &BLACK))?
            .label("mean");
        plot.draw_series(std::iter::empty::<Circle<_, i32>>())?
            .label("neurons");
        plot.configure_series_labels().draw()?;
        Ok(())
    };
    accepted(&chart, |canvas| draw(canvas, &[BLUE], &traces));
    accepted(&chart, |canvas| draw(canvas, &[BLUE, RED, GREEN], &traces));
    named("the traces", &chart, |canvas| {
        draw(canvas, &[BLUE, RED], &traces[..2])
    });
}

#[test]
fn a_large_raster_is_judged_quickly() {
    let points: Vec<(f64, f64)> = (0..4000u32)
        .map(|k| {
            (
                1e-3 * f64::from((k * 37 + k / 500) % 150),
                f64::from(k % 500),
            )
        })
        .collect();
    let (mut chart, _) = raster();
    (chart.series[0].x, chart.series[0].y) = points.iter().copied().unzip();
    let draw = |canvas: &Canvas, points: &[(f64, f64)]| -> PlotResult {
        let area = canvas.area();
        let mut plot = axes(
            &area,
            "Raster",
            ["time (s)", "neuron"],
            0.0..0.15,
            0.0..500.0,
        )?;
        plot.draw_series(points.iter().map(|&p| Circle::new(p, 1, BLACK.filled())))?;
        Ok(())
    };
    let start = std::time::Instant::now();
    accepted(&chart, |canvas| draw(canvas, &points));
    named("points are drawn", &chart, |canvas| {
        draw(canvas, &points[..3000])
    });
    let took = start.elapsed();
    assert!(took.as_secs() < 5, "{took:?}");
}

#[test]
fn a_raster_of_one_neuron_or_one_spike() {
    for (times, neuron) in [(vec![0.04, 0.01, 0.09], 3.0), (vec![0.05], 7.0)] {
        let (mut chart, _) = raster();
        chart.series[0].x = times.clone();
        chart.series[0].y = vec![neuron; times.len()];
        let draw = |canvas: &Canvas, times: &[f64], neuron: f64| -> PlotResult {
            let area = canvas.area();
            let mut plot = axes(
                &area,
                "Raster",
                ["time (s)", "neuron"],
                0.0..0.15,
                0.0..20.0,
            )?;
            plot.draw_series(times.iter().map(|&t| Cross::new((t, neuron), 3, BLACK)))?;
            Ok(())
        };
        let mut sorted = times.clone();
        sorted.sort_by(f64::total_cmp);
        accepted(&chart, |canvas| draw(canvas, &sorted, neuron));
        named("do not fit the data", &chart, |canvas| {
            draw(canvas, &times, neuron + 2.0)
        });
    }
}
