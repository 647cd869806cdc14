//! What cannot be seen is not drawn, however it got hidden; and labels that belong to another chart.

use plotters::prelude::*;

use super::drawn::*;
use judge::chart::{Axis, Chart};
use probe::value::Unit;

/// A chart of the current on `ground`, its points in `ink`; with `late`, the ground comes last.
fn painted(
    canvas: &given::Canvas,
    ground: RGBColor,
    ink: RGBAColor,
    late: bool,
) -> given::PlotResult {
    let data = current();
    let area = canvas.area();
    area.fill(&ground)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("Input", ("sans-serif", 20))
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(90)
        .build_cartesian_2d(padded_range(&data.0), padded_range(&data.1))?;
    let exponent = |y: &f64| format!("{y:.1e}");
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("current (A)")
        .y_label_formatter(&exponent)
        .draw()?;
    let points = pairs(&data).into_iter();
    chart.draw_series(points.map(|at| Circle::new(at, 3, ink.filled())))?;
    if late {
        area.fill(&ground)?;
    }
    Ok(())
}

#[test]
fn points_in_the_colour_of_the_ground() {
    let chart = chart_of(CURRENT, &current());
    for (ground, ink) in [
        (WHITE, WHITE.mix(1.0)),
        (BLACK, BLACK.mix(1.0)),
        (WHITE, BLUE.mix(0.01)),
    ] {
        named("colour of what is behind them", &chart, |canvas| {
            painted(canvas, ground, ink, false)
        });
    }
}

#[test]
fn white_points_on_black_and_pale_ones_on_white() {
    let chart = chart_of(CURRENT, &current());
    for (ground, ink) in [(BLACK, WHITE.mix(1.0)), (WHITE, BLUE.mix(0.1))] {
        accepted(&chart, |canvas| painted(canvas, ground, ink, false));
    }
}

#[test]
fn filled_at_the_end() {
    let chart = chart_of(CURRENT, &current());
    named("which paints over it", &chart, |canvas| {
        painted(canvas, WHITE, BLUE.mix(1.0), true)
    });
}

#[test]
fn a_white_line_on_a_coloured_area() {
    let data = current();
    accepted(&chart_of(CURRENT, &data), |canvas| {
        let area = canvas.area();
        let mut chart = axes(
            &area,
            "Input current",
            ["Time [s]", "Current [A]"],
            padded_range(&data.0),
            -4e-10..7e-10,
        )?;
        let above = pairs(&data).into_iter().map(|(t, i)| (t, i + 2e-10));
        let below = pairs(&data).into_iter().rev().map(|(t, i)| (t, i - 2e-10));
        let band: Vec<(f64, f64)> = above.chain(below).collect();
        chart.draw_series([Polygon::new(band, BLUE.filled())])?;
        chart.draw_series(LineSeries::new(pairs(&data), &WHITE))?;
        Ok(())
    });
}

#[test]
fn a_label_with_a_unit_where_none_belongs() {
    let data = current();
    let neurons = Chart {
        y: Axis {
            shows: "neuron",
            unit: Unit::None,
        },
        ..chart_of(CURRENT, &data)
    };
    named("which has none", &neurons, |canvas| {
        painted(canvas, WHITE, BLUE.mix(1.0), false)
    });
}
