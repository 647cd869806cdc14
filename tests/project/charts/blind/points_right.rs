//! Exercise 5, right: the current in many styles.

use plotters::element::{Drawable, PointCollection};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::*;

type Style = fn(&Canvas, &[f64], &[f64]) -> PlotResult;

/// Marks of one shape on a chart in s and pA.
fn marked<E>(canvas: &Canvas, t: &[f64], i: &[f64], mark: impl Fn((f64, f64)) -> E) -> PlotResult
where
    for<'b> &'b E: PointCollection<'b, (f64, f64)>,
    E: Drawable<Recorder>,
{
    let x = given::padded_range(t);
    let y = given::padded_range(times(i, 1e12));
    let mut chart = open(canvas, "I", ("time (s)", x), ("current (pA)", y))?;
    chart.draw_series(pairs(t, 1.0, i, 1e12).into_iter().map(mark))?;
    Ok(())
}

const CENTRE: Pos = Pos {
    h_pos: HPos::Center,
    v_pos: VPos::Center,
};

const SHAPES: &[(&str, Style)] = table! {
    ("triangles of size 9", |c, t, i| marked(c, t, i, |at| TriangleMarker::new(at, 9, BLACK.filled()))),
    ("triangles of size 2", |c, t, i| marked(c, t, i, |at| TriangleMarker::new(at, 2, GREEN.filled()))),
    ("squares of 8 pixels", |c, t, i| {
        marked(c, t, i, |at| {
            EmptyElement::at(at) + Rectangle::new([(-4, -4), (4, 4)], BLUE.filled())
        })
    }),
    ("rings", |c, t, i| marked(c, t, i, |at| Circle::new(at, 5, BLACK))),
    ("discs with a border", |c, t, i| {
        marked(c, t, i, |at| {
            EmptyElement::at(at)
                + Circle::new((0, 0), 5, YELLOW.filled())
                + Circle::new((0, 0), 5, BLACK)
        })
    }),
    ("black crosses", |c, t, i| marked(c, t, i, |at| Cross::new(at, 5, BLACK))),
    ("pixels", |c, t, i| marked(c, t, i, |at| Pixel::new(at, BLACK))),
    ("short black strokes across", |c, t, i| {
        marked(c, t, i, |at| {
            EmptyElement::at(at) + PathElement::new(vec![(-4, 0), (4, 0)], BLACK)
        })
    }),
    ("short black strokes upright", |c, t, i| {
        marked(c, t, i, |at| {
            EmptyElement::at(at) + PathElement::new(vec![(0, -4), (0, 4)], BLACK)
        })
    }),
    ("plus signs of two strokes", |c, t, i| {
        marked(c, t, i, |at| {
            EmptyElement::at(at)
                + PathElement::new(vec![(-4, 0), (4, 0)], RED)
                + PathElement::new(vec![(0, -4), (0, 4)], RED)
        })
    }),
    ("stars as text", |c, t, i| {
        let star = ("sans-serif", 16).into_font().color(&BLUE).pos(CENTRE);
        marked(c, t, i, |at| Text::new("*", at, star.clone()))
    }),
};

#[test]
fn marks_of_any_shape() {
    all_pass(
        SHAPES
            .iter()
            .map(|&(name, style)| (name, of_points("day1/ex05", "i", style))),
    );
}
