//! # Exercise 5: plot the input
//!
//! Draw the input current I(t) as points, one per step, with plotters:
//!
//! ```text
//! x: time t_k            a title above the chart
//! y: current I(t_k)      a label with its unit on each axis
//! ```
//!
//! A chart takes four steps: an area to draw on, a `ChartBuilder` that says what is where and from
//! where to where the axes run, the mesh with its labels, and the series of points. `cargo lif plot
//! day1/ex05` shows what your function draws.
//!
//! ```text
//! Grade it    cargo lif check day1/ex05     (or: cargo test day1::ex05)
//! Read it     book/src/day1/ex05_plot_current.md
//! ```

use given::{Canvas, PlotResult};
// stub: // use given::padded_range;
// stub: // use plotters::prelude::*;
// begin solution
use given::padded_range;
use plotters::prelude::*;
// end solution

/// Draws the current against time: a point at (`t[k]`, `i[k]`) for every k.
///
/// `t` holds times in seconds, rising, and `i` the currents at these times in amperes (they may be
/// negative). Both have the same length, at least 2. The currents span 10 pA or more, and at least
/// half of the largest of them. The times need not be equally spaced or begin at 0: take the ranges
/// of both axes from the data.
/// `given::padded_range` is a range with a little room round all values:
/// `padded_range(&y)` of a vector y, `padded_range(i)` of a slice such as `i`.
/// Plotters draws a point that lies outside the axes on their border.
///
/// - Time runs to the right and the current upwards.
/// - The chart has one mark for each point: circles, crosses or anything else of your
///   choice; a line whose corners are the points will do as well. You may add what you like to it, as
///   long as it is true and hides no data.
/// - There is a title above or below the chart, and a label on each axis that says what it shows and
///   in which unit: any wording with the unit's symbol in it, such as `time (s)`.
/// - The numbers at the axes, at least two at each, fit these units, with enough digits to tell them
///   apart. You may choose another unit, such as ms, nA or pA, if label and numbers agree. Plotters
///   writes 0.0 for every number as small as 2.5e-10: draw `1e12 * i[k]` in pA, or say how numbers
///   are to be written with `y_label_formatter(&|y| format!("{y:.1e}"))`.
///
/// What plotters cannot do comes back as an error: put `?` behind every call that may fail, and
/// `Ok(())` at the end.
pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    // stub: let points = t.len();
    // stub: todo!("{points} points of {i:?} on {:?}", canvas.drawing())
    // begin solution
    // In pA, so that the numbers at the axis are short.
    let pico: Vec<f64> = i.iter().map(|i| i * 1e12).collect();

    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("Input current", ("sans-serif", 20))
        .margin(15)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d(t[0]..t[t.len() - 1], padded_range(&pico))?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("current (pA)")
        .draw()?;
    // The `&` in the closure's pattern takes the numbers out, so this needs no `copied`.
    let points = t.iter().zip(&pico);
    chart.draw_series(points.map(|(&t, &i)| Circle::new((t, i), 3, BLUE.filled())))?;
    Ok(())
    // Joined by a line, with a dot at each point:
    //
    //     let points = t.iter().copied().zip(pico.iter().copied());
    //     chart.draw_series(LineSeries::new(points, BLUE.filled()).point_size(3))?;
    // end solution
}
