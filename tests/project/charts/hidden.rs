//! What cannot be seen is not drawn, however it got hidden.

use plotters::prelude::*;

use super::drawn::*;

/// A chart of the current on `ground`, its points in `ink`; with `late`, the ground comes last.
fn painted(
    canvas: &given::Canvas,
    ground: RGBColor,
    ink: RGBAColor,
    late: bool,
) -> given::PlotResult {
    let data = current();
    let area = canvas.area();
    let mut chart = axes_of_current(&area, &data)?;
    chart.plotting_area().fill(&ground)?;
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
    let same = [(WHITE, WHITE.mix(1.0)), (BLACK, BLACK.mix(1.0))];
    for (ground, ink) in same.into_iter().chain([(WHITE, BLUE.mix(0.01))]) {
        named("colour of what is behind them", &chart, |canvas| {
            painted(canvas, ground, ink, false)
        });
    }
    let dark = RGBColor(40, 40, 60);
    for (ground, ink) in [(dark, WHITE.mix(1.0)), (WHITE, BLUE.mix(0.1))] {
        accepted(&chart, |canvas| painted(canvas, ground, ink, false));
    }
    // All words are black.
    named("it cannot be read", &chart, |canvas| {
        painted(canvas, BLACK, WHITE.mix(1.0), false)
    });
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
        let labels = ["Time [s]", "Current [A]"];
        let x = padded_range(&data.0);
        let mut chart = axes(&area, "Input current", labels, x, -4e-10..7e-10)?;
        let above = pairs(&data).into_iter().map(|(t, i)| (t, i + 2e-10));
        let below = pairs(&data).into_iter().rev().map(|(t, i)| (t, i - 2e-10));
        let band: Vec<(f64, f64)> = above.chain(below).collect();
        chart.draw_series([Polygon::new(band, BLUE.filled())])?;
        chart.draw_series(LineSeries::new(pairs(&data), &WHITE))?;
        Ok(())
    });
}
