//! How every figure looks: colours, sizes, axes, and a few kinds of marks.
//!
//! The colours are the fallbacks of CSS variables (see [`PALETTE`]): a page that contains the SVG
//! may set them, and a figure that stands alone is dark ink on white paper.

use std::error::Error;
use std::ops::Range;

use given::{Area, PlotResult, Recorder};
use ndarray::Array2;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use plotters::style::text_anchor::{Pos, VPos};

/// A figure is 640 units wide. It is drawn on a canvas of this many pixels a unit, so that a smooth
/// curve stays smooth.
pub const FINE: u32 = 2;
/// The size of all text, in units. A telephone shows a figure at half its size, and the words must be read there.
pub const TEXT: u32 = 21;

pub const PAPER: RGBColor = RGBColor(0xff, 0xff, 0xff);
pub const INK: RGBColor = RGBColor(0x22, 0x2b, 0x33);
pub const FAINT: RGBColor = RGBColor(0xd3, 0xd8, 0xdd);
/// Blue, orange, green, purple: they differ in lightness too, for the colour-blind.
pub const BLUE: RGBColor = RGBColor(0x0b, 0x5f, 0xa5);
pub const ORANGE: RGBColor = RGBColor(0xc2, 0x4a, 0x00);
pub const GREEN: RGBColor = RGBColor(0x00, 0x78, 0x5a);
pub const PURPLE: RGBColor = RGBColor(0x8b, 0x3f, 0x96);

/// Every colour of the figures, with the CSS variable that may replace it.
pub const PALETTE: [(RGBColor, &str); 7] = [
    (PAPER, "--fig-paper"),
    (INK, "--fig-ink"),
    (FAINT, "--fig-faint"),
    (BLUE, "--fig-1"),
    (ORANGE, "--fig-2"),
    (GREEN, "--fig-3"),
    (PURPLE, "--fig-4"),
];

// The names of axes that occur more than once.
pub const CURRENT: &str = "current I (pA)";
pub const POTENTIAL: &str = "membrane potential V (mV)";
pub const TIME: &str = "time (ms)";
pub const RATE: &str = "rate λ (Hz)";

/// A chart with two axes of numbers.
pub type Chart<'a> = ChartContext<'a, Recorder, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// The axes of a chart.
pub struct Axes<'a> {
    pub x: Range<f64>,
    pub y: Range<f64>,
    /// What runs to the right, with its unit. If it is empty, the axis has no numbers either: the
    /// panel below has the same axis.
    pub x_name: &'a str,
    /// What runs upwards, with its unit. It is written above the axis, where it needs no turning.
    pub y_name: &'a str,
}

impl Axes<'_> {
    /// A chart with these axes that fills the area.
    pub fn on<'a>(&self, area: &'a Area) -> Result<Chart<'a>, Box<dyn Error>> {
        let below = if self.x_name.is_empty() { 0 } else { 58 };
        // A small picture has room for fewer numbers.
        let (across, upwards) = match area.dim_in_pixel().0 / FINE {
            ..400 => (4, 4),
            _ => (7, 6),
        };
        let mut chart = ChartBuilder::on(area)
            .margin_top(34 * FINE)
            .margin_right(24 * FINE)
            .margin_bottom(8 * FINE)
            .x_label_area_size(below * FINE)
            .y_label_area_size(62 * FINE)
            .build_cartesian_2d(self.x.clone(), self.y.clone())?;
        chart
            .configure_mesh()
            .x_desc(self.x_name)
            .x_labels(across)
            .y_labels(upwards)
            .x_label_formatter(&|x| number(*x))
            .y_label_formatter(&|y| number(*y))
            .label_style(text(&INK, End::Left))
            .axis_desc_style(text(&INK, End::Left))
            .axis_style(INK.stroke_width(FINE))
            .bold_line_style(FAINT.stroke_width(FINE))
            .light_line_style(TRANSPARENT)
            .set_all_tick_mark_size(6 * FINE)
            .draw()?;
        let corner = (8 * FINE as i32, 16 * FINE as i32);
        area.draw(&Text::new(self.y_name, corner, text(&INK, End::Left)))?;
        Ok(chart)
    }
}

/// A number as it stands at an axis: with a true minus sign, and no more decimals than it has.
pub fn number(x: f64) -> String {
    let rounded = (x * 1e6).round() / 1e6 + 0.0;
    format!("{rounded}").replace('-', "−")
}

/// A curve through the points, `width` units thick.
pub fn line(
    chart: &mut Chart,
    points: impl IntoIterator<Item = (f64, f64)>,
    color: impl Color,
    width: f64,
) -> PlotResult {
    let style = color.stroke_width((width * f64::from(FINE)) as u32);
    chart.draw_series(LineSeries::new(points, style))?;
    Ok(())
}

/// A broken curve through the points: what is expected, as against what was computed.
pub fn dashed(
    chart: &mut Chart,
    points: impl IntoIterator<Item = (f64, f64)>,
    color: impl Color,
    width: f64,
) -> PlotResult {
    let style = color.stroke_width((width * f64::from(FINE)) as u32);
    let (dash, gap) = (9 * FINE, 6 * FINE);
    let points: Vec<(f64, f64)> = points.into_iter().collect();
    chart.draw_series(DashedLineSeries::new(points, dash, gap, style))?;
    Ok(())
}

/// A dot at every point, of this radius in units.
pub fn dots(
    chart: &mut Chart,
    points: impl IntoIterator<Item = (f64, f64)>,
    color: impl Color,
    radius: f64,
) -> PlotResult {
    let size = (radius * f64::from(FINE)) as u32;
    let dot = |point| Circle::new(point, size, color.filled());
    chart.draw_series(points.into_iter().map(dot))?;
    Ok(())
}

/// The area between a lower and an upper curve over the same places.
pub fn band(
    chart: &mut Chart,
    lower: impl DoubleEndedIterator<Item = (f64, f64)>,
    upper: impl Iterator<Item = (f64, f64)>,
    color: impl Color,
) -> PlotResult {
    let outline: Vec<(f64, f64)> = upper.chain(lower.rev()).collect();
    chart.draw_series([Polygon::new(outline, color.mix(0.25).filled())])?;
    Ok(())
}

/// Bars that stand on 0, each from one place to the next and as high as its count.
pub fn bars(
    chart: &mut Chart,
    edges: &[f64],
    heights: impl IntoIterator<Item = f64>,
    color: impl Color,
) -> PlotResult {
    let bar = |(pair, height): (&[f64], f64)| {
        Rectangle::new([(pair[0], 0.0), (pair[1], height)], color.filled())
    };
    let full = edges
        .windows(2)
        .zip(heights)
        .filter(|&(_, height)| height > 0.0);
    chart.draw_series(full.map(bar))?;
    Ok(())
}

/// Which end of a text lies at its place.
pub use plotters::style::text_anchor::HPos as End;

/// A word or two at a place of the chart, in the middle of its height.
pub fn label(
    chart: &Chart,
    at: (f64, f64),
    words: &str,
    end: End,
    color: impl Color,
) -> PlotResult {
    let (pixels, place) = pixels_at(chart, at);
    pixels.draw(&Text::new(words, place, text(&color, end)))?;
    Ok(())
}

/// What stands beside a name in a key.
#[derive(Clone, Copy)]
pub enum Sample {
    Line,
    Dashes,
    Dot,
    Area,
}

/// A key to the curves, downwards from a place of the chart: a sample of each, and its name.
pub fn key(chart: &Chart, at: (f64, f64), names: &[(Sample, RGBColor, &str)]) -> PlotResult {
    let (pixels, (x, mut y)) = pixels_at(chart, at);
    let unit = FINE as i32;
    let from_to = |left: i32, y: i32| vec![(x + left * unit, y), (x + (left + 10) * unit, y)];
    for (sample, color, words) in names {
        let style = color.stroke_width(5 * FINE / 2);
        match sample {
            Sample::Line => pixels.draw(&PathElement::new(
                [from_to(0, y), from_to(20, y)].concat(),
                style,
            ))?,
            Sample::Dashes => {
                for left in [0, 18] {
                    pixels.draw(&PathElement::new(from_to(left, y), style))?;
                }
            }
            Sample::Dot => {
                pixels.draw(&Circle::new((x + 15 * unit, y), 5 * FINE, color.filled()))?
            }
            Sample::Area => {
                let corners = [(x, y - 7 * unit), (x + 30 * unit, y + 7 * unit)];
                pixels.draw(&Rectangle::new(corners, color.mix(0.25).filled()))?;
            }
        }
        pixels.draw(&Text::new(
            *words,
            (x + 40 * unit, y),
            text(color, End::Left),
        ))?;
        y += 25 * unit;
    }
    Ok(())
}

fn text(color: &impl Color, end: End) -> TextStyle<'_> {
    TextStyle::from(("sans-serif", TEXT * FINE))
        .color(color)
        .pos(Pos::new(end, VPos::Center))
}

/// The chart as plain pixels, and a place of the chart in them.
fn pixels_at(chart: &Chart, at: (f64, f64)) -> (Area, (i32, i32)) {
    let (x, y) = chart.backend_coord(&at);
    let (left, top) = chart.plotting_area().get_base_pixel();
    (
        chart.plotting_area().strip_coord_spec(),
        (x - left, y - top),
    )
}

/// A broken horizontal line over the whole width: a threshold, a goal, a mean.
pub fn level(chart: &mut Chart, y: f64, color: impl Color) -> PlotResult {
    let x = chart.x_range();
    dashed(chart, [(x.start, y), (x.end, y)], color, 1.5)
}

/// A broken vertical line over the whole height.
pub fn upright(chart: &mut Chart, x: f64, color: impl Color) -> PlotResult {
    let y = chart.y_range();
    dashed(chart, [(x, y.start), (x, y.end)], color, 1.5)
}

/// The shades of a map.
pub const SHADES: usize = 8;

/// A shade of a colour: none at 0, the full colour at [`SHADES`].
fn shade(color: RGBColor, level: usize) -> ShapeStyle {
    color.mix(level as f64 / SHADES as f64).filled()
}

/// A matrix as a picture that fills the chart, row 0 at the bottom: a cell for each element, in the
/// shade with this number.
pub fn map(chart: &mut Chart, levels: &Array2<usize>, color: RGBColor) -> PlotResult {
    let (x, y) = (chart.x_range(), chart.y_range());
    let (rows, columns) = levels.dim();
    let right = |column: usize| x.start + (x.end - x.start) * column as f64 / columns as f64;
    let up = |row: usize| y.start + (y.end - y.start) * row as f64 / rows as f64;
    for level in 1..=SHADES {
        // Neighbours of one shade in a row are one rectangle.
        let mut stripes = Vec::new();
        for (row, levels) in levels.rows().into_iter().enumerate() {
            let mut column = 0;
            while column < columns {
                let from = column;
                while column < columns && levels[column] == level {
                    column += 1;
                }
                if column > from {
                    stripes.push([(right(from), up(row)), (right(column), up(row + 1))]);
                }
                column += 1;
            }
        }
        let ink = shade(color, level);
        chart.draw_series(stripes.into_iter().map(|ends| Rectangle::new(ends, ink)))?;
    }
    Ok(())
}

/// The key to a map, in an area at its right: the shades with what they stand for, the last on top.
pub fn shades(area: &Area, names: &[(usize, RGBColor, String)], unit: &str) -> PlotResult {
    let (side, left) = (24 * FINE as i32, 6 * FINE as i32);
    let mut y = 38 * FINE as i32;
    let above = (left, 16 * FINE as i32);
    area.draw(&Text::new(unit, above, text(&INK, End::Left)))?;
    for (level, color, words) in names.iter().rev() {
        let corners = [(left, y), (left + side, y + side)];
        area.draw(&Rectangle::new(corners, shade(*color, *level)))?;
        area.draw(&Rectangle::new(corners, FAINT.stroke_width(FINE)))?;
        let beside = (left + side + 8 * FINE as i32, y + side / 2);
        area.draw(&Text::new(words.as_str(), beside, text(&INK, End::Left)))?;
        y += side + 4 * FINE as i32;
    }
    Ok(())
}
